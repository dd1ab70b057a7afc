import { partyName } from '../constitution/index.ts';
import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords, WordingContext } from './context.ts';
import { dayInWords } from './dates.ts';

/** Why a command on a request for information or a complaint is out of order, and its cure (R-FOI-1 to 3, R-COMPL-1). */
export const requestWording = {
  'request-not-logged': ({ clause }) => ({
    stopped: `Nobody has logged this request (${clause}).`,
    cure: 'Say "information request" and press "Log a request".',
  }),
  'request-already-logged': ({ clause }) => ({
    stopped: `This form's request is logged already (${clause}).`,
    cure: 'Say "information request" for a new form.',
  }),
  'request-over': ({ clause, found }) => ({
    stopped:
      found === 'ended'
        ? `This request was ended without an answer (${clause}).`
        : `This request has been answered (${clause}).`,
    cure: 'If the requester writes again, log what they ask as a new request.',
  }),
  'receiving-council-decides': ({ clause, required }, ctx) => ({
    stopped: `${council(required, ctx)} received this request and alone decides it (${clause}).`,
    cure: `Send your own council's views; ${council(required, ctx)} considers them.`,
  }),
  'not-copied-to-you': ({ clause }) => ({
    stopped: `Views are for a council this request was copied to (${clause}).`,
    cure: 'Ask the communications officer or Chief Executive of such a council.',
  }),
  'copied-already': ({ clause }) => ({
    stopped: `This request has gone to the other councils, and what they read cannot be called back (${clause}).`,
    cure: 'Tell them yourself if they should read something else.',
  }),
  'clock-is-stopped': ({ clause, found }) => ({
    stopped: `No day counts now: it waits for ${found === 'fee' ? 'the fee' : 'the requester'} (${clause}).`,
    cure: `First record ${found === 'fee' ? 'that the fee was paid' : 'what the requester has said'}.`,
  }),
  'clock-is-running': ({ clause }) => ({
    stopped: `The clock was not stopped for that (${clause}).`,
    cure: 'Record first what you asked of the requester.',
  }),
  'day-out-of-turn': ({ clause, required, found }) => {
    const [earliest = '', latest = ''] = String(required).split('/');
    const given = /^\d{4}-\d{2}-\d{2}$/.test(String(found)) ? dayInWords(String(found)) : 'That';
    return {
      stopped: `${given} cannot be the day (${clause}).`,
      cure: `Give a day from ${dayInWords(earliest)} to ${dayInWords(latest)}.`,
    };
  },
  'extension-too-late': ({ clause, required }) => ({
    stopped: `More time had to be claimed by ${dayInWords(String(required))}, the last day for the answer (${clause}).`,
    cure: 'Answer as soon as you can. It is shown as overdue until then.',
  }),
  'extended-already': ({ clause, found }) => ({
    stopped: `Its time was extended once, to ${dayInWords(String(found))} (${clause}).`,
    cure: 'It cannot be extended again: answer it by then.',
  }),
  'request-not-decided': ({ clause }, _ctx) => ({
    stopped: `Nobody has recorded a decision on this request (${clause}).`,
    cure: 'Record first what is disclosed, or why not; then that it was sent.',
  }),
  'complaint-not-logged': ({ clause }) => ({
    stopped: `Nobody has logged this complaint (${clause}).`,
    cure: 'Say "information request" and press "Log a complaint".',
  }),
  'complaint-over': ({ clause }) => ({
    stopped: `This complaint is closed (${clause}).`,
    cure: 'If they write again, log a new complaint.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

const council = (party: string | number, { arrangements }: WordingContext): string =>
  partyName(arrangements, String(party));
