import type { AgendaItem } from '../agenda/index.ts';
import { civilDateAt } from '../calendar/index.ts';
import { postsHeldBy, seatsHeldBy, seatsOn } from '../constitution/index.ts';
import type { Breach, Facts } from '../kernel/index.ts';
import { type Foretold, hasWithdrawn, type Meeting, seatOf } from '../meeting/index.ts';
import { partIn, type Summons } from '../summons/index.ts';

/** Where an item may be met: the meeting there is, the one that took it, and those to come. */
export interface Around {
  readonly meetings: readonly Meeting[];
  readonly summonses: readonly Summons[];
}

/**
 * Why somebody may not read an item's private text; null where they may: a member that day, a substitute who sits or
 * has said they will, the clerk, the Monitoring Officer, whoever raised it, and officers the clerk named; never who has
 * withdrawn from it because of an interest (R-EXEMPT-3, R-DPI-2).
 */
export function readingBreach(item: AgendaItem, around: Around, facts: Facts): Breach | null {
  const source = { rule: 'R-EXEMPT-3', clause: facts.arrangements.notice.clause } as const;
  const required = 'a member, or an officer named';
  if (facts.person === null || item.stage === 'unsubmitted')
    return { ...source, why: 'not-a-reader', required, found: 'nobody' };
  if (withdrew(item.id, facts.person, around))
    return { ...source, why: 'not-a-reader', required, found: 'withdrawn' };
  const named = item.by === facts.person || item.privacy?.readers.includes(facts.person) === true;
  const reads = named || hasOffice(facts.person, facts) || sits(item.id, facts.person, around, facts);
  return reads ? null : { ...source, why: 'not-a-reader', required, found: 'another' };
}

/** Before the meeting, before the item is taken, or at it, in whichever meeting it is. */
const withdrew = (item: string, person: string, { meetings, summonses }: Around): boolean =>
  summonses.some(
    (summons) => summons.stage !== 'unscheduled' && isForetold(summons.interests, item, person),
  ) ||
  meetings.some(
    (meeting) =>
      meeting.stage !== 'uncalled' &&
      (isForetold(meeting.foretold, item, person) ||
        Object.values(meeting.business).some(
          ({ line }) => line.item === item && hasWithdrawn(meeting, person, line.number),
        )),
  );

const isForetold = (interests: readonly Foretold[], item: string, person: string): boolean =>
  interests.some((i) => i.interest === 'pecuniary' && i.item === item && i.person === person);

function hasOffice(person: string, { board, arrangements, now }: Facts): boolean {
  const today = civilDateAt(now, board.timeZone);
  const posts = postsHeldBy(board, person, today);
  if (posts.includes('clerk') || posts.includes('monitoring-officer')) return true;
  const seats = new Set(seatsOn(arrangements, today));
  return seatsHeldBy(board, person, today).some((seat) => seats.has(seat));
}

/** A substitute who sits at a meeting with the item on its agenda, or has said they will. */
function sits(item: string, person: string, { meetings, summonses }: Around, { board }: Facts): boolean {
  const atMeeting = meetings.some(
    (meeting) =>
      meeting.stage !== 'uncalled' &&
      Object.values(meeting.business).some(({ line }) => line.item === item) &&
      seatOf(meeting, person) !== undefined,
  );
  const hasAgreed = summonses.some((summons) => {
    if (summons.stage === 'unscheduled' || summons.stage === 'cancelled') return false;
    if (!summons.published?.lines.some((line) => line.item === item)) return false;
    return partIn(summons, person, board).deputed.some(
      (seat) => summons.replies[seat]?.answer === 'substitute' && summons.replies[seat].substitute === person,
    );
  });
  return atMeeting || hasAgreed;
}
