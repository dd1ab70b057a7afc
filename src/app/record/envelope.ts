import { createHash } from 'node:crypto';
import type { Envelope } from '../ports.ts';
import { canonical } from './canonical.ts';

/** What the first event of a stream follows: nothing, written as 64 zeros. */
export const nothingBefore = '0'.repeat(64);

export type Draft = Omit<Envelope, 'previous' | 'hash'>;

export type ChainReport =
  | { readonly whole: true }
  | { readonly whole: false; readonly version: number; readonly fault: string };

/** Chain an event to the one before it by that one's hash. Throws when its data cannot be kept as JSON. */
export function seal(draft: Draft, previous: string): Envelope {
  if (draft.data === undefined) throw new TypeError(`event ${draft.type} has no data`);
  const unsealed = contentOf({ ...draft, previous });
  return { ...unsealed, hash: sha256(canonical(unsealed)) };
}

/**
 * Whether a stream, read from its first event or on from one that holds, is as it was written. Names the first version that is not.
 * It cannot see events cut off the end: for that, compare the last hash with one published earlier.
 */
export function checkChain(envelopes: readonly Envelope[], after?: Envelope): ChainReport {
  let before = after;
  for (const envelope of envelopes) {
    const fault = faultOf(envelope, before);
    if (fault !== undefined) return { whole: false, version: envelope.version, fault };
    before = envelope;
  }
  return { whole: true };
}

function faultOf(envelope: Envelope, before: Envelope | undefined): string | undefined {
  if (before !== undefined && envelope.stream !== before.stream) return 'it belongs to another stream';
  if (envelope.version !== (before?.version ?? 0) + 1) return 'it does not follow the event before it';
  if (envelope.previous !== (before?.hash ?? nothingBefore)) return 'the event before it has been altered';
  const hash = sha256(canonical(contentOf(envelope)));
  return envelope.hash === hash ? undefined : 'it has been altered since it was recorded';
}

/** What the hash covers, field by field: a draft copied from an envelope may bring an old hash along. */
function contentOf(envelope: Omit<Envelope, 'hash'>): Omit<Envelope, 'hash'> {
  const { actor, announcements, at, commandId, data, previous, rules, stream, type, version } = envelope;
  return { actor, announcements, at, commandId, data, previous, rules, stream, type, version };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
