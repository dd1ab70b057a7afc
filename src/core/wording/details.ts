import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';

/** Why somebody's details may not be shown or erased, and what would cure it (R-DP-1, 19.1). */
export const detailsWording = {
  'details-erased': ({ clause }) => ({
    stopped: `These details have been erased, and nobody can read them any more (${clause}).`,
    cure: 'The rest of the record stands. If you need the details, ask for them again.',
  }),
  'details-in-use': ({ clause }) => ({
    stopped: `This is still to be answered, and its details are needed for that (${clause}).`,
    cure: 'Answer it or record that it was withdrawn; then the details may be erased.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
