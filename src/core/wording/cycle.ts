import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';
import { dayInWords } from './dates.ts';

/** Why something about a board's year is out of order, and its cure (R-HOST-1, R-MEET-2). */
export const cycleWording = {
  'hand-over-past': ({ clause }) => ({
    stopped: `That hand-over is not the one under way (${clause}).`,
    cure: 'Say "hand over" to see how it stands.',
  }),
  'requisition-met': ({ clause, found }) => ({
    stopped: `A date was fixed because of this call: ${dayInWords(String(found))} (${clause}).`,
    cure: 'Ask the clerk to cancel that meeting if nobody wants it any more.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
