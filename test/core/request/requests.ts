import type { RequestEvent } from '../../../src/core/request/index.ts';
import type { CommandOf, EventOf } from './types.ts';

/** Monday 2 March 2026, as FOI-01: due on Tuesday 31 March. */
export const RECEIVED = '2026-03-02';
export const LOGGED_AT = '2026-03-02T10:00:00.000Z';
export const SWALE = 'communications-swale';
export const MAIDSTONE = 'communications-maidstone';
export const CLERK = 'clerk';

export const log: CommandOf<'LogRequest'> = {
  type: 'LogRequest',
  id: 'r1',
  regime: 'foia',
  party: 'swale',
  receivedOn: RECEIVED,
  requester: 'A. Quillfeather',
  contact: 'a.quillfeather@example.org',
  text: 'What did the shared waste service cost in 2025?',
  reference: 'SBC-1042',
  identifies: false,
};

const acted = { at: LOGGED_AT, by: SWALE, capacity: 'Communications' } as const;

export const logged: EventOf<'RequestLogged'> = {
  ...acted,
  type: 'RequestLogged',
  id: 'r1',
  regime: 'foia',
  party: 'swale',
  others: ['maidstone', 'tunbridge-wells'],
  receivedOn: RECEIVED,
  reference: 'SBC-1042',
  requester: log.requester,
  contact: log.contact,
  text: log.text,
  days: { copy: 2, views: 10, draft: 15 },
  timeZone: 'Europe/London',
  office: 'chief-executive',
  passed: [],
};

export const copied: EventOf<'RequestCopied'> = { ...acted, type: 'RequestCopied' };
export const isCopied: readonly RequestEvent[] = [logged, copied];

export const environmental = { ...logged, regime: 'eir' } as const;

export const decided: RequestEvent = { ...acted, type: 'RequestDecided', outcome: 'disclose' };
export const sent: RequestEvent = { ...acted, type: 'AnswerSent', on: '2026-03-20' };
export const ended: RequestEvent = { ...acted, type: 'RequestEnded', why: 'withdrawn' };
export const asked: RequestEvent = {
  ...acted,
  type: 'ClarificationAsked',
  on: '2026-03-05',
  text: 'Which year do you mean?',
};
export const clarified: RequestEvent = { ...acted, type: 'ClarificationReceived', on: '2026-03-16' };
export const noticed: RequestEvent = { ...acted, type: 'FeesNoticeGiven', on: '2026-03-05' };
export const paid: RequestEvent = { ...acted, type: 'FeePaid', on: '2026-03-11' };
export const reminded = (
  mark: EventOf<'RequestReminded'>['mark'],
  silent: readonly string[] = [],
): RequestEvent => ({
  type: 'RequestReminded',
  at: '2026-03-16T09:00:00.000Z',
  mark,
  silent,
});
export const viewsOf = (party: string, by: string): RequestEvent => ({
  type: 'ViewsSent',
  at: '2026-03-10T10:00:00.000Z',
  by,
  capacity: 'Communications',
  party,
  text: 'Ours are on our website.',
});
export const on = (day: string) => ({ now: `${day}T10:00:00.000Z` });
