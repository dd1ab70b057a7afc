import { agendaOf, type Called } from '../core/meeting/index.ts';
import { keptWords } from './private-words.ts';
import { type Fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { clause, clock, where } from './words.ts';

type Shown = ShownAs<'exclusion'>;

/** The public is excluded, or may return: said where everybody reads it, naming items by public title alone (R-EXEMPT-3). */
export function exclusion(showing: Shown, room: Room): Sheet {
  const { board, arrangements, meeting, at } = showing;
  const out = meeting.excluded?.at === at && meeting.stage !== 'closed';
  const foot = `Section 100A, Local Government Act 1972 ${clause(arrangements.notice.clause)}.`;
  if (!out)
    return {
      head: head(where(board, clock(board, at)), 'The press and public may return'),
      foot,
      speak: 'The press and public may return: the meeting is open again.',
      body: { text: meeting.stage === 'closed' ? 'The meeting is closed.' : 'The meeting is open again.' },
    };
  return {
    head: head(where(board, `since ${clock(board, at)}`), 'The press and public are excluded'),
    facts: privateLines(meeting, room),
    foot,
    speak: 'The press and public are excluded while private business is taken.',
    body: {
      text: 'Whoever presides asks them to leave, and stops any broadcast and recording, until this card says they may return.',
    },
  };
}

const privateLines = (meeting: Called, room: Room): readonly Fact[] =>
  agendaOf(meeting)
    .filter(
      ({ stage, line }) =>
        line.openness &&
        (stage === 'listed' || stage === 'motion' || stage === 'division' || stage === 'tied'),
    )
    .slice(0, room.rows)
    .map(({ line }) => ({
      title: `Item ${line.number}`,
      value: `${clip(line.title, room.text)} (${keptWords(line.openness)})`,
    }));
