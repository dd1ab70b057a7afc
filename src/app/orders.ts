import { arrangementsAt, type PersonId } from '../core/constitution/index.ts';
import type { Breach, Facts } from '../core/kernel/index.ts';
import type { Boards } from './boards.ts';
import type { Clock, Envelope, StreamKey } from './ports.ts';
import { envelop, type Known } from './stream.ts';
import type { AnySubject } from './subjects.ts';

export interface Order {
  readonly stream: StreamKey;
  readonly command: unknown;
  /** Null when the bot itself acts. */
  readonly person: PersonId | null;
  readonly commandId: string;
}

/** What became of a command. Only `recorded` and `already` may be told to a person as recorded. */
export type Answer =
  | { readonly outcome: 'recorded'; readonly state: unknown; readonly events: readonly unknown[] }
  | { readonly outcome: 'already'; readonly state: unknown }
  | { readonly outcome: 'out of order'; readonly state: unknown; readonly breaches: readonly Breach[] }
  | { readonly outcome: 'busy' }
  /** The stream's record does not hold; nothing was added to it. */
  | { readonly outcome: 'unreadable'; readonly row: string };

export interface Job {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}
/** What deciding asks of the world, and whose record it is about. */
interface Deciding {
  readonly clock: Clock;
  readonly boards: Pick<Boards, 'boardOf'>;
}
interface Target {
  readonly subject: AnySubject;
  readonly board: string;
}

/** As many events as one transaction takes, with room to spare. */
export const MOST_EVENTS = 90;

export interface Decided {
  readonly job: Job;
  readonly answer: Answer;
  readonly envelopes: readonly Envelope[];
  readonly known: Known;
}

/** Decide commands in order, each against the state the one before it left; as many as one transaction takes. */
export function decideAll(
  parts: Deciding,
  writer: Target,
  from: Known,
  jobs: readonly Job[],
): readonly Decided[] {
  const decided: Decided[] = [];
  let known = from;
  let events = 0;
  const inBatch = new Set<string>();
  for (const job of jobs) {
    const again = inBatch.has(job.order.commandId);
    const one = again ? alreadyDone(job, known) : decideOne(parts, writer, known, job);
    events += one.envelopes.length;
    if (events > MOST_EVENTS && decided.length > 0) break;
    decided.push(one);
    if (one.envelopes.length > 0) inBatch.add(job.order.commandId);
    known = one.known;
  }
  return decided;
}

const alreadyDone = (job: Job, known: Known): Decided => ({
  job,
  envelopes: [],
  known,
  answer: { outcome: 'already', state: known.state },
});

function decideOne(parts: Deciding, writer: Target, known: Known, job: Job): Decided {
  const { subject } = writer;
  const { command, person, commandId } = job.order;
  const nothing = { job, envelopes: [], known };
  if (known.recorded.has(commandId)) return alreadyDone(job, known);
  const now = parts.clock.now();
  const board = parts.boards.boardOf(writer.board);
  if (!board) throw new Error(`no such board: ${writer.board}`);
  const facts: Facts = { now, board, arrangements: arrangementsAt(board, now), person };
  const ruling = subject.decide(command, known.state, facts);
  if (!ruling.inOrder)
    return { ...nothing, answer: { outcome: 'out of order', state: known.state, breaches: ruling.breaches } };
  if (ruling.events.length === 0) return alreadyDone(job, known);
  const { known: after, envelopes } = envelop(known, subject, ruling.events, facts, commandId);
  return {
    job,
    envelopes,
    known: after,
    answer: { outcome: 'recorded', state: after.state, events: ruling.events },
  };
}
