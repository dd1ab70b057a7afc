import { SUMMONS_LIMITS } from '../core/summons/index.ts';
import { dayInWords, firstLawfulDay } from '../core/wording/index.ts';
import { MODES } from './meeting-words.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import { dateOf } from './who.ts';
import { clause, where } from './words.ts';

type Shown = ShownAs<'schedule-meeting'>;

/** The clerk's form for fixing or moving a meeting; its reason appears once something was warned of (R-MEET-1, R-NOTICE-4). */
export function scheduleMeeting(showing: Shown): Sheet {
  const { board, arrangements, typed = {}, notice } = showing;
  const { clearDays, clause: by } = arrangements.notice;
  const moving = typed.moving === 'yes';
  const first = firstLawfulDay(clearDays, showing);
  return {
    head: head(where(board, 'for the clerk'), moving ? 'Move the meeting' : 'Schedule a meeting'),
    foot: `Notice is ${clearDays} clear days ${clause(by)}: published today it is in time for ${dayInWords(first)} or later.`,
    speak: moving ? 'Move the meeting to another day, time or place.' : 'Schedule a meeting of the Board.',
    plain: {
      limits: SUMMONS_LIMITS,
      today: dateOf(showing),
      zone: `${board.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? board.timeZone} time`,
      modes: Object.entries(MODES).map(([value, title]) => ({ title, value })),
      moving,
      requisition: typed.requisition ?? '',
      warned: notice?.tone === 'refused',
      typed: { ...typedInto(['date', 'time', 'place', 'reason'], typed), mode: typed.mode || 'in-person' },
    },
  };
}
