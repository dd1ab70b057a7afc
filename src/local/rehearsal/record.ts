import type { Store } from '../../app/ports.ts';
import type { Board } from '../../core/constitution/index.ts';
import {
  type Called,
  MeetingEvent as Event,
  type MeetingEvent,
  meeting as subject,
} from '../../core/meeting/index.ts';
import type { PressLineData } from '../../core/press/index.ts';
import { DecisionEntered } from '../../core/register/index.ts';

/** What the record holds of one meeting, for those who write it up. */
export interface Records {
  readonly board: Board;
  readonly meeting: Called;
  readonly events: readonly MeetingEvent[];
  /** The register, oldest first. */
  readonly decisions: readonly DecisionEntered[];
  /** Press enquiries, without the journalists' names. */
  readonly enquiries: readonly PressLineData[];
}

/** Read a meeting from its events, and the register and enquiries from their lists. */
export async function readRecord(
  store: Pick<Store, 'events' | 'lists'>,
  board: Board,
  meeting: string,
): Promise<Records> {
  const rows = await store.events.read(`${board.id}.meeting.${meeting}`);
  const events = rows.map((row) => Event.parse(row.data));
  const state = events.reduce(subject.evolve, subject.initial);
  if (state.stage === 'uncalled') throw new Error(`the ${board.shortName} Board did not meet on ${meeting}`);
  const decisions = (await store.lists.all(board.id, 'decision')).map((line) =>
    DecisionEntered.parse(line.data),
  );
  const enquiries = (await store.lists.all(board.id, 'press')).map((line) => line.data as PressLineData);
  return { board, meeting: state, events, decisions, enquiries };
}
