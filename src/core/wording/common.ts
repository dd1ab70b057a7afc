import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';

/** What may be wrong with anything a person typed or chose. */
export const commonWording = {
  'too-long': ({ required, found, clause }) => ({
    stopped: `That is ${found} characters; at most ${required} are taken (${clause}).`,
    cure: 'Shorten it and send it again. Nothing has been recorded.',
  }),
  'left-blank': ({ required, clause }) => ({
    stopped: `You left out ${required} (${clause}).`,
    cure: 'Fill it in and send it again. Nothing has been recorded.',
  }),
  'no-such-choice': ({ required, found }) => ({
    stopped: `"${found}" cannot be used here.`,
    cure: `What is needed: ${required}.`,
  }),
  'not-your-office': ({ required, clause }) => ({
    stopped: `This is for ${required} (${clause}).`,
    cure: 'Say "who am i" to see what you may do.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
