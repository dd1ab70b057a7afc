import { agendaOf, type Business, type Called } from '../core/meeting/index.ts';
import { resultWords, score } from './outcome.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { member, type Setting } from './who.ts';
import { clause, clock, day, list, more, number, plural, where } from './words.ts';

type Shown = ShownAs<'closed'>;

/** The meeting in one card once it is over: who came, what was decided, what is still to take. */
export function closed(showing: Shown, room: Room): Sheet {
  const { meeting, board, arrangements } = showing;
  if (meeting.stage !== 'closed') return notClosed(showing);
  const business = agendaOf(meeting);
  const settled = business.filter((b) => b.stage === 'decided').length;
  const { shown, left } = shorten(business, room.rows);
  const times = [meeting.openedAt ?? meeting.calledAt, meeting.closedAt]
    .map((at) => clock(board, at))
    .join(' to ');
  const came = attendanceOf(showing, meeting);
  return {
    head: head(
      where(board, `${day(board, meeting.calledAt)}, ${times}`),
      meeting.adjournedAt === null ? 'Meeting closed' : 'Meeting adjourned',
      String(settled),
      `${plural(settled, 'outcome')} recorded`,
    ),
    facts: [
      ...fact('Adjourned', meeting.adjournedAt === null ? '' : ADJOURNED),
      ...fact(
        'Presided',
        meeting.presiding ? member(showing, meeting.presiding.seat, meeting.presiding.person) : 'Nobody',
      ),
      ...fact('Here', list(came.here, room.rows) || 'Nobody'),
      ...fact('Left early', list(came.left, room.rows)),
      ...fact('Apologies', list(came.apologies, room.rows)),
      ...fact(
        'Attending',
        list(
          meeting.attendees.map((a) => nameOf(showing, a.person)),
          room.rows,
        ),
      ),
    ],
    foot: `The minutes and the register hold every outcome with its reasons ${clause(arrangements.agenda.clause)}.`,
    speak: `The meeting ${meeting.adjournedAt === null ? 'closed' : 'was adjourned'} at ${clock(board, meeting.closedAt)} with ${number(settled)} ${plural(settled, 'outcome')} recorded.`,
    body: {
      outcomes: shown.map((b) => ({
        no: String(b.line.number),
        title: clip(b.line.title, Math.max(60, room.text)),
        ...resultOf(b),
      })),
      more: more(left, 'item'),
    },
  };
}

const ADJOURNED = 'For want of a quorum. What was not reached goes to the next meeting.';

function resultOf(business: Business): { readonly result: string; readonly score: string } {
  if (business.stage === 'decided')
    return { result: resultWords(business.verdict), score: score(business.verdict) };
  if (business.stage === 'deferred') return { result: 'Deferred', score: '' };
  return { result: business.stage === 'listed' ? 'Not taken' : 'Not finished', score: '' };
}

function attendanceOf(setting: Setting, meeting: Called) {
  const entries = Object.entries(meeting.attendance);
  const named = (status: string): readonly string[] =>
    entries.flatMap(([seat, a]) => (a.status === status ? [member(setting, seat, a.person)] : []));
  return { here: named('present'), left: named('left'), apologies: named('apologies') };
}

const nameOf = ({ board }: Setting, person: string): string =>
  board.people.find((p) => p.id === person)?.name ?? 'an attendee';

function notClosed({ board, now, arrangements }: Shown): Sheet {
  return {
    head: head(where(board, day(board, now)), 'Meeting'),
    foot: `This meeting has not closed ${clause(arrangements.agenda.clause)}.`,
    speak: 'This meeting has not closed.',
    body: { outcomes: [], more: '' },
  };
}
