import { WASTE } from './play.ts';

/** Somebody's own votes. */
export const ROWS = [
  { decision: '2026/014', title: WASTE.title, choice: 'for', result: 'Not carried: a tie' },
  { decision: '2026/012', title: 'MKIP budget 2027/28', choice: 'abstain', result: 'Agreed' },
  { decision: null, title: 'Digital project board', choice: null, result: 'Not carried' },
] as const;

/** What may not have arrived. */
export const LOST = [
  {
    lost: '0a1b',
    since: '1',
    card: 'motion',
    which: '4',
    to: null,
    why: 'unsure',
    at: '2026-11-26T10:41:00.000Z',
    may: 'decide',
  },
  {
    lost: '0a1c',
    since: '',
    card: 'press',
    which: '',
    to: 'leader-swale',
    why: 'refused',
    at: '2026-11-26T10:42:00.000Z',
    may: 'again',
  },
  {
    lost: '0a1d',
    since: '',
    card: 'outcome',
    which: '2026/014',
    to: 'leader-maidstone',
    why: 'no chat',
    at: '2026-11-26T10:44:00.000Z',
    may: 'nothing',
  },
] as const;
