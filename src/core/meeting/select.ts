import { civilDateAt } from '../calendar/index.ts';
import {
  type Arrangements,
  judgeQuorum,
  type Matter,
  officeOf,
  type PersonId,
  partyOf,
  type Quorum,
  type SeatId,
} from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import { once, onceForBoth } from '../once/index.ts';
import type { Business, Called, Member, Motion, Show } from './state.ts';

export type Seated = Member;

type Rules = Pick<Facts, 'now' | 'board' | 'arrangements'>;

/** Everyone sitting in a seat now, in the order the seats were first taken. Observers and officers are never among them (R-QUORUM-2). */
export function seatedIn(meeting: Called): readonly Seated[] {
  return seatedBy(meeting.attendance);
}

/** Asked many times at every press, and altered only as people come and go: so for all that is counted below. */
const seatedBy = once((attendance: Called['attendance']): readonly Seated[] =>
  Object.entries(attendance).flatMap(([seat, a]) =>
    a.status === 'present' ? [{ seat, person: a.person, as: a.as }] : [],
  ),
);

export function seatOf(meeting: Called, person: PersonId | null): Seated | undefined {
  return person === null ? undefined : byPerson(seatedIn(meeting)).get(person);
}

/** Of several seats with one person, the first. */
const byPerson = once(
  (seated: readonly Seated[]) => new Map(seated.toReversed().map((s) => [s.person, s] as const)),
);

/** Whether a person has withdrawn from an item because of an interest (R-DPI-2, 22.1). */
export function hasWithdrawn(
  meeting: Pick<Called, 'interests'>,
  person: PersonId,
  number: number | null,
): boolean {
  return meeting.interests.some((i) => i.withdrew && i.number === number && i.person === person);
}

/** Members who count for an item, or between items when `number` is null (R-QUORUM-2, R-DPI-2). */
export function countedFor(meeting: Called, number: number | null = meeting.floor): readonly Seated[] {
  return countedIn(meeting.attendance, meeting.interests, number);
}

const countedIn = onceForBoth(
  (attendance: Called['attendance'], interests: Called['interests'], number: number | null) =>
    seatedBy(attendance).filter((s) => !hasWithdrawn({ interests }, s.person, number)),
);

/** The quorum at this moment, for the item under way unless another is asked about (R-QUORUM-1 and 4, 10.3). */
export function quorumOf(meeting: Called, facts: Rules, number: number | null = meeting.floor): Quorum {
  const date = civilDateAt(facts.now, facts.board.timeZone);
  return quorumOn(countedFor(meeting, number), facts.arrangements, date);
}

const quorumOn = onceForBoth((counted: readonly Seated[], rules: Arrangements, date: string) =>
  judgeQuorum(
    rules,
    date,
    counted.map((s) => s.seat),
  ),
);

/** Whether a seat's objection binds: only a council involved can break consensus (R-PARTIAL-2, 11.2). */
export function mayBreakConsensus(motion: Motion, seat: SeatId): boolean {
  return !motion.partial || motion.involved.includes(partyOf(seat));
}

/** Whether a seat votes on a motion: its council is involved, or the arrangements poll the whole Board (R-PARTIAL-3). */
export function isInvolved(rules: Arrangements, motion: Motion, seat: SeatId): boolean {
  return rules.decisions.partial.electorate === 'all' || mayBreakConsensus(motion, seat);
}

/** Members entitled to vote on the motion of an item: counted for it, and of the electorate; a tie keeps those it had. */
export function entitledFor(meeting: Called, rules: Arrangements, number: number): readonly Seated[] {
  const business = meeting.business[number];
  if (!business || business.stage === 'listed') return [];
  const present = business.stage === 'tied' ? business.present : countedFor(meeting, number);
  return electorateOf(present, business.motion, rules);
}

const electorateOf = (present: readonly Seated[], motion: Motion, rules: Arrangements) =>
  involvedOf(rules)(present, motion, null);

const involvedOf = once((rules: Arrangements) =>
  onceForBoth((present: readonly Seated[], motion: Motion, _: null) =>
    present.filter((s) => isInvolved(rules, motion, s.seat)),
  ),
);

/** How the meeting itself is to go on: put by whoever presides, and decided like any ordinary matter (R-EXEMPT-3). */
export const PROCEDURE = 'procedure';
const procedure = once(
  ({ decisions }: Arrangements): Matter => ({
    ...{ id: PROCEDURE, title: 'Procedure of the meeting', method: 'ordinary', standing: 'direction' },
    clause: decisions.vote.clause,
  }),
);

export function matterOf(rules: Arrangements, id: string): Matter {
  const matter = rules.matters.find((m) => m.id === id) ?? (id === PROCEDURE ? procedure(rules) : undefined);
  if (!matter) throw new Error(`the arrangements ${rules.version} have no matter "${id}"`);
  return matter;
}

/** The item under way, if there is one. */
export function itemUnderWay(meeting: Called): Exclude<Business, { readonly stage: 'listed' }> | null {
  const business = meeting.floor === null ? undefined : meeting.business[meeting.floor];
  return business && business.stage !== 'listed' ? business : null;
}

/** Who may preside on the item under way: Leaders in person, present and not withdrawn (R-CHAIR-4, 10.2). */
export function mayPresideIn(meeting: Called, rules: Arrangements): readonly Seated[] {
  return presidersOf(countedFor(meeting), rules, null);
}

const presidersOf = onceForBoth((counted: readonly Seated[], { chair }: Arrangements, _: null) =>
  counted.filter(
    (s) => officeOf(s.seat) === chair.office && (s.as === 'principal' || chair.substituteMayPreside),
  ),
);

/** The business in agenda order, which is that of its numbers, and so the order a record's keys come in. */
export function agendaOf(meeting: Called): readonly Business[] {
  return Object.values(meeting.business);
}

/** The latest show of hands on an item, if there was one. */
export const showOn = (item: Business | null | undefined): Show | null =>
  item && 'division' in item ? (item.division?.show ?? null) : null;

/** Members entitled to vote on an item who have not pressed a ballot themselves: only theirs may be a hand (R-VOTE-5). */
export function handsWanted(meeting: Called, rules: Arrangements, number: number): readonly Seated[] {
  const item = meeting.business[number];
  const ballots = item && 'division' in item ? (item.division?.ballots ?? {}) : {};
  return entitledFor(meeting, rules, number).filter(({ seat, person }) => {
    const cast = ballots[seat];
    return cast?.person !== person || cast.inRoom !== undefined;
  });
}
