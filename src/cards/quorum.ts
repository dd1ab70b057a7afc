import { type Instant, minutesAfter } from '../core/calendar/index.ts';
import { type Called, quorumOf } from '../core/meeting/index.ts';
import { showsControls } from './presiding.ts';
import { quorumBand, quorumFigure, quorumRule, quorumSpoken } from './quorum-words.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { dateOf, type Setting, viewerOf } from './who.ts';
import { clock, plural, where } from './words.ts';

type Shown = ShownAs<'quorum'>;

/** The quorum is lost, or has returned: when, what is missing, what may be done meanwhile (R-QUORUM-4). */
export function quorum(showing: Shown): Sheet {
  const { meeting, board, arrangements, now } = showing;
  const foot = quorumRule(showing, dateOf(showing));
  if (meeting.stage === 'uncalled')
    return {
      head: head(where(board), 'Quorum'),
      foot,
      speak: 'No meeting has been called.',
      body: { text: '' },
      plain: { may: NO_PRESS },
    };
  const judged = quorumOf(meeting, showing);
  const figure = quorumFigure(judged);
  if (meeting.stage === 'closed' && meeting.adjournedAt !== null)
    return adjourned(showing, meeting.adjournedAt);
  if (meeting.stage !== 'suspended') {
    return {
      head: head(
        where(board, clock(board, now)),
        judged.quorate ? 'Quorate again' : 'Quorum',
        figure.figure,
        figure.unit,
        figure.colour,
      ),
      foot,
      speak: judged.quorate ? 'The meeting is quorate again, and goes on.' : 'The quorum is being watched.',
      body: { text: meeting.stage === 'open' ? 'The meeting goes on where it stopped.' : '' },
      plain: { may: NO_PRESS },
    };
  }
  const wait = arrangements.quorum.waitMinutes;
  const offer = meeting.offered
    ? 'The wait is over: the person presiding or the clerk may adjourn the meeting, or wait on.'
    : `Adjournment may be offered at ${clock(board, minutesAfter(meeting.since, wait))}, after ${wait} ${plural(wait, 'minute')}.`;
  return {
    head: head(
      where(board, `suspended ${clock(board, meeting.since)}`),
      'Quorum lost',
      figure.figure,
      figure.unit,
      figure.colour,
    ),
    bands: quorumBand(showing, meeting, judged),
    facts: [
      ...fact('Meanwhile', 'Talk is informal. No outcome can be recorded and no vote counts.'),
      ...fact('If nobody comes', offer),
    ],
    foot,
    speak: `Quorum lost at ${clock(board, meeting.since)}: ${quorumSpoken(showing, judged)}`,
    body: { text: '' },
    plain: { may: { adjourn: meeting.offered && mayAdjourn(showing, meeting) } },
  };
}

const NO_PRESS = { adjourn: false };

/** Whoever presides and the clerk see the press; so does everybody on the shared copy (R-QUORUM-4). */
const mayAdjourn = (setting: Setting, meeting: Called): boolean =>
  showsControls(setting, meeting) || viewerOf(setting)?.posts.includes('clerk') === true;

const adjourned = ({ board, ...showing }: Shown, at: Instant): Sheet => ({
  head: head(where(board, clock(board, at)), 'Meeting adjourned'),
  foot: quorumRule(showing, dateOf({ ...showing, board })),
  speak: `The meeting was adjourned at ${clock(board, at)} for want of a quorum.`,
  body: { text: 'There was no quorum. What was not reached goes to the next meeting.' },
  plain: { may: NO_PRESS },
});
