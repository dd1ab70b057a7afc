import { z } from 'zod';
import { forecastOf, type Scheduled } from '../../../core/summons/index.ts';
import { forecastInWords } from '../../../core/wording/index.ts';
import { nothing, type PressRule, rule } from './rule.ts';

/** With the answer, what it makes of the quorum, in a line (R-QUORUM-1). */
const forecast: PressRule['also'] = (state, ctx) => forecastInWords(forecastOf(state as Scheduled, ctx), ctx);

const id = z.string().max(200);
const naming = z.object({ substitute: id.default('') });

const answer = <T>(receipt: string, schema: z.ZodType<T>, make: (data: T) => object): PressRule => ({
  ...rule('summons', 'summons', receipt, schema, (data) => ({ type: 'AnswerSummons', ...make(data) })),
  also: forecast,
});

/** What members answer, and substitutes who have been asked (R-MEM-2, 6.1). */
export const ANSWERS: Readonly<Record<string, PressRule>> = {
  'will-attend': answer('It is recorded that you will attend.', nothing, () => ({ answer: 'attending' })),
  'will-not-attend': answer('Your apologies are recorded.', nothing, () => ({ answer: 'apologies' })),
  'will-send': answer('Your substitute is asked to sit for you.', naming, ({ substitute }) => ({
    answer: 'substitute',
    ...(substitute === '' ? {} : { substitute }),
  })),
  'will-sit': answer('It is recorded that you will sit.', nothing, () => ({ answer: 'attending' })),
  'cannot-sit': answer('It is recorded that you cannot sit.', nothing, () => ({ answer: 'apologies' })),
  'ask-substitute': rule(
    'summons',
    'planning',
    'They are asked to sit, in their own chat.',
    z.object({ seat: id, substitute: id }),
    (d) => ({ type: 'AskSubstitute', ...d }),
  ),
};
