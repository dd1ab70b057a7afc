import type { AgendaLine } from '../../../src/core/meeting/index.ts';
import type { Step } from './minutes.ts';
import { HERE, ORDER } from './moves.ts';

/** Broadmarsh has the chair in November 2026 and Hazelcote is vice; Ridgemere's portfolio is vacant, and its deputy sits. */
export const WREN = 'portfolio-holder-broadmarsh';
export const OAKLEY = 'portfolio-holder-hazelcote';
export const PASK = 'portfolio-holder-ashlow';
export const TARRANT = 'deputy-ridgemere';
export const TILLETT = 'chief-executive-shared';
export const FENN = 'deputy-chief-executive-broadmarsh';
export const LORNE = 'chief-executive-hazelcote';
export const CRANE = 'chief-executive-ridgemere';
export const EIGHT: readonly string[] = [WREN, OAKLEY, PASK, TARRANT, TILLETT, FENN, LORNE, CRANE];

const line = (number: number, matter: string, involved: string[]): AgendaLine => ({
  number,
  item: `item-${number}`,
  title: `Item ${number}`,
  motion: `That item ${number} be agreed.`,
  matter,
  involved,
  by: 'waste-officer',
});
const FOUR = ['ashlow', 'broadmarsh', 'hazelcote', 'ridgemere'];

/** 1 and 2 for all four councils, 3 a change to the agreement, 4 for Ashlow and Hazelcote. */
export const WEALD_AGENDA: readonly AgendaLine[] = [
  line(1, 'joint-contract', FOUR),
  line(2, 'joint-contract', FOUR),
  line(3, 'vary', FOUR),
  line(4, 'joint-contract', ['ashlow', 'hazelcote']),
];

export const WEALD_OPEN: readonly Step[] = [
  ['clerk', { type: 'CallMeeting', meeting: 'w', agenda: WEALD_AGENDA }],
  ...EIGHT.map((person): Step => [person, HERE]),
  [WREN, ORDER],
];
