import { personName } from '../constitution/index.ts';
import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';

/** Why something about the register of interests is out of order, and its cure (R-DPI-3, 22.1). */
export const disclosureWording = {
  'interest-is-anothers': ({ clause, person }, { board }) => ({
    stopped: `Only the member who declared an interest says whether it is registered (${clause}).`,
    cure:
      person === undefined
        ? 'Nobody has declared this one.'
        : `${personName(board, person)} is asked in their own chat.`,
  }),
  'interest-retracted': ({ clause }) => ({
    stopped: `This interest was taken back, so there is nothing to register (${clause}).`,
    cure: 'If you have it after all, declare it again: on your summons, or at the meeting.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
