import { civilDateAt, lastPublicationDay, workingDayAfter } from '../core/calendar/index.ts';
import { noticeHolidays } from '../core/constitution/index.ts';
import { isOpen, REQUISITION_LIMITS, type Requisitioned } from '../core/requisition/index.ts';
import { firstLawfulDay } from '../core/wording/index.ts';
import { type Band, head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { civilDay, clause, list, plural, shortDay, where } from './words.ts';
import { isForClerk } from './year.ts';

type Shown = ShownAs<'requisition'>;

/** A member's call for a meeting: for the clerk with days that can still be given notice, for others how it stands (R-MEET-2). */
export function requisition(showing: Shown, room: Room): Sheet {
  const { board, arrangements, requisition: call, viewer } = showing;
  const { clause: by, conveneDays } = arrangements.meetings;
  const days = Math.max(0, Math.ceil((Date.parse(call.dueAt) - Date.parse(showing.now)) / 86_400_000));
  const open = isOpen(call);
  const dates = open ? lawfulDays(showing) : [];
  const figure = call.stage === 'called' ? [String(days), `${plural(days, 'day')} left`] : ['', ''];
  const mine = open && (viewer === null || viewer === call.by);
  return {
    head: head(where(board, 'call for a meeting'), 'A member calls a meeting', figure[0], figure[1]),
    bands: [standing(showing)],
    foot: `Any member may call for a meeting; a date is to be fixed within ${conveneDays} days ${clause(by)}. I never fix one by myself.`,
    speak: `The ${call.as} calls for a meeting of the Board. ${standing(showing).lead}`,
    body: {
      groups: [
        {
          heading: `Called by the ${call.as}`,
          lines: [
            { what: 'On', who: shortDay(board, call.at), note: '' },
            { what: 'Reason', who: '', note: clip(call.reason, room.text) },
            ...(dates.length === 0
              ? []
              : [{ what: 'In time for notice', who: '', note: list(dates.map(civilDay)) }]),
          ],
        },
      ],
    },
    plain: {
      dates: isForClerk(showing)
        ? dates.map((date) => ({ date, title: `Fix ${civilDay(date).replace(/ \d{4}$/, '')}` }))
        : [],
      buttons: mine ? [{ title: 'Withdraw the call', verb: 'withdraw-call' }] : [],
    },
  };
}

/** The next three working days that notice published today is in time for (R-NOTICE-1). */
function lawfulDays({ arrangements, board, now }: Shown): readonly string[] {
  const { clearDays } = arrangements.notice;
  const holidays = noticeHolidays(arrangements);
  const first = firstLawfulDay(clearDays, { arrangements, board, now });
  const second = workingDayAfter(first, 1, holidays);
  const all = [first, second, workingDayAfter(second, 1, holidays)];
  const today = civilDateAt(now, board.timeZone);
  return all.filter((day) => lastPublicationDay(day, clearDays, holidays) >= today);
}

function standing(showing: Shown): Band {
  const { board } = showing;
  const call: Requisitioned = showing.requisition;
  switch (call.stage) {
    case 'called':
      return {
        style: 'accent',
        lead: 'A date is wanted.',
        text: `The Chairman and the clerk are asked to fix one by ${shortDay(board, call.dueAt)}.`,
      };
    case 'escalated':
      return {
        style: 'attention',
        lead: 'No date was fixed in time.',
        text: `One was due by ${shortDay(board, call.dueAt)}. The Vice Chairman and every member are told; the clerk may still fix it.`,
      };
    case 'met':
      return {
        style: 'good',
        lead: '✔ A date is fixed.',
        text: `The Board meets on ${civilDay(call.date)}.`,
      };
    case 'withdrawn':
      return {
        style: 'emphasis',
        lead: 'Withdrawn.',
        text: `The member withdrew it on ${shortDay(board, call.withdrawnAt)}.`,
      };
  }
}

/** The form by which a member calls for a meeting. */
export function callMeeting(showing: ShownAs<'call-meeting'>): Sheet {
  const { board, arrangements, typed } = showing;
  const { clause: by, conveneDays } = arrangements.meetings;
  return {
    head: head(where(board), 'Call for a meeting'),
    foot: `The Chairman and the clerk hear at once, and are to fix a date within ${conveneDays} days ${clause(by)}.`,
    speak: 'Call for a meeting of the Board, with your reason.',
    plain: { limits: REQUISITION_LIMITS, typed: typedInto(['reason'], typed) },
  };
}
