import { personName } from '../constitution/index.ts';
import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';

/** Why something about minutes is out of order, and its cure, for people (R-MINUTES-1 and 2). */
export const minutesWording = {
  'minutes-are-the-clerks': ({ clause, people }, { board }) => ({
    stopped: `The clerk drafts, corrects and circulates the minutes (${clause}).`,
    cure: people?.length
      ? `Tell ${people.map((person) => personName(board, person)).join(' or ')} what is wrong with them.`
      : 'Nobody is the clerk of this Board today.',
  }),
  'minutes-not-begun': ({ clause }) => ({
    stopped: `There are no minutes of that meeting (${clause}).`,
    cure: 'They are drafted as a meeting closes: say "close meeting" at its end.',
  }),
  'minutes-superseded': ({ clause, required, found }) => ({
    stopped: `Version ${found} has been corrected since; version ${required} is the newest (${clause}).`,
    cure: 'Say "minutes" for a fresh card, and read the newest version first.',
  }),
  'minutes-at-next-meeting': ({ clause }) => ({
    stopped: `Minutes are approved at the next meeting, by whoever presides at it (${clause}).`,
    cure: 'Press it once the next meeting has been called to order.',
  }),
  'minutes-not-approved': ({ clause }) => ({
    stopped: `These minutes have not been approved, so nobody can sign them (${clause}).`,
    cure: 'The next meeting approves them first; a correction needs its approval too.',
  }),
  'no-such-paragraph': ({ clause, found }) => ({
    stopped: `The minutes have no paragraph "${found}" (${clause}).`,
    cure: 'Each paragraph begins with its number, for example 4.2 or A.1: type that.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
