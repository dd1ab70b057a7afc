import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';
import { capitalised, circulatedTitle, consultedTitle, councilOf, pressSeatOf } from './names.ts';

/** Why a press enquiry's command is out of order, and its cure, for people (R-PRESS-1 to 3, 20.1). */
export const pressWording = {
  'enquiry-not-logged': ({ clause }) => ({
    stopped: `Nobody has logged this enquiry (${clause}).`,
    cure: 'Say "press enquiry" to log one.',
  }),
  'enquiry-already-logged': ({ clause }) => ({
    stopped: `This card's enquiry is logged and has gone to every council (${clause}).`,
    cure: 'Say "press enquiry" for a new card.',
  }),
  'enquiry-over': ({ clause, found }) => ({
    stopped:
      found === 'declined'
        ? `The chair has declined to comment on this enquiry (${clause}).`
        : `The reply to this enquiry has been issued (${clause}).`,
    cure: 'If the journalist comes back, log a new enquiry.',
  }),
  'not-circulated-to-you': ({ clause }, ctx) => ({
    stopped: `Each council answers through its ${circulatedTitle(ctx)} (${clause}).`,
    cure: `Ask your ${circulatedTitle(ctx)}, or the substitute registered for them.`,
  }),
  'leaders-not-consulted': ({ clause, seat }, ctx) => ({
    stopped: `${councilOf(seat, ctx)} has not confirmed that its ${consultedTitle(ctx)} was consulted (${clause}).`,
    cure: `${capitalised(pressSeatOf(seat, ctx))} presses "Leader consulted".`,
  }),
  'no-line-drafted': ({ clause }, ctx) => ({
    stopped: `Nobody has suggested a line yet (${clause}).`,
    cure: `A ${circulatedTitle(ctx)} or communications may press "Suggest a line".`,
  }),
  'line-not-agreed': ({ clause, seat }, ctx) => ({
    stopped: `${councilOf(seat, ctx)} has not agreed the line, and a reply is issued jointly (${clause}).`,
    cure: `${capitalised(pressSeatOf(seat, ctx))} presses "Agree the line", or suggests another.`,
  }),
  'line-superseded': ({ clause, required, found }) => ({
    stopped: `You read version ${found} of the line; it has changed since (${clause}).`,
    cure: `Read version ${required} and press again.`,
  }),
  'chair-has-not-approved': ({ clause }) => ({
    stopped: `The chair has not approved this reply, and nothing goes out before that (${clause}).`,
    cure: 'When every council has agreed the line, the chair presses "Approve for issue".',
  }),
  'not-communications': ({ clause }) => ({
    stopped: `Communications or the chair record that a reply has gone out (${clause}).`,
    cure: 'Ask a communications officer to press "Mark as issued".',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
