import { daysAfter } from '../core/calendar/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { forecastLine } from './forecast-words.ts';
import { interestsOf } from './interests-part.ts';
import { MODES, whenOf } from './meeting-words.ts';
import { type Band, type Fact, fact, type Head, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { answering, answerWords, askBand, isToCome, partOf } from './summons-part.ts';
import { dateOf } from './who.ts';
import { boardTitle, clause, list, more, plural, where } from './words.ts';

type Shown = ShownAs<'summons'>;

/** A meeting to come, for one member or one substitute who has been asked: their answer, and what is asked of them (R-MEM-2, R-NOTICE-1). */
export function summons(showing: Shown, room: Room): Sheet {
  const { board, arrangements, summons: meeting, items, link } = showing;
  const { own, deputed } = partOf(showing, meeting);
  const hasPart = own.length + deputed.length > 0;
  const { shown, left } = shorten(hasPart ? items : [], room.rows);
  const { figure, unit, colour } = figureOf(showing);
  return {
    head: head(where(board, 'summons'), whenOf(meeting), figure, unit, colour),
    bands: [...cancelledBand(showing, room), ...askBand(showing, meeting)],
    facts: factsOf(showing, hasPart, room),
    foot: `A member who cannot come sends a substitute from the register ${clause(arrangements.membershipClause)}. A quorum is ${arrangements.quorum.minimum} ${clause(arrangements.quorum.clause)}.`,
    speak: spoken(showing),
    body: {
      asked: shown.length > 0 ? [{ text: 'What the Board is asked to decide' }] : [],
      rows: shown.map(({ no, title, motion }) => ({
        no: String(no),
        title: clip(title, Math.max(room.text, 60)),
        motion: clip(motion, Math.min(room.text, MOTION)),
      })),
      more: more(left, 'item'),
    },
    plain: { ...answering(showing, meeting), links: links(link, meeting.stage) },
  };
}

/** The whole motion is on its own card when it is put. */
const MOTION = 300;

function links(link: string | null, stage: Shown['summons']['stage']) {
  if (link === null || stage === 'opened') return [];
  return [{ title: stage === 'cancelled' ? 'Take it off my calendar' : 'Add to my calendar', url: link }];
}

/** How long there is. */
function figureOf(showing: Shown): Pick<Head, 'figure' | 'unit' | 'colour'> {
  const { summons: meeting } = showing;
  const plainly = { colour: 'default' } as const;
  if (meeting.stage === 'cancelled') return { figure: 'Cancelled', unit: 'no meeting', ...plainly };
  if (meeting.stage === 'opened') return { figure: '✔ Opened', unit: 'the roll is called', ...plainly };
  const today = dateOf(showing);
  if (meeting.date === today) return { figure: 'Today', unit: `at ${meeting.time}`, ...plainly };
  if (meeting.date < today) return { figure: 'Past', unit: 'the roll was not called', ...plainly };
  const days = Math.round((Date.parse(meeting.date) - Date.parse(today)) / DAY_MS);
  return daysAfter(today, 1) === meeting.date
    ? { figure: 'Tomorrow', unit: `at ${meeting.time}`, ...plainly }
    : { figure: String(days), unit: `${plural(days, 'day')} to go`, ...plainly };
}

const DAY_MS = 86_400_000;

function cancelledBand({ summons: meeting }: Shown, room: Room): readonly Band[] {
  if (meeting.stage !== 'cancelled') return [];
  return [
    { style: 'attention', lead: 'The meeting is cancelled.', text: clip(meeting.cancelledFor, room.text) },
  ];
}

function factsOf(showing: Shown, hasPart: boolean, room: Room): readonly Fact[] {
  const { summons: meeting } = showing;
  const { place, mode, published, lastDay } = meeting;
  const agenda =
    published === null
      ? `to be published by ${dayInWords(lastDay)}`
      : `published ${dayInWords(published.date)}, ${published.lines.length} ${plural(published.lines.length, 'line')}`;
  const open = isToCome(meeting);
  const answered = answerWords(showing, meeting) || 'none yet';
  return [
    ...fact('Where', `${clip(place, room.text)} (${MODES[mode]})`),
    ...fact('Agenda', open ? agenda : ''),
    ...fact('Your answer', hasPart && meeting.stage !== 'cancelled' ? answered : ''),
    ...fact('Your interests', hasPart && open ? list(interestsOf(showing, meeting)) : ''),
    ...fact('So far', open && hasPart ? forecastLine(showing, meeting) : ''),
    ...fact('For you', hasPart || !open ? '' : 'You are not asked to sit at this meeting.'),
  ];
}

function spoken(showing: Shown): string {
  const { summons: meeting, board } = showing;
  const at = `${boardTitle(board)}, ${whenOf(meeting)}`;
  if (meeting.stage === 'cancelled') return `${at}: cancelled.`;
  if (meeting.stage === 'opened') return `${at}: the roll is called.`;
  const [band] = askBand(showing, meeting);
  if (band) return `${at}: ${band.lead.toLowerCase()}`;
  return meeting.published ? `${at}: the agenda is published.` : `${at}: your answer is recorded.`;
}
