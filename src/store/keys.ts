import { createHash } from 'node:crypto';
import type { StreamKey } from '../app/ports.ts';

const streamKey = /^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+$/;
const longestKey = 512;

/** A stream key fit to be a table key as it is. Throws on any other. */
export function streamPartition(stream: StreamKey): string {
  if (stream.length <= longestKey && streamKey.test(stream)) return stream;
  throw new Error(`not a stream key (board.subject.id in a-z, 0-9 and -): ${JSON.stringify(stream)}`);
}

/** A version as a row key: ten digits, so that rows sort as versions do. Throws outside 0 … 9,999,999,999. */
export function versionRow(version: number): string {
  if (Number.isInteger(version) && version >= 0 && version <= 9_999_999_999) {
    return String(version).padStart(10, '0');
  }
  throw new Error(`not a version: ${version}`);
}

/** The version a row key stands for; undefined when it is not one of ours. */
export function versionOf(rowKey: string | undefined): number | undefined {
  return rowKey !== undefined && /^\d{10}$/.test(rowKey) ? Number(rowKey) : undefined;
}

/**
 * A table key for text that comes from outside (a service URL, a conversation id, `2026/014`): 43 characters that
 * every table accepts, whatever the text holds and however long it is. The text itself goes into the row.
 */
export function outsideKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
