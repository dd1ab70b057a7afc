import { type Called, handsWanted, type Meeting, showOn } from '../../../src/core/meeting/index.ts';
import { facts } from '../boards.ts';
import { called, type Step } from './minutes.ts';

export const CLERK = 'clerk';
export type Raised = 'for' | 'against' | 'abstain' | null;

/** A show of hands of the six, each by the member who holds the seat. */
export const hands = (number: number, raised: Readonly<Record<string, Raised>>) =>
  ({
    type: 'RecordHands',
    number,
    hands: Object.entries(raised).map(([person, hand]) => ({ seat: seatOf(person), person, hand })),
  }) as const;

/** `chief-executive-tunbridge-wells` holds `tunbridge-wells.chief-executive`. */
export const seatOf = (person: string): string => person.replace(/^(leader|chief-executive)-(.*)$/, '$2.$1');

export const confirm = (number: number, show = 1) => ({ type: 'ConfirmHands', number, show }) as const;
export const sendBack = (number: number, show = 1) => ({ type: 'ReturnHands', number, show }) as const;

export const recorded = (number: number, raised: Readonly<Record<string, Raised>>): readonly Step[] => [
  [CLERK, hands(number, raised)],
];

export const shownOn = (state: Meeting, number: number) => showOn(called(state).business[number]);

/** The ballots that would count if the vote were closed now, by seat. */
export function ballotsOn(state: Called, number: number) {
  const item = state.business[number];
  return item && 'division' in item && item.division ? item.division.ballots : {};
}

/** Whose hands the clerk may still record. */
export const wantedOn = (state: Called, number: number): readonly string[] =>
  handsWanted(state, facts(null).arrangements, number).map(({ person }) => person);
