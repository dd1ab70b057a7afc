import { clearDays } from '../core/calendar/index.ts';
import { noticeHolidays } from '../core/constitution/index.ts';
import type { Scheduled } from '../core/summons/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { MODES, publishedLines, whenOf } from './meeting-words.ts';
import { type Band, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { boardTitle, clause, plural, where } from './words.ts';

type Shown = ShownAs<'notice-of-meeting'>;

/** Public notice of a meeting with its agenda: what everybody sees where the Board meets (R-NOTICE-1, 8.2). */
export function noticeOfMeeting(showing: Shown, room: Room): Sheet {
  const { board, arrangements, summons } = showing;
  const { published, stage } = summons;
  const { lines, more } = publishedLines(summons, room);
  const count = published?.lines.length ?? 0;
  const [figure, unit] =
    stage === 'cancelled'
      ? ['Cancelled', 'no meeting']
      : count > 0
        ? [String(count), 'on the agenda']
        : ['', ''];
  return {
    head: head(where(board, 'notice of meeting'), whenOf(summons), figure, unit),
    bands: bandsOf(showing, summons, room),
    facts: [
      ...fact('Where', `${clip(summons.place, room.text)} (${MODES[summons.mode]})`),
      ...fact('Notice', published ? noticeGiven(showing, summons) : ''),
    ],
    foot: `Notice and agenda are published at least ${arrangements.notice.clearDays} clear days before ${clause(arrangements.notice.clause)}.`,
    speak: spoken(showing, summons),
    body: { lines: stage === 'cancelled' ? [] : lines, more: stage === 'cancelled' ? '' : more },
  };
}

function spoken({ board }: Shown, summons: Scheduled): string {
  const { stage, published, place } = summons;
  if (stage === 'cancelled')
    return `The ${boardTitle(board)} does not meet on ${whenOf(summons)}: cancelled.`;
  const what = published ? 'the agenda is published' : 'the agenda is not yet published';
  return `The ${boardTitle(board)} meets on ${whenOf(summons)} at ${clip(place, 60)}; ${what}.`;
}

function bandsOf({ arrangements }: Shown, summons: Scheduled, room: Room): readonly Band[] {
  if (summons.stage === 'cancelled')
    return [{ style: 'attention', lead: 'Cancelled.', text: clip(summons.cancelledFor, room.text) }];
  if (summons.published === null)
    return [
      {
        style: 'accent',
        lead: '',
        text: `The agenda is to be published by ${dayInWords(summons.lastDay)} ${clause(arrangements.notice.clause)}.`,
      },
    ];
  const late = summons.late.map(({ line, reason }) => `${line.title}: ${clip(reason, room.text)}`);
  return late.length === 0 ? [] : [{ style: 'accent', lead: 'Urgent.', text: late.slice(0, 3).join(' ') }];
}

function noticeGiven({ arrangements }: Shown, { published, date }: Scheduled): string {
  if (!published) return '';
  const days = clearDays(published.date, date, noticeHolidays(arrangements));
  const short = days < arrangements.notice.clearDays ? ', convened at shorter notice' : '';
  return `published on ${dayInWords(published.date)}: ${days} clear ${plural(days, 'day')}${short}`;
}
