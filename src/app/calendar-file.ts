import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Board } from '../core/constitution/index.ts';
import type { Scheduled, Summons } from '../core/summons/index.ts';
import type { Boards } from './boards.ts';
import type { MakeFile } from './downloads.ts';
import type { Handler } from './handler.ts';
import type { Clock, StreamKey } from './ports.ts';
import { parseStreamKey } from './stream-key.ts';

/** Nobody says how long a meeting will last: what a diary keeps free for one. */
const HOURS = 2;
const PLACES = { 'in-person': '', hybrid: ' and Microsoft Teams', remote: ' (by Microsoft Teams)' } as const;

export interface CalendarParts {
  readonly boards: Pick<Boards, 'boardOf'>;
  readonly handler: Pick<Handler, 'state'>;
  readonly clock: Clock;
}

/** A meeting to come as a calendar file, for whoever is on its board still. */
export function calendarFiles({ boards, handler, clock }: CalendarParts): MakeFile {
  return async ({ stream, person }) => {
    const name = parseStreamKey(stream);
    const board = name && boards.boardOf(name.board);
    if (!board?.people.some(({ id }) => id === person)) return null;
    const summons = (await handler.state(stream)) as Summons;
    if (summons.stage === 'unscheduled') return null;
    return {
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      name: `${board.id}-${summons.id}.ics`,
      content: calendarFile(board, stream, summons, clock.now()),
    };
  };
}

/**
 * One event by RFC 5545, in UTC. Its UID never changes and its SEQUENCE counts the moves, so that a calendar that has
 * it moves or cancels it. It holds the published lines and nothing else of the business.
 */
export function calendarFile(board: Board, stream: StreamKey, summons: Scheduled, now: string): string {
  const { start, moves, place, mode, stage } = summons;
  const cancelled = stage === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Quorate', product: 'Quorate', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${stream}@quorate`,
    sequence: cancelled ? moves + 1 : moves,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(Date.parse(start) + HOURS * 3_600_000),
    summary: plainly(`${cancelled ? 'Cancelled: ' : ''}${board.shortName} Board`),
    location: plainly(`${place}${PLACES[mode]}`),
    description: described(summons),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return `${calendar.toString()}\r\n`;
}

function described({ stage, published }: Scheduled): string {
  if (stage === 'cancelled') return 'The meeting is cancelled.';
  if (published === null) return 'The agenda is not published yet.';
  return published.lines.map(({ number, title }) => `${number}. ${plainly(title)}`).join('\n');
}

/** One line without controls or marks that turn the reading direction: the library escapes the rest. */
const plainly = (text: string): string =>
  text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what must go.
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
