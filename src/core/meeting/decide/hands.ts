import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import type { CommandOf } from '../command.ts';
import type { Hand, MeetingEvent } from '../event.ts';
import { entitledFor, handsWanted } from '../select.ts';
import type { Called, Show } from '../state.ts';
import { noVoteOpen } from './division.ts';
import { businessBreach, chairBreach, firstOf, isClerk, underWayBreach } from './guards.ts';
import { putByPresiding } from './outcome.ts';
import { voteRule } from './rules.ts';

/**
 * The clerk records the hands raised in the room, and puts them to whoever presides. A member's own press stands:
 * a hand of theirs is left out. It counts for nothing until it is confirmed (R-VOTE-5, 11.1).
 */
export function recordHands(
  meeting: Called,
  facts: Facts,
  { number, hands: raised }: CommandOf<'RecordHands'>,
): Ruling<MeetingEvent> {
  const { person, now: at } = facts;
  if (person === null || !isClerk(facts) || meeting.presiding?.person === person)
    return outOfOrder(notYours('the clerk', facts));
  const item = meeting.business[number];
  const breach = firstOf(
    item?.stage === 'decided' ? noVoteOpen(facts, item.stage) : null,
    businessBreach(meeting, facts),
    underWayBreach(meeting, facts, number),
    meeting.presiding === null ? chairBreach(meeting, facts) : null,
  );
  if (breach) return outOfOrder(breach);
  if (item?.stage !== 'division') return outOfOrder(noVoteOpen(facts, item?.stage));
  const electorate = entitledFor(meeting, facts.arrangements, number);
  const gone = raised.find((hand) => !electorate.some((s) => isTheirs(hand, s)));
  if (gone) return outOfOrder(spoilt(facts, gone.person, 'left'));
  const wanted = handsWanted(meeting, facts.arrangements, number);
  const hands = wanted.flatMap((s) => raised.find((hand) => isTheirs(hand, s)) ?? []);
  if (hands.length === 0) return outOfOrder(allPressed(facts, raised));
  const { show: before } = item.division;
  if (before && isSo(before, hands)) return inOrder();
  const show = (before?.show ?? 0) + 1;
  return inOrder({ type: 'HandsRecorded', at, number, show, by: person, hands });
}

/** Whoever presides confirms what they saw, and each hand becomes a ballot of that seat; "no hand" is not voting (R-VOTE-3 and 5). */
export function confirmHands(
  meeting: Called,
  facts: Facts,
  { number, show }: CommandOf<'ConfirmHands'>,
): Ruling<MeetingEvent> {
  const found = showPut(meeting, facts, number, show);
  if ('breach' in found) return outOfOrder(found.breach);
  const { recordedBy, stage, spoilt: by } = found.shown;
  if (stage === 'confirmed') return inOrder();
  if (stage === 'returned') return outOfOrder(settled(facts, found.shown));
  if (by) return outOfOrder(spoilt(facts, by.person, by.how));
  const { person: confirmedBy, now: at } = facts;
  if (confirmedBy === null || confirmedBy === recordedBy)
    return outOfOrder(notYours('somebody other than whoever recorded them', facts));
  const wanted = handsWanted(meeting, facts.arrangements, number);
  const ballots = found.shown.hands.flatMap(({ seat, person, hand: choice }): MeetingEvent[] => {
    if (choice === null || !wanted.some((s) => isTheirs({ seat, person }, s))) return [];
    return [{ type: 'BallotCast', at, seat, person, number, choice, inRoom: { recordedBy, confirmedBy } }];
  });
  return inOrder<MeetingEvent>(
    { type: 'HandsConfirmed', at, number, show, by: confirmedBy, recordedBy },
    ...ballots,
  );
}

/** Whoever presides saw something else: the clerk records the hands again. */
export function returnHands(
  meeting: Called,
  facts: Facts,
  { number, show }: CommandOf<'ReturnHands'>,
): Ruling<MeetingEvent> {
  const found = showPut(meeting, facts, number, show);
  if ('breach' in found) return outOfOrder(found.breach);
  const { stage } = found.shown;
  if (stage === 'returned' || facts.person === null) return inOrder();
  if (stage === 'confirmed') return outOfOrder(settled(facts, found.shown));
  return inOrder({ type: 'HandsReturned', at: facts.now, number, show, by: facts.person });
}

/** The show a press of whoever presides is about, or why there is nothing for them to press. */
function showPut(
  meeting: Called,
  facts: Facts,
  number: number,
  show: number,
): { readonly shown: Show } | { readonly breach: Breach } {
  const rule = voteRule(facts, 'R-VOTE-5');
  const put = putByPresiding(meeting, facts, number, rule);
  if ('breach' in put) return put;
  const { business } = put;
  if (business.stage !== 'division') return { breach: noVoteOpen(facts, business.stage) };
  const { show: shown } = business.division;
  if (shown === null)
    return { breach: { ...rule, why: 'no-hands-put', required: 'a show of hands', found: 'none' } };
  if (shown.show !== show)
    return { breach: { ...rule, why: 'hands-superseded', required: shown.show, found: show } };
  return { shown };
}

type Raised = Pick<Hand, 'seat' | 'person'>;

const isTheirs = (one: Raised, other: Raised): boolean =>
  one.seat === other.seat && one.person === other.person;

/** The same hands wait to be confirmed, or have been. */
const isSo = ({ stage, spoilt: by, hands }: Show, raised: readonly Hand[]): boolean =>
  stage !== 'returned' && by === null && sameHands(hands, raised);

const sameHands = (before: readonly Hand[], now: readonly Hand[]): boolean =>
  before.length === now.length &&
  now.every((hand) => before.some((b) => isTheirs(b, hand) && b.hand === hand.hand));

const notYours = (required: string, facts: Facts): Breach => ({
  ...voteRule(facts, 'R-VOTE-5'),
  why: 'not-your-office',
  required,
  found: 'another',
});

const spoilt = (facts: Facts, person: string, how: 'left' | 'withdrew'): Breach => ({
  ...voteRule(facts, 'R-VOTE-5'),
  why: 'hands-spoilt',
  required: 'the members whose hands they were',
  found: how,
  person,
});

const settled = (facts: Facts, { stage }: Show): Breach => ({
  ...voteRule(facts, 'R-VOTE-5'),
  why: 'hands-settled',
  required: 'a show of hands that waits',
  found: stage,
});

const allPressed = (facts: Facts, hands: readonly Hand[]): Breach => ({
  ...voteRule(facts, 'R-VOTE-5'),
  why: 'hands-pressed-already',
  required: 'a member who has not voted',
  found: hands.length,
  people: hands.map(({ person }) => person),
});
