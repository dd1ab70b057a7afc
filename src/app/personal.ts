import type { Keyring } from './keyring.ts';
import type { Envelope, EventStore, StreamKey } from './ports.ts';
import { seal } from './record/envelope.ts';
import { openFields, sealedIn, sealFields } from './record/sealing.ts';
import { parseStreamKey } from './stream-key.ts';
import { type AnySubject, subjectNamed } from './subjects.ts';

/** The event after which nobody's details in its stream can be read any more. */
export const ERASED = 'DetailsErased';

/** Which fields of an event are somebody's details. */
export const personalIn = (subject: AnySubject, { type }: Pick<Envelope, 'type'>): readonly string[] =>
  (subject.personal && Object.hasOwn(subject.personal, type) && subject.personal[type]) || [];

/**
 * Seal what is personal in new events, and chain them anew: the chain covers what is stored, so that it holds when
 * the key is gone. Throws where the key is gone already.
 */
export async function sealed(
  keyring: Keyring,
  subject: AnySubject,
  drafts: readonly Envelope[],
  previous: string,
): Promise<readonly Envelope[]> {
  const [first] = drafts;
  if (!first || drafts.every((draft) => personalIn(subject, draft).length === 0)) return drafts;
  const kept = await keyring.make(first.stream);
  if (kept.standing !== 'kept') throw new Error(`the key of ${first.stream} is ${kept.standing}`);
  const chained: Envelope[] = [];
  for (const draft of drafts) {
    const data = sealFields(draft.data, personalIn(subject, draft), kept.key, draft);
    chained.push(seal({ ...draft, data }, chained.at(-1)?.hash ?? previous));
  }
  return chained;
}

/** The record as the app reads it: what is sealed is opened, and null where its key is gone. */
export function opened(events: EventStore, keyring: Pick<Keyring, 'find'>): EventStore {
  return {
    ...events,
    async read(stream, after) {
      const rows = await events.read(stream, after);
      const subject = subjectOf(stream);
      if (!subject?.personal || !rows.some((row) => isSealedIn(subject, row))) return rows;
      const kept = await keyring.find(stream);
      const key = kept?.standing === 'kept' ? kept.key : null;
      return rows.map((row) => {
        const fields = personalIn(subject, row);
        return fields.length === 0 ? row : { ...row, opened: openFields(row.data, fields, key, row) };
      });
    },
  };
}

export const subjectOf = (stream: StreamKey): AnySubject | undefined =>
  subjectNamed(parseStreamKey(stream)?.subject ?? '');

const isSealedIn = (subject: AnySubject, row: Envelope): boolean =>
  sealedIn(row.data, personalIn(subject, row)).length > 0;

/** Whether a stream holds somebody's details, sealed. False where it cannot be read. */
export const holdsDetails = async (events: EventStore, stream: StreamKey): Promise<boolean> => {
  const subject = subjectOf(stream);
  const rows = await events.read(stream).catch(() => []);
  return subject !== undefined && rows.some((row) => isSealedIn(subject, row));
};

/**
 * What does not hold of a stream's keeping of details, by its events as they were read: details that do not open,
 * a key that is lost, or one kept beyond their erasing.
 */
export async function keepingFault(
  keyring: Pick<Keyring, 'find'>,
  stream: StreamKey,
  rows: readonly Envelope[],
): Promise<{ readonly version: number; readonly fault: string } | null> {
  const subject = subjectOf(stream);
  const holding = subject?.personal ? rows.filter((row) => isSealedIn(subject, row)) : [];
  const [first] = holding;
  if (!subject || !first) return null;
  const erased = rows.find(({ type }) => type === ERASED);
  const kept = await keyring.find(stream);
  if (kept === undefined)
    return erased ? null : { version: first.version, fault: 'the key of its personal details is lost' };
  if (kept.standing !== 'kept') return null;
  if (erased) return { version: erased.version, fault: 'details were erased and their key is still there' };
  if (kept.second) return null;
  const shut = holding.find((row) => !isOpen(subject, row));
  return shut ? { version: shut.version, fault: 'its personal details do not open' } : null;
}

function isOpen(subject: AnySubject, row: Envelope): boolean {
  const read = (row.opened ?? {}) as Readonly<Record<string, unknown>>;
  return sealedIn(row.data, personalIn(subject, row)).every((field) => read[field] !== null);
}
