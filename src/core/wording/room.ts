import { clockTimeAt } from '../calendar/index.ts';
import { personName } from '../constitution/index.ts';
import type { Breach, BreachKind } from '../kernel/index.ts';
import type { PutInWords, WordingContext } from './context.ts';
import { meetingWording } from './meeting.ts';
import { listed } from './names.ts';
import { needInWords } from './quorum.ts';

const named = (people: Breach['people'], board: WordingContext['board']): string =>
  people?.[0] === undefined ? 'Somebody' : personName(board, people[0]);

/** Why what is done for those in the room is out of order, and its cure, for people. */
export const roomWording = {
  'hands-pressed-already': ({ clause, people = [] }, { board }) => ({
    stopped:
      people.length === 0
        ? `Nobody's hand was given (${clause}).`
        : `${listed(people.map((p) => personName(board, p)))} voted by their own press, which stands (${clause}).`,
    cure: 'A hand is recorded only for members present who have not voted themselves; they change a vote by pressing.',
  }),
  'hands-spoilt': ({ clause, person, found }, { board }) => ({
    stopped: `${person === undefined ? 'Somebody' : personName(board, person)} ${found === 'withdrew' ? 'has withdrawn from this item' : 'is not in the seat, or has left it,'} since the hands were raised, so they do not stand (${clause}).`,
    cure: 'The clerk presses "Record a show of hands" on the ballot card once more, and takes the hands again.',
  }),
  'hands-superseded': ({ clause }) => ({
    stopped: `The clerk has recorded the hands again since this card was drawn (${clause}).`,
    cure: 'Look at the latest card, and confirm that or send it back.',
  }),
  'hands-settled': ({ clause, found }) => ({
    stopped: `This show of hands has been ${found === 'confirmed' ? 'confirmed' : 'sent back'} (${clause}).`,
    cure: 'The clerk may record another; a member changes their own vote by pressing it.',
  }),
  'no-hands-put': ({ clause }) => ({
    stopped: `No show of hands has been recorded on this item (${clause}).`,
    cure: 'The clerk presses "Record a show of hands" on their own ballot card.',
  }),
  'not-on-the-roll': ({ clause, people }, { board }) => ({
    stopped: `${named(people, board)} is not on the roll, and cannot have left it (${clause}).`,
    cure: 'Nothing needs recording: they are not counted.',
  }),
  'not-for-the-roll': (breach, ctx) => {
    const { found, people } = breach;
    const inner = found in meetingWording ? meetingWording[found as keyof typeof meetingWording] : null;
    const because = found === 'not-a-member' ? '' : (inner?.(breach, ctx).stopped ?? '');
    const why =
      because === '' ? `They have no seat, place or post on this Board today (${breach.clause}).` : because;
    return {
      stopped: `${named(people, ctx.board)} cannot be recorded as here. ${why.replace(/^You were/, 'They were')}`,
      cure: 'Look at who sits in that seat, and at the register: say "people".',
    };
  },
  'quorum-stands': ({ clause, found, quorum }) => ({
    stopped: `There is a quorum: ${found} here, ${quorum?.minimum ?? found} needed (${clause}).`,
    cure: 'Go on with the business. Whoever presides may defer an item, or close the meeting: what was not reached goes to the next.',
  }),
  'adjournment-not-due': ({ clause, required, quorum }, ctx) => ({
    stopped: `The meeting waits for a quorum until ${clockTimeAt(String(required), ctx.board.timeZone)} (${clause}).`,
    cure: `${quorum ? needInWords(quorum, ctx) : ''} It goes on of itself when there is a quorum; adjourn it once the wait is over.`.trim(),
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
