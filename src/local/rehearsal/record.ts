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

/** Read the board's latest meeting from its events, and the register and enquiries from their lists. */
export async function readRecord(store: Pick<Store, 'events' | 'lists'>, board: Board): Promise<Records> {
  const latest = (await store.lists.all(board.id, 'meeting')).at(-1);
  const rows = latest ? await store.events.read(`${board.id}.meeting.${latest.key}`) : [];
  const events = rows.map((row) => Event.parse(row.data));
  const state = events.reduce(subject.evolve, subject.initial);
  if (state.stage === 'uncalled') throw new Error(`the ${board.shortName} Board has met never yet`);
  const decisions = (await store.lists.all(board.id, 'decision')).map((line) =>
    DecisionEntered.parse(line.data),
  );
  const enquiries = (await store.lists.all(board.id, 'press')).map((line) => line.data as PressLineData);
  return { board, meeting: state, events, decisions, enquiries };
}
