import type { MeetingEvent } from './event.ts';
import { countedFor } from './select.ts';
import type { Business, Called } from './state.ts';

type Put = Exclude<Business, { stage: 'listed' }>;

/** The agenda, the item under way, its objections, ballots and outcome. */
export function evolveBusiness(meeting: Called, event: MeetingEvent): Called {
  switch (event.type) {
    case 'ItemAddedToAgenda':
      return withBusiness(meeting, event.line.number, { stage: 'listed', line: event.line });
    case 'PublicExcluded':
      return { ...meeting, excluded: { at: event.at, number: event.number } };
    case 'PublicReadmitted':
      return { ...meeting, excluded: null };
    case 'ItemTaken':
      return { ...meeting, floor: event.number };
    case 'InterestDeclared': {
      const { number, person, seat, interest, withdrew } = event;
      const others = meeting.interests.filter((i) => i.number !== number || i.person !== person);
      return { ...meeting, interests: [...others, { number, person, seat, interest, withdrew }] };
    }
    case 'OutcomeDeclared':
    case 'ItemDeferred':
      return { ...onItem(meeting, event), floor: null };
    case 'MotionPut':
    case 'ObjectionRaised':
    case 'ObjectionWithdrawn':
    case 'VoteRequested':
    case 'VoteCalled':
    case 'BallotCast':
    case 'VoteTied':
      return onItem(meeting, event);
    default:
      return meeting;
  }
}

type ItemEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'MotionPut'
      | 'ObjectionRaised'
      | 'ObjectionWithdrawn'
      | 'VoteRequested'
      | 'VoteCalled'
      | 'BallotCast'
      | 'VoteTied'
      | 'OutcomeDeclared'
      | 'ItemDeferred';
  }
>;

function onItem(meeting: Called, event: ItemEvent): Called {
  const business = meeting.business[event.number];
  if (!business) return meeting;
  if (event.type === 'MotionPut') {
    const { text, matter, involved, partial } = event;
    const motion = { text, matter, involved, partial };
    const put = { stage: 'motion', line: business.line, motion, objections: [], requests: [] } as const;
    return withBusiness(meeting, event.number, put);
  }
  if (business.stage === 'listed') return meeting;
  return withBusiness(meeting, event.number, debated(meeting, business, event));
}

function debated(meeting: Called, business: Put, event: Exclude<ItemEvent, { type: 'MotionPut' }>): Put {
  const presided = meeting.presiding?.person ?? null;
  switch (event.type) {
    case 'ObjectionRaised': {
      const { seat, person, at, binding } = event;
      return { ...business, objections: [...business.objections, { seat, person, at, binding }] };
    }
    case 'ObjectionWithdrawn':
      return { ...business, objections: business.objections.filter((o) => o.person !== event.person) };
    case 'VoteRequested':
      return { ...business, requests: [...business.requests, event.seat] };
    case 'VoteCalled':
      return {
        ...put(business),
        stage: 'division',
        division: { calledAt: event.at, ballots: {}, show: null },
      };
    case 'BallotCast': {
      if (business.stage !== 'division') return business;
      const { person, choice, at, inRoom } = event;
      const ballot = inRoom ? { person, choice, at, inRoom } : { person, choice, at };
      const ballots = { ...business.division.ballots, [event.seat]: ballot };
      return { ...business, division: { ...business.division, ballots } };
    }
    case 'VoteTied':
      return business.stage === 'division'
        ? { ...business, stage: 'tied', present: countedFor(meeting, event.number) }
        : business;
    case 'OutcomeDeclared': {
      const { verdict, at } = event;
      return { ...put(business), stage: 'decided', division: divisionOf(business), verdict, at, presided };
    }
    case 'ItemDeferred': {
      const { reason, at } = event;
      return { ...put(business), stage: 'deferred', division: divisionOf(business), reason, at, presided };
    }
  }
}

const put = ({ line, motion, objections, requests }: Put) => ({ line, motion, objections, requests });
const divisionOf = (business: Put) => ('division' in business ? business.division : null);

function withBusiness(meeting: Called, number: number, business: Business): Called {
  return { ...meeting, business: { ...meeting.business, [number]: business } };
}
