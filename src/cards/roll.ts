import { holderOf, partiesOn, personName, type SeatId, seatId } from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import { type Room, shorten } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { clock, more } from './words.ts';

export interface Cell {
  readonly text: string;
  /** The name behind the office, where it says more than the office does. */
  readonly note: string;
}

export interface Roll {
  readonly widths: readonly { readonly width: number }[];
  readonly columns: readonly { readonly title: string }[];
  readonly rows: readonly { readonly council: string; readonly cells: readonly Cell[] }[];
  readonly more: string;
}

/** The seats by council and office, each with a word for its state (R-MEM-1). */
export function rollOf(setting: Setting, meeting: Called, room: Room): Roll {
  const { arrangements } = setting;
  const { shown, left } = shorten(partiesOn(arrangements, dateOf(setting)), room.rows);
  return {
    widths: [{ width: 3 }, ...arrangements.offices.map(() => ({ width: 3 }))],
    columns: arrangements.offices.map(({ title }) => ({ title })),
    rows: shown.map((party) => ({
      council: party.name,
      cells: arrangements.offices.map((office) =>
        cellOf(setting, meeting, seatId({ party: party.id, office: office.id })),
      ),
    })),
    more: more(left, 'council'),
  };
}

function cellOf(setting: Setting, meeting: Called, seat: SeatId): Cell {
  const { board } = setting;
  const attendance = meeting.attendance[seat];
  if (attendance === undefined) {
    const vacant = holderOf(board, seat, dateOf(setting)) === null;
    return { text: vacant ? 'vacant' : 'not yet here', note: '' };
  }
  if (attendance.status === 'left') return { text: `left ${clock(board, attendance.at)}`, note: '' };
  if (attendance.status === 'apologies') {
    const called = attendance.substitutes.map((person) => personName(board, person));
    return { text: 'apologies', note: called.length === 0 ? '' : `${called.join(' or ')} to sit` };
  }
  const presiding = meeting.presiding?.person === attendance.person;
  const by = attendance.recordedBy === undefined ? '' : ', by the clerk';
  const state = presiding ? '✔ presiding' : `✔ here ${clock(board, attendance.since)}${by}`;
  if (attendance.as === 'principal') return { text: state, note: realName(setting, seat, attendance.person) };
  const waiting = attendance.waiting === undefined ? '' : ', until this item ends';
  return { text: state, note: `${personName(board, attendance.person)} sits${waiting}` };
}

/** Boards that name people show the name; boards that name offices would only say the office twice. */
function realName({ board, arrangements }: Setting, seat: SeatId, person: string): string {
  const name = personName(board, person);
  const offices = arrangements.offices.map((office) => office.title);
  return offices.some((title) => name.startsWith(title)) || seat === name ? '' : name;
}
