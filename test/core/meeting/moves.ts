import type { AgendaLine, MeetingCommand } from '../../../src/core/meeting/index.ts';

const COUNCILS = ['maidstone', 'swale', 'tunbridge-wells'];
const line = (number: number, matter: string, involved = COUNCILS): AgendaLine => ({
  number,
  item: `item-${number}`,
  title: `Item ${number}`,
  motion: `That the Board agree item ${number}.`,
  matter,
  involved,
  by: 'programme-manager',
});

/** 1 and 5 for every council, 2 for Maidstone and Tunbridge Wells alone, 3 unanimous, 4 for the councils to decide. */
export const AGENDA: readonly AgendaLine[] = [
  line(1, 'recommendation'),
  line(2, 'shared-service', ['maidstone', 'tunbridge-wells']),
  line(3, 'project-board'),
  line(4, 'admit'),
  line(5, 'direction'),
];

export const HERE = { type: 'Arrive' } as const;
export const GONE = { type: 'Leave' } as const;
export const SORRY = { type: 'SendApologies' } as const;
export const MY_SUB = { type: 'CallSubstitute' } as const;
export const ORDER = { type: 'CallToOrder' } as const;
export const CLOSE = { type: 'CloseMeeting' } as const;
export const call: MeetingCommand = { type: 'CallMeeting', meeting: 'meeting-1', agenda: AGENDA };
export const take = (number: number) => ({ type: 'TakeItem', number }) as const;
export const objects = (number: number) => ({ type: 'Object', number }) as const;
export const consensus = (number: number) => ({ type: 'DeclareConsensus', number }) as const;
export const callVote = (number: number) => ({ type: 'CallVote', number }) as const;
export const closeVote = (number: number) => ({ type: 'CloseVote', number }) as const;
export const defer = (number: number, reason = 'Not ready.') =>
  ({ type: 'DeferItem', number, reason }) as const;
export const ballot = (number: number, choice: 'for' | 'against' | 'abstain') =>
  ({ type: 'CastBallot', number, choice }) as const;
export const interest = (number: number, kind: 'pecuniary' | 'other' = 'pecuniary') =>
  ({ type: 'DeclareInterest', number, interest: kind }) as const;
