import { arrangementsByVersion, type Board } from '../core/constitution/index.ts';
import { LISTS, type Line } from '../core/kernel/index.ts';
import { type Meeting, type MeetingEvent, rejudge } from '../core/meeting/index.ts';
import { keepingFault } from './personal.ts';
import { CorruptRow, type Envelope, type Store, type StreamKey } from './ports.ts';
import { linesFromEvents } from './rebuild.ts';
import { canonical } from './record/canonical.ts';
import { checkChain } from './record/envelope.ts';
import { parsedEvent } from './stream.ts';
import { parseStreamKey } from './stream-key.ts';
import { subjectNamed } from './subjects.ts';

/** One row, or one line of a list, that does not hold, and why. */
export interface Fault {
  readonly stream: StreamKey;
  readonly version: number;
  readonly fault: string;
}

export interface Verification {
  readonly streams: number;
  readonly events: number;
  readonly outcomes: number;
  /** The first row at fault in each stream, in the order the streams were read. */
  readonly faults: readonly Fault[];
}

/**
 * Walk every chain, see that personal details open or were erased, judge every outcome again under the rules of its day (R-RECORD-1), and hold the lists against the
 * events. A stream at fault is named and the rest are still walked.
 */
export async function verify(
  store: Pick<Store, 'events' | 'lists' | 'keyring'>,
  boards: readonly Board[],
): Promise<Verification> {
  const faults: Fault[] = [];
  let streams = 0;
  let events = 0;
  let outcomes = 0;
  for await (const stream of store.events.streams()) {
    streams += 1;
    try {
      const rows = await store.events.read(stream);
      events += rows.length;
      const chain = checkChain(rows);
      if (!chain.whole) throw new CorruptRow(stream, chain.version, chain.fault);
      outcomes += replayStream(stream, rows, boards);
      const fault = await keepingFault(store.keyring, stream, rows);
      if (fault) throw new CorruptRow(stream, fault.version, fault.fault);
    } catch (error) {
      if (!(error instanceof CorruptRow)) throw error;
      faults.push({ stream, version: error.version, fault: error.message });
    }
  }
  if (faults.length === 0) faults.push(...(await checkLists(store, boards)));
  return { streams, events, outcomes, faults };
}

function replayStream(stream: StreamKey, rows: readonly Envelope[], boards: readonly Board[]): number {
  const name = parseStreamKey(stream);
  const subject = subjectNamed(name?.subject ?? '');
  if (!subject) throw new CorruptRow(stream, 1, 'it belongs to no subject this version knows');
  const board = boards.find((b) => b.id === name?.board);
  let outcomes = 0;
  let state = subject.initial;
  for (const row of rows) {
    const event = parsedEvent(subject, row);
    if (row.type === 'OutcomeDeclared' && board) {
      outcomes += 1;
      judgeAgain(row, board, state as Meeting, event as MeetingEvent);
    }
    state = subject.evolve(state, event);
  }
  return outcomes;
}

function judgeAgain(row: Envelope, board: Board, meeting: Meeting, event: MeetingEvent): void {
  const arrangements = arrangementsByVersion(board, row.rules);
  if (!arrangements)
    throw new CorruptRow(
      row.stream,
      row.version,
      `the board file has no arrangements "${row.rules}" to judge it by`,
    );
  if (event.type !== 'OutcomeDeclared') return;
  const facts = { now: event.at, board, arrangements, person: row.actor.person };
  const again = rejudge(event, meeting, facts);
  if (canonical(again) !== canonical(event.verdict))
    throw new CorruptRow(
      row.stream,
      row.version,
      `item ${event.number}: judged again under ${row.rules}, the outcome differs`,
    );
}

/** The first line that the events give and a list lacks or alters, or that a list holds and no event gives. */
async function checkLists(
  store: Pick<Store, 'events' | 'lists'>,
  boards: readonly Board[],
): Promise<readonly Fault[]> {
  const given = new Set<string>();
  for await (const { board, line, version } of linesFromEvents(store)) {
    given.add(`${board} ${line.list} ${line.key}`);
    const kept = await store.lists.get(board, line.list, line.key);
    if (kept && canonical(kept.data) === canonical(line.data)) continue;
    return [astray(board, line, version, kept ? 'differs from' : 'lacks')];
  }
  for (const { id } of boards)
    for (const list of LISTS) {
      const lines = await store.lists.all(id, list);
      const extra = lines.find((line) => !given.has(`${id} ${list} ${line.key}`));
      if (extra) return [astray(id, extra, 0, 'adds to')];
    }
  return [];
}

const astray = (board: string, { list, key }: Line, version: number, how: string): Fault => ({
  stream: `${board} (${list})`,
  version,
  fault: `the list of ${list}s ${how} what the events say of ${key}; npm run rebuild mends it`,
});
