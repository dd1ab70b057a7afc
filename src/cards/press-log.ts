import { partiesOn, partyName } from '../core/constitution/index.ts';
import { type CouncilFigures, figuresOf, type PressLineData } from '../core/press/index.ts';
import { PRESS_STAGES, stageWords, titleOf } from './press-item.ts';
import { pressRoom } from './press-room.ts';
import { span } from './press-words.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { dateOf } from './who.ts';
import { clause, clock, more, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'press-log'>;

const LATEST = 5;
const BAR = 10;

/** What the press has on the Board's hands, and how soon each council answers; it names no journalist (R-PRESS-4). */
export function pressLog(showing: Shown, room: Room): Sheet {
  const { board, arrangements, enquiries, link } = showing;
  const live = enquiries.filter(({ endedAt = null }) => endedAt === null);
  const past = enquiries.filter(({ endedAt = null }) => endedAt !== null).toReversed();
  const { shown, left } = shorten(live, Math.min(room.rows, 8));
  const councils = partiesOn(arrangements, dateOf(showing)).map(({ id }) => id);
  const rows = shorten(figuresOf(enquiries, councils), room.rows);
  const may = pressRoom(showing);
  return {
    head: head(where(board, 'press'), 'Press and publicity', String(live.length), 'open'),
    foot: `Every enquiry is on the next agenda’s press item, without the journalist’s name ${clause(arrangements.press.clause)}.`,
    speak: `Press and publicity: ${number(live.length)} ${plural(live.length, 'enquiry', 'enquiries')} open.`,
    body: {
      empty: live.length === 0 ? 'Nothing is open.' : '',
      live: shown.map((line) => liveRow(showing, line, may.release)),
      liveMore: more(left, 'enquiry').replace('enquirys', 'enquiries'),
      chartTitle: 'Enquiries logged by each council, and how soon its chief executive answered',
      rows: chartOf(showing, rows.shown),
      more: more(rows.left, 'council'),
      past: past.slice(0, Math.min(LATEST, room.rows)).map((line) => pastRow(showing, line)),
    },
    plain: { may, links: link === null ? [] : [{ title: 'Take away as CSV', url: link }] },
  };
}

function liveRow({ board, now }: Shown, line: PressLineData, may: boolean) {
  const { dueAt } = line;
  const left = dueAt === null ? null : Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  const due =
    left === null ? '' : left < 0 ? ` · **Late**: was due ${when(board, line)}` : ` · ${span(left)} left`;
  return {
    title: titleOf(line),
    text: `${PRESS_STAGES[line.stage]}${due.replaceAll('**', '')}`,
    id: line.id,
    may,
  };
}

const when = (board: Shown['board'], { dueAt }: PressLineData): string =>
  dueAt === null ? '' : `${shortDay(board, dueAt)} ${clock(board, dueAt)}`;

function pastRow({ board }: Shown, line: PressLineData) {
  const speaks = line.speaker ? `; ${clip(line.speaker, 80)} speaks` : '';
  return {
    title: `${titleOf(line)} · ${shortDay(board, line.loggedAt)}`,
    text: `${stageWords(line)}${line.stage === 'issued' ? speaks : ''}`,
  };
}

/** Bars that read as plain text: one mark for each enquiry, or for each share of the most. */
function chartOf({ arrangements }: Shown, rows: readonly CouncilFigures[]) {
  const most = Math.max(...rows.map(({ logged }) => logged), 1);
  const scale = most > BAR ? BAR / most : 1;
  return rows.map(({ party, logged, median }) => ({
    council: partyName(arrangements, party),
    chart: logged === 0 ? '□' : '■'.repeat(Math.max(1, Math.round(logged * scale))),
    figure: `${logged === 0 ? 'none' : number(logged)} logged; ${median === null ? 'has answered none' : `answers in ${span(median)}`}`,
  }));
}
