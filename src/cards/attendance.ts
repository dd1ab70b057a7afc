import { civilDateAt } from '../core/calendar/index.ts';
import {
  holderOf,
  partyName,
  partyOf,
  personName,
  type SeatId,
  seatsOn,
} from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import { type Band, head, type Sheet, type ShownAs } from './sheet.ts';
import { type Room, shorten } from './size.ts';
import { civilDay, clause, list, more, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'attendance'>;
type Came = 'member' | 'substitute' | 'nobody';

/** A seat at a meeting in the chart; the words beside it say the same. */
const MARKS: Readonly<Record<Came, string>> = { member: '■', substitute: '◪', nobody: '□' };

interface CouncilRow {
  readonly council: string;
  readonly chart: string;
  readonly figure: string;
  readonly came: number;
  readonly seats: number;
  readonly absences: number;
}

/** Who came to the last meetings, council by council, oldest meeting first: a chart that reads as plain text (R-QUORUM-1). */
export function attendance(showing: Shown, room: Room): Sheet {
  const { board, arrangements, meetings } = showing;
  const rows = councilRows(showing);
  const { shown, left } = shorten(rows, room.rows);
  const came = rows.reduce((sum, row) => sum + row.came, 0);
  const seats = rows.reduce((sum, row) => sum + row.seats, 0);
  const share = seats === 0 ? '' : `${Math.round((came / seats) * 100)}%`;
  const [first, last] = [meetings.at(0), meetings.at(-1)];
  const span = first && last ? `${shortDay(board, first.calledAt)} to ${shortDay(board, last.calledAt)}` : '';
  const { eachParty, clause: source } = arrangements.quorum;
  const needed = eachParty ? ` A quorum needs somebody from every council ${clause(source)}.` : '';
  return {
    head: head(where(board, span), 'Attendance', share, seats === 0 ? '' : 'of seats filled'),
    bands: [...absentBand(rows), ...outstandingBands(showing)],
    foot: `The last ${number(meetings.length)} ${plural(meetings.length, 'meeting')} that closed, oldest first. ■ the member came, ◪ a substitute, □ nobody.${needed}`,
    speak:
      seats === 0
        ? 'Attendance: no meeting has closed yet.'
        : `Attendance at the last ${number(meetings.length)} ${plural(meetings.length, 'meeting')}: ${came} of ${seats} seats filled.`,
    body: {
      rows: shown.map(({ council, chart, figure }) => ({ council, chart, figure })),
      empty: meetings.length === 0 ? [{ text: 'No meeting has closed yet.' }] : [],
      more: more(left, 'council'),
    },
  };
}

/** Councils that left meetings without anybody: what loses a quorum. */
function absentBand(rows: readonly CouncilRow[]): readonly Band[] {
  const absent = rows.filter(({ absences }) => absences > 0);
  if (absent.length === 0) return [];
  const named = absent.map(
    ({ council, absences }) => `${council} at ${number(absences)} ${plural(absences, 'meeting')}`,
  );
  return [{ style: 'warning', lead: 'Nobody came', text: `from ${list(named, 6)}.` }];
}

/** Interests the clerk waits to hear of: whose, and by when; never what they are (R-DPI-3). */
function outstandingBands({ board, arrangements, now, outstanding }: Shown): readonly Band[] {
  if (outstanding.length === 0) return [];
  const today = civilDateAt(now, board.timeZone);
  const late = outstanding.some(({ lastDay }) => lastDay < today);
  const rows = outstanding.map(({ person, lastDay, stage }) => {
    const said = stage === 'asked' ? 'not answered' : 'not registered';
    const by = `${lastDay < today ? 'was due' : 'due'} by ${civilDay(lastDay)}`;
    return `${personName(board, person)} (${said}, ${by})`;
  });
  return [
    {
      style: late ? 'attention' : 'warning',
      lead: 'Interests not yet on the register',
      text: `${clause(arrangements.conductClause)}: ${list(rows, 6)}.`,
    },
  ];
}

/** A council's seats, meeting by meeting; at a meeting before it joined it has none. */
function councilRows({ board, arrangements, meetings }: Shown): readonly CouncilRow[] {
  const charts = new Map<
    string,
    { groups: string[]; member: number; substitute: number; seats: number; absences: number }
  >();
  for (const meeting of meetings) {
    const date = civilDateAt(meeting.calledAt, board.timeZone);
    const sat = new Map<string, Came[]>();
    for (const seat of seatsOn(arrangements, date)) {
      const party = partyOf(seat);
      sat.set(party, [...(sat.get(party) ?? []), cameTo(meeting, seat, holderOf(board, seat, date))]);
    }
    for (const [party, all] of sat) {
      const kept = charts.get(party) ?? { groups: [], member: 0, substitute: 0, seats: 0, absences: 0 };
      charts.set(party, {
        groups: [...kept.groups, all.map((one) => MARKS[one]).join('')],
        member: kept.member + all.filter((one) => one === 'member').length,
        substitute: kept.substitute + all.filter((one) => one === 'substitute').length,
        seats: kept.seats + all.length,
        absences: kept.absences + (all.every((one) => one === 'nobody') ? 1 : 0),
      });
    }
  }
  return [...charts].map(([party, { groups, member, substitute, seats, absences }]) => ({
    council: partyName(arrangements, party),
    chart: groups.join(' '),
    figure: `${member + substitute} of ${seats}${substitute === 0 ? '' : `, ${number(substitute)} by substitute`}`,
    came: member + substitute,
    seats,
    absences,
  }));
}

/** Whoever came and left early had come. */
function cameTo({ attendance: sat }: Called, seat: SeatId, holder: string | null): Came {
  const found = sat[seat];
  if (found === undefined || found.status === 'apologies') return 'nobody';
  if (found.status === 'present') return found.as === 'principal' ? 'member' : 'substitute';
  return found.person === holder ? 'member' : 'substitute';
}
