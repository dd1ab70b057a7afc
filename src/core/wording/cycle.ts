import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';

/** Why something about a board's year is out of order, and its cure (R-HOST-1, R-MEET-2). */
export const cycleWording = {
  'hand-over-past': ({ clause }) => ({
    stopped: `That hand-over is not the one under way (${clause}).`,
    cure: 'Say "hand over" to see how it stands.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
