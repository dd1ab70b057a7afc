import { clockTimeAt } from '../calendar/index.ts';
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
    stopped: `${OVER[String(found)] ?? OVER.issued} (${clause}).`,
    cure: CURES[String(found)] ?? 'If the journalist comes back, log a new enquiry.',
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
  'consent-not-given': ({ clause, seat }, ctx) => ({
    stopped: `It involves confidential material of ${councilOf(seat, ctx)}, which has not consented (${clause}).`,
    cure: `${capitalised(pressSeatOf(seat, ctx))} presses "Consent", or an exception is recorded with its reason.`,
  }),
  'consent-not-asked': ({ clause, seat }, ctx) => ({
    stopped: `No confidential material of ${councilOf(seat, ctx)} is said to be involved (${clause}).`,
    cure: 'Only a council whose material is involved consents.',
  }),
  'objection-stands': ({ clause, seat }, ctx) => ({
    stopped: `${councilOf(seat, ctx)} objects to the joint line, and a line is issued jointly or not at all (${clause}).`,
    cure: `${capitalised(pressSeatOf(seat, ctx))} presses "Withdraw the objection", or somebody suggests another line.`,
  }),
  'nothing-issued': ({ clause }) => ({
    stopped: `Nothing has been issued that could be corrected (${clause}).`,
    cure: 'Until it is issued, suggest another line.',
  }),
  'holding-line-too-soon': ({ clause, required }, { board }) => ({
    stopped: `A holding line is for when the time is nearly gone (${clause}).`,
    cure: Number.isNaN(Date.parse(String(required)))
      ? 'This has no deadline: agree a line.'
      : `From ${clockTimeAt(String(required), board.timeZone)} it may be given; until then agree a line.`,
  }),
  'holding-line-not-approved': ({ clause, found }) => ({
    stopped: `Holding line ${found} is not one the chair has approved (${clause}).`,
    cure: 'Choose an approved one, or ask the chair to approve it.',
  }),
  'not-communications': ({ clause }) => ({
    stopped: `This is for communications (${clause}).`,
    cure: 'Ask a communications officer to press it.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

const OVER: Readonly<Record<string, string>> & { readonly issued: string } = {
  issued: 'The reply to this enquiry has been issued',
  declined: 'The chair has declined to comment on this enquiry',
  withdrawn: 'This enquiry was withdrawn',
  duplicate: 'This enquiry is a duplicate of another',
  merged: 'This enquiry is part of another now',
};
const CURES: Readonly<Record<string, string>> = {
  issued:
    'If it was wrong, communications press "Correct what was issued"; if the journalist comes back, log a new enquiry.',
  duplicate: 'Go on with the other.',
  merged: 'Go on with the other.',
};
