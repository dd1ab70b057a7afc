import { CorruptRow, type EventStore } from '../ports.ts';
import type { Fault } from '../verify.ts';
import type { Head } from './manifest.ts';

/**
 * Hold the record against where its streams once stood: what a chain cannot say by itself, whether events were cut off
 * its end or the whole of it was written anew. A stream that has grown since is well.
 */
export async function heldAgainst(
  events: Pick<EventStore, 'read'>,
  heads: readonly Pick<Head, 'stream' | 'version' | 'hash'>[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { stream, version, hash } of heads) {
    const found = await hashAt(events, stream, version);
    if (found === hash) continue;
    const what = found === null ? 'is gone' : 'is another now';
    faults.push({ stream, version, fault: `row ${version} of ${stream}, there in the backup, ${what}` });
  }
  return faults;
}

async function hashAt(
  events: Pick<EventStore, 'read'>,
  stream: string,
  version: number,
): Promise<string | null> {
  try {
    const [row] = await events.read(stream, version - 1);
    return row?.hash ?? null;
  } catch (error) {
    if (error instanceof CorruptRow) return null;
    throw error;
  }
}
