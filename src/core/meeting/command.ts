import type { PersonId, SeatId } from '../constitution/index.ts';
import type { Choice } from '../verdict/index.ts';
import type { AgendaLine, Foretold, Hand, StandingLine } from './event.ts';

export type MeetingCommand =
  | {
      readonly type: 'CallMeeting';
      readonly meeting: string;
      readonly agenda: readonly AgendaLine[];
      /** Of a meeting that was summoned: its summons, and its published agenda's standing lines. */
      readonly summons?: string;
      readonly standing?: readonly StandingLine[];
      /** Interests declared beforehand. */
      readonly interests?: readonly Foretold[];
    }
  | { readonly type: 'AddToAgenda'; readonly line: Omit<AgendaLine, 'number'> }
  | { readonly type: 'Arrive' }
  | { readonly type: 'Leave' }
  | { readonly type: 'RecordArrival'; readonly person: PersonId }
  | { readonly type: 'RecordDeparture'; readonly person: PersonId }
  | { readonly type: 'SendApologies' }
  | { readonly type: 'CallSubstitute' }
  | { readonly type: 'VoteForChair'; readonly candidate: SeatId }
  | { readonly type: 'DrawLot'; readonly candidate: SeatId }
  | { readonly type: 'CallToOrder' }
  | { readonly type: 'OfferAdjournment' }
  | { readonly type: 'AdjournMeeting' }
  /** The bot alone, once the roster has changed: take notice of whose appointment has ended. */
  | { readonly type: 'ReviewSeats' }
  | { readonly type: 'TakeItem'; readonly number: number }
  /** The resolution to exclude the public from the exempt items that wait, drafted by the bot (R-EXEMPT-3). */
  | { readonly type: 'MoveExclusion' }
  | { readonly type: 'DeclareInterest'; readonly number: number; readonly interest: 'pecuniary' | 'other' }
  | { readonly type: 'Object'; readonly number: number }
  | { readonly type: 'WithdrawObjection'; readonly number: number }
  | { readonly type: 'DeclareConsensus'; readonly number: number }
  | { readonly type: 'RecordNoConsensus'; readonly number: number }
  | { readonly type: 'RequestVote'; readonly number: number }
  | { readonly type: 'CallVote'; readonly number: number }
  | { readonly type: 'CastBallot'; readonly number: number; readonly choice: Choice }
  | { readonly type: 'RecordHands'; readonly number: number; readonly hands: readonly Hand[] }
  | { readonly type: 'ConfirmHands'; readonly number: number; readonly show: number }
  | { readonly type: 'ReturnHands'; readonly number: number; readonly show: number }
  | { readonly type: 'CloseVote'; readonly number: number }
  | { readonly type: 'GiveCastingVote'; readonly number: number; readonly choice: 'for' | 'against' }
  | { readonly type: 'DeferItem'; readonly number: number; readonly reason: string }
  | { readonly type: 'CloseMeeting' };

export type CommandOf<T extends MeetingCommand['type']> = Extract<MeetingCommand, { readonly type: T }>;
