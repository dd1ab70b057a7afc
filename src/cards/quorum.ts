import { minutesAfter } from '../core/calendar/index.ts';
import { quorumOf } from '../core/meeting/index.ts';
import { quorumBand, quorumFigure, quorumRule, quorumSpoken } from './quorum-words.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { dateOf } from './who.ts';
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
    };
  const judged = quorumOf(meeting, showing);
  const figure = quorumFigure(judged);
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
    };
  }
  const wait = arrangements.quorum.waitMinutes;
  const offer = meeting.offered
    ? 'The wait is over: the person presiding may close the meeting, or wait on.'
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
  };
}
