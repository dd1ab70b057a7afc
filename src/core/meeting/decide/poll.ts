import { type SeatId, seatsOn } from '../../constitution/index.ts';
import type { Facts } from '../../kernel/index.ts';
import type { Poll, Question } from '../../verdict/index.ts';
import { countedFor, entitledFor, isInvolved, matterOf, quorumOf } from '../select.ts';
import type { Business, Called } from '../state.ts';
import { dateOf } from './guards.ts';

export type Put = Exclude<Business, { stage: 'listed' }>;

/** What a verdict on an item is judged on now; an objection lapses once its member has left the seat or withdrawn. */
export function questionOn(meeting: Called, facts: Facts, business: Put, number: number): Question {
  const { arrangements: rules } = facts;
  const counted = new Set(countedFor(meeting, number).map(occupancy));
  return {
    rules,
    matter: matterOf(rules, business.motion.matter),
    involved: business.motion.involved,
    partial: business.motion.partial,
    quorum: quorumOf(meeting, facts, number),
    objections: business.objections
      .filter((o) => counted.has(occupancy(o)))
      .map(({ seat, person, binding }) => ({ seat, person, binding })),
  };
}

const occupancy = ({ seat, person }: { readonly seat: SeatId; readonly person: string }): string =>
  `${seat}/${person}`;

/** The division as it stands: every member entitled and present, and the ballot they themselves cast for the seat (R-VOTE-5). */
export function pollOn(meeting: Called, facts: Facts, business: Put, number: number): Poll {
  const { arrangements: rules } = facts;
  const ballots = 'division' in business && business.division ? business.division.ballots : {};
  const question = questionOn(meeting, facts, business, number);
  return {
    ...question,
    partial: question.partial && rules.decisions.partial.electorate === 'involved',
    division: entitledFor(meeting, rules, number).map(({ seat, person }) => {
      const cast = ballots[seat];
      if (cast?.person !== person) return { seat, person, choice: null };
      return { seat, person, choice: cast.choice, ...(cast.inRoom ? { inRoom: true } : {}) };
    }),
    seats: seatsOn(rules, dateOf(facts)).filter((s) => isInvolved(rules, business.motion, s)).length,
  };
}
