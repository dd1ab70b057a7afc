import type { Instant } from '../../core/calendar/index.ts';
import { arrangementsAt, type Board } from '../../core/constitution/index.ts';
import { replay } from '../../core/kernel/index.ts';
import { type Called, MeetingEvent, meeting } from '../../core/meeting/index.ts';
import {
  type Begun,
  type EnquiryAtClose,
  type Minutes,
  type MinutesLine,
  type MinutesView,
  minutesView,
  type Sources,
} from '../../core/minutes/index.ts';
import { minutesTaken, type PressLineData, press } from '../../core/press/index.ts';
import type { Scheduled } from '../../core/summons/index.ts';
import type { Boards } from '../boards.ts';
import type { Handler } from '../handler.ts';
import type { Clock, Store, StreamKey } from '../ports.ts';
import { parsedEvent } from '../stream.ts';
import { parseStreamKey, streamKey } from '../stream-key.ts';
import { decisionsBetween } from './decisions.ts';

export interface MinutesParts {
  readonly store: Pick<Store, 'events' | 'lists'>;
  readonly handler: Pick<Handler, 'state'>;
  readonly clock: Clock;
  readonly boards: Pick<Boards, 'boardOf'>;
}

/** The minutes a stream holds, as they read now; null where no meeting of that name has closed. Throws CorruptRow. */
export async function readMinutes(parts: MinutesParts, stream: StreamKey): Promise<MinutesView | null> {
  const name = parseStreamKey(stream);
  const board = name && parts.boards.boardOf(name.board);
  if (!board || name.subject !== 'minutes') return null;
  const minutes = (await parts.handler.state(stream)) as Minutes;
  if (minutes.stage === 'unbegun') return null;
  const sources = await sourcesOf(parts, board, minutes);
  return sources && minutesView(sources, minutes);
}

async function sourcesOf(parts: MinutesParts, board: Board, minutes: Begun): Promise<Sources | null> {
  const stream = streamKey({ board: board.id, subject: 'meeting', id: minutes.meeting });
  const rows = await parts.store.events.read(stream);
  const events = rows.map((row) => MeetingEvent.parse(parsedEvent(meeting, row)));
  const state = replay(meeting, events);
  if (state.stage === 'uncalled') return null;
  const [summons, decisions, enquiries] = await Promise.all([
    summonsOf(parts, board, state),
    numbersOf(parts, board, state, minutes),
    enquiriesOf(parts, board, minutes),
  ]);
  return {
    board,
    arrangements: arrangementsAt(board, state.calledAt),
    events,
    meeting: state,
    place: summons?.place ?? null,
    late: summons?.late ?? [],
    decisions,
    enquiries,
  };
}

/** The summons the meeting was called by, where it was: its place, and the late items the chair let on. */
async function summonsOf({ handler }: MinutesParts, board: Board, state: Called): Promise<Scheduled | null> {
  const stream = streamKey({ board: board.id, subject: 'summons', id: state.summons ?? state.id });
  const summons = (await handler.state(stream)) as Scheduled | { readonly stage: 'unscheduled' };
  return summons.stage === 'unscheduled' ? null : summons;
}

async function numbersOf(
  parts: MinutesParts,
  board: Board,
  { id, calledAt }: Called,
  { closedAt }: Begun,
): Promise<Sources['decisions']> {
  const entered = await decisionsBetween(parts, board, calledAt, closedAt);
  const mine = entered.filter(({ meeting: of }) => of === id);
  return Object.fromEntries(mine.map(({ number, decision }) => [number, decision]));
}

/** Enquiries logged since the last meeting closed, each as it stood when this one did: later events change no minutes. */
async function enquiriesOf(
  { store }: MinutesParts,
  board: Board,
  { closedAt, meeting: of }: Begun,
): Promise<readonly EnquiryAtClose[]> {
  const others = (await store.lists.all(board.id, 'minutes')).map(({ data }) => data as MinutesLine);
  const since = others
    .filter((line) => line.meeting !== of && line.closedAt < closedAt)
    .reduce((latest, line) => (line.closedAt > latest ? line.closedAt : latest), '');
  const lines = (await store.lists.all(board.id, 'press')).map(({ data }) => data as PressLineData);
  const logged = lines.filter(({ loggedAt }) => loggedAt > since && loggedAt <= closedAt);
  return Promise.all(
    logged
      .toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1))
      .map(async ({ id, outlet }) => {
        const { stage, minutes } = await enquiryAt(store, board, id, closedAt);
        return { outlet, stage, minutes };
      }),
  );
}

async function enquiryAt(
  { events }: MinutesParts['store'],
  board: Board,
  id: string,
  until: Instant,
): Promise<Pick<EnquiryAtClose, 'stage'> & { readonly minutes: number | null }> {
  const rows = await events.read(streamKey({ board: board.id, subject: 'press', id }));
  const then = rows.filter(({ at }) => at <= until).map((row) => press.event.parse(parsedEvent(press, row)));
  const state = replay(press, then);
  const [line] = then.slice(-1).flatMap((last) => press.lines(last, state));
  return { stage: state.stage, minutes: line ? minutesTaken(line.data as PressLineData) : null };
}
