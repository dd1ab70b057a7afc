import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import { audit } from '../soak/audit.ts';
import { postedTwice } from '../soak/cards.ts';
import { chanceFrom } from '../soak/chance.ts';
import { comes, convene, divide, insist, meetingIn, newId } from '../soak/proceedings.ts';
import { openRoom, REGISTER, type Room } from '../soak/room.ts';
import type { Press, Told } from '../soak/told.ts';
import { ofType } from './proceedings.ts';

const SEATS = 60;
const EACH = 10;
const VERBS = ['for', 'against', 'abstain'] as const;

interface Planned {
  readonly press: Press;
  readonly via: number;
  /** Teams delivers it once more, through this bot and with this id. */
  readonly again: { readonly via: number; readonly id: string } | null;
}

/** Ten presses a member; every third delivered twice, and every second of those with a new id. */
function planFor(member: string, m: number): readonly Planned[] {
  const chance = chanceFrom(1_000 + m);
  return Array.from({ length: EACH }, (_, i) => {
    const nth = m * EACH + i;
    const press = { who: member, verb: chance.pick(VERBS), no: 1, id: newId() };
    const via = chance.below(3);
    const id = nth % 6 === 0 ? newId() : press.id;
    return { press, via, again: nth % 3 === 0 ? { via: (via + 1 + chance.below(2)) % 3, id } : null };
  });
}

describe('Three bots, one meeting, and six hundred presses, a third of them delivered twice', () => {
  let room: Room;
  let plans: readonly (readonly Planned[])[];
  const told: Told[] = [];
  beforeAll(async () => {
    room = await openRoom({ seats: SEATS, processes: 3 });
    await convene(room, 1);
    await divide(room, 1);
    plans = room.members.map(planFor);
  }, 120_000);
  afterAll(() => room.close());

  /** One member's presses one after another, as a hand presses; both deliveries of one at the same time. */
  async function carryOut(plan: readonly Planned[]): Promise<void> {
    for (const { press, via, again } of plan) {
      const deliveries = [insist(room, press, via)];
      if (again) deliveries.push(insist(room, { ...press, id: again.id }, again.via));
      told.push(...(await Promise.all(deliveries)));
    }
  }

  it('delivers eight hundred, and every one is answered as recorded', async () => {
    const planned = plans.flat();
    const twice = planned.filter(({ again }) => again !== null);
    expect([planned.length, twice.length]).toEqual([600, 200]);
    expect(twice.filter(({ press, again }) => again?.id !== press.id)).toHaveLength(100);
    await Promise.all(plans.map(carryOut));
    expect(told).toHaveLength(800);
    expect(new Set(told.map(({ said }) => said))).toEqual(new Set(['recorded', 'already']));
  }, 90_000);

  it('has each member’s votes in the record exactly as pressed, in order, each change once', async () => {
    const rows = await room.rows();
    expect(audit(told, rows)).toEqual([]);
    const ballots = ofType(rows, 'BallotCast');
    for (const [m, plan] of plans.entries()) {
      const pressed = plan.map(({ press }) => press.verb);
      const changes = pressed.filter((verb, i) => verb !== pressed[i - 1]);
      const own = ballots.filter(({ person }) => person === room.members[m]).map(({ choice }) => choice);
      expect([room.members[m], own]).toEqual([room.members[m], changes]);
    }
  });

  it('counts the last vote of each, once, and enters one decision', async () => {
    await insist(room, { who: room.chair, verb: 'close-vote', no: 1, id: newId() }, 2);
    const item = meetingIn(await room.rows()).business[1];
    const division = item?.stage === 'decided' ? item.verdict.division : [];
    expect(division.map(({ person, choice }) => [person, choice]).sort()).toEqual(
      plans.map((plan, m) => [room.members[m], plan.at(-1)?.press.verb]).sort(),
    );
    const entered = async () => ofType(await room.rows(REGISTER), 'DecisionEntered').length === 1;
    expect(await comes(entered, 20_000)).toBe(true);
  }, 30_000);

  it('posts no card twice, and the whole record verifies', async () => {
    await room.fleet.stopAll();
    expect(postedTwice(room.teams, room.group)).toEqual([]);
    expect((await verify(room.store, [room.board])).faults).toEqual([]);
  }, 30_000);
});
