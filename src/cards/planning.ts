import { civilDateAt, clearDays } from '../core/calendar/index.ts';
import { noticeHolidays } from '../core/constitution/index.ts';
import { clerkOf, forecastOf, type Scheduled, SUMMONS_LIMITS } from '../core/summons/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { answerFacts, shortBand } from './forecast.ts';
import { askedFacts, asksOf } from './forecast-words.ts';
import { interestFacts, riskBands, riskSpoken } from './interests-part.ts';
import { MODES, whenOf } from './meeting-words.ts';
import { entriesOf } from './planning-items.ts';
import { type Band, type Fact, fact, type Head, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, clock, more, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'planning'>;

/** A meeting to come, for clerk and chair: its notice, its agenda, what is missing, who will come (R-AGENDA-1, R-NOTICE-1). */
export function planning(showing: Shown, room: Room): Sheet {
  const { board, arrangements, summons } = showing;
  const { shown, left } = shorten(entriesOf(showing, room), room.rows);
  const toCome = summons.stage === 'scheduled' || summons.stage === 'published';
  const clerk = toCome && clerkOf({ ...showing, person: showing.viewer }) !== undefined;
  const draft = summons.stage === 'scheduled';
  const standing = arrangements.agenda.standing.map(({ id, title }) => ({ title, value: id }));
  const { figure, unit, colour } = figureOf(showing);
  return {
    head: head(where(board, 'planning'), whenOf(summons), figure, unit, colour),
    bands: toCome
      ? [
          ...noticeBand(showing),
          ...shortBand(showing, summons),
          ...riskBands(showing, summons, showing.business.listed, room),
        ]
      : [],
    facts: factsOf(showing, room),
    foot: `The Chairman approves the agenda ${clause(arrangements.agenda.clause)}; the clerk publishes it ${clause(arrangements.notice.clause)}.`,
    speak: spoken(showing),
    body: {
      lines: shown,
      more: more(left, 'item'),
      empty: shown.length === 0 ? [{ text: 'No items yet: the standing lines alone.' }] : [],
    },
    plain: {
      asks: asksOf(showing, summons),
      limits: SUMMONS_LIMITS,
      standing,
      all: standing.map(({ value }) => value).join(','),
      may: {
        brief: clerk && summons.briefedAt === null,
        publish: clerk && draft,
        change: clerk,
        special: shown.some(({ urgent }) => urgent),
      },
      ready: summons.briefedAt !== null,
    },
  };
}

/** The one number: working days left to publish; then members who will come. */
function figureOf(showing: Shown): Pick<Head, 'figure' | 'unit' | 'colour'> {
  const { summons } = showing;
  const plainly = { colour: 'default' } as const;
  if (summons.stage === 'cancelled') return { figure: 'Cancelled', unit: 'no meeting', ...plainly };
  if (summons.stage === 'opened') return { figure: '✔ Opened', unit: 'the roll is called', ...plainly };
  const { sure } = forecastOf(summons, showing);
  if (summons.stage === 'published')
    return { figure: String(sure.counted), unit: `will come, ${sure.minimum} needed`, ...plainly };
  const left = daysLeft(showing);
  if (left < 0) return { figure: 'Late', unit: 'notice was not published', colour: 'attention' };
  const unit = left === 0 ? 'the last day to publish' : `working ${plural(left, 'day')} left to publish`;
  return { figure: left === 0 ? 'Today' : String(left), unit, colour: left <= 2 ? 'attention' : 'default' };
}

/** Working days until the last on which publication is lawful; negative once it has passed. */
function daysLeft({ board, arrangements, now, summons }: Shown): number {
  const today = civilDateAt(now, board.timeZone);
  if (today > summons.lastDay) return -1;
  if (today === summons.lastDay) return 0;
  return clearDays(today, summons.lastDay, noticeHolidays(arrangements)) + 1;
}

/** What stands in the way of publication, and its cure. */
function noticeBand(showing: Shown): readonly Band[] {
  const { summons, arrangements } = showing;
  if (summons.stage !== 'scheduled') return [];
  if (daysLeft(showing) < 0 && !summons.warnings.includes('R-NOTICE-4'))
    return [
      {
        style: 'attention',
        lead: 'Notice can no longer be given for this day.',
        text: `The last lawful day was ${dayInWords(summons.lastDay)} ${clause(arrangements.notice.clause)}. Move the meeting, or convene it at shorter notice by moving it with the reason.`,
      },
    ];
  if (summons.briefedAt !== null)
    return [{ style: 'accent', lead: 'Ready to publish', text: `by ${dayInWords(summons.lastDay)}.` }];
  return [
    {
      style: 'accent',
      lead: 'Missing: the briefing.',
      text: `The Chairman is briefed before the agenda is published ${clause(arrangements.agenda.clause)}.`,
    },
  ];
}

function factsOf(showing: Shown, room: Room): readonly Fact[] {
  const { board, arrangements, summons, press } = showing;
  const { published, briefedAt, warnings, reason } = summons;
  const { clearDays: asked } = arrangements.notice;
  return [
    ...fact('Where', `${clip(summons.place, room.text)} (${MODES[summons.mode]})`),
    ...fact(
      published ? 'Published' : 'Publish by',
      published
        ? `${dayInWords(published.date)}, ${published.clearDays} clear days`
        : `${dayInWords(summons.lastDay)}, for ${asked} clear days`,
    ),
    ...fact('Warned of', warnings.length > 0 ? `${warnings.join(', ')}: ${clip(reason, room.text)}` : ''),
    ...fact('Briefing', briefedAt ? `✔ ${shortDay(board, briefedAt)} ${clock(board, briefedAt)}` : 'not yet'),
    ...fact(
      'Press',
      press.length > 0 ? `${press.length} ${plural(press.length, 'enquiry', 'enquiries')}` : '',
    ),
    ...fact('Cancelled', summons.stage === 'cancelled' ? clip(summons.cancelledFor, room.text) : ''),
    ...answerFacts(showing, summons),
    ...interestFacts(showing, summons, showing.business.listed),
    ...askedFacts(showing, summons),
  ];
}

function spoken(showing: Shown): string {
  const { summons } = showing;
  const at = `Meeting of ${whenOf(summons)}`;
  if (summons.stage === 'cancelled') return `${at}: cancelled.`;
  if (summons.stage === 'opened') return `${at}: the roll is called.`;
  const { outlook, atBest } = forecastOf(summons, showing);
  const short =
    outlook === 'short' ? `, and there would be no quorum (${number(atBest.counted)} at most)` : '';
  const items = riskSpoken(showing, summons, showing.business.listed);
  return `${at}: ${noticeSpoken(showing, summons)}${short}${items}.`;
}

function noticeSpoken(showing: Shown, summons: Scheduled): string {
  if (summons.published) return 'the agenda is published';
  const left = daysLeft(showing);
  if (left < 0) return `the agenda was to be published by ${dayInWords(summons.lastDay)}, and was not`;
  return `the agenda is to be published by ${dayInWords(summons.lastDay)}`;
}
