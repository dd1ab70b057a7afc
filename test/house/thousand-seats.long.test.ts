import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import { BUDGET, weigh } from '../../src/cards/index.ts';
import { asList, asRecord } from '../../src/local/fake-teams/types.ts';
import { textOf } from '../../src/local/fake-teams.ts';
import { audit } from '../soak/audit.ts';
import { byMany, comes, convene, divide, insist, meetingIn, newId } from '../soak/proceedings.ts';
import { openRoom, REGISTER, type Room } from '../soak/room.ts';
import type { Told } from '../soak/told.ts';
import { ofType } from './proceedings.ts';

const SEATS = 1_000;
const VERBS = ['for', 'against', 'for', 'abstain', 'for'] as const;
const MINUTE = 60_000;
const COMING_AT_ONCE = 250;

describe('A board of a thousand seats votes', () => {
  let room: Room;
  const told: Told[] = [];
  beforeAll(async () => {
    room = await openRoom({ seats: SEATS, processes: 1 });
    await convene(room, 1, COMING_AT_ONCE);
    await divide(room, 1);
  }, 180_000);
  afterAll(() => room.close());

  const cards = () =>
    room.teams.sent().flatMap(({ activity }) =>
      asList(activity?.attachments).flatMap((attached) => {
        const card = asRecord(asRecord(attached)?.content);
        return card ? [card] : [];
      }),
    );

  it('after everybody has come, hundreds at a time, and is on the roll once', async () => {
    const arrived = ofType(await room.rows(), 'MemberArrived');
    expect(arrived).toHaveLength(SEATS);
    expect(new Set(arrived.map(({ seat }) => seat)).size).toBe(SEATS);
  });

  it('within one minute, from the first press to the outcome in the register', async () => {
    const began = performance.now();
    const vote = (who: string, i: number) =>
      insist(room, { who, verb: VERBS[i % VERBS.length] ?? 'for', no: 1, id: newId() });
    told.push(...(await byMany(room.members, vote)));
    await insist(room, { who: room.chair, verb: 'close-vote', no: 1, id: newId() });
    const entered = async () => ofType(await room.rows(REGISTER), 'DecisionEntered').length === 1;
    expect(await comes(entered, MINUTE)).toBe(true);
    expect(performance.now() - began).toBeLessThan(MINUTE);
  }, 120_000);

  it('and every ballot is in the record, and counted, once', async () => {
    expect(told).toHaveLength(SEATS);
    const rows = await room.rows();
    expect(audit(told, rows)).toEqual([]);
    expect(ofType(rows, 'BallotCast')).toHaveLength(SEATS);
    const item = meetingIn(rows).business[1];
    expect(item?.stage === 'decided' && item.verdict.tally).toMatchObject({
      for: 600,
      against: 200,
      abstained: 200,
    });
  }, 30_000);

  it('and every card that was sent, and every answer to a press, stays within 25 KB', async () => {
    expect(await comes(async () => cards().length > 3, MINUTE)).toBe(true);
    const heaviest = Math.max(...cards().map(weigh), ...told.map(({ weight }) => weight));
    expect(heaviest).toBeGreaterThan(2_000);
    expect(heaviest).toBeLessThanOrEqual(BUDGET);
    expect(cards().some((card) => textOf(card).includes('600 – 200'))).toBe(true);
  });

  it('and the whole record verifies', async () => {
    await room.fleet.stopAll();
    expect(await verify(room.store, [room.board])).toMatchObject({ outcomes: 1, faults: [] });
  }, 60_000);
});
