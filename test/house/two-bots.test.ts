import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import type { Bot } from '../../src/bot.ts';
import { executeActivity } from '../../src/local/fake-teams/activities.ts';
import { sendToBot } from '../../src/local/fake-teams/send.ts';
import { asRecord } from '../../src/local/fake-teams/types.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import { startBot } from '../bundle/start.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, divide, MEETING, ofType, press, recorded, SIX } from './proceedings.ts';

describe('Two bots serve one meeting from one record', () => {
  let house: House;
  let second: Bot;
  beforeAll(async () => {
    house = await openHouse();
    second = await startBot({
      settings: {
        bot: null,
        host: '127.0.0.1',
        port: 0,
        clock: '2026-11-26T10:00:00Z',
        allowedTenants: null,
      },
      boards: [mkip],
      tables: house.azurite,
      logger: pino({ level: 'silent' }),
    });
    await convene(house, ['a plan for two', 'another plan']);
  }, 90_000);
  afterAll(async () => {
    await second.stop();
    await house.close();
  });

  let presses = 0;
  async function via(bot: Bot, who: string, verb: string, no: number) {
    presses += 1;
    const to = { serviceUrl: house.teams.serviceUrl, id: `press-${presses}`, thread: null };
    const action = { type: 'Action.Execute', verb };
    const shaped = { action, data: { of: MEETING, no }, card: '1', trigger: 'manual' } as const;
    const activity = executeActivity(house.group, house.person(who), to, shaped);
    const { body } = await sendToBot(`http://127.0.0.1:${bot.port}/api/messages`, activity);
    return answerOf(asRecord(asRecord(body)?.value) ?? {});
  }

  it('forty-eight presses, half to each, leave every answered ballot in the record, in one whole chain', async () => {
    await divide(house, 1);
    const bots = [house.bot, second];
    const asked = Array.from({ length: 48 }, (_, i) => ({
      bot: bots[i % 2] ?? second,
      who: SIX[i % SIX.length] ?? CHAIR,
      verb: ['for', 'against'][Math.floor(i / 12) % 2] ?? 'for',
    }));
    const answers = await Promise.all(
      asked.map(async ({ bot, who, verb }) => ({ who, verb, ...(await via(bot, who, verb, 1)) })),
    );
    const ballots = ofType(await recorded(house), 'BallotCast');
    for (const { who, verb, refused, words } of answers) {
      expect([refused, words.startsWith('Your vote is recorded')]).toEqual([false, true]);
      expect(ballots).toContainEqual(expect.objectContaining({ person: who, choice: verb }));
    }
    expect((await verify(await openStore(house.azurite), [mkip])).faults).toEqual([]);
  });

  it('a vote closed at the one is closed at the other, and the outcome is posted once', async () => {
    expect((await press(house, CHAIR, 'Close the vote')).words).toBe('The vote is closed.');
    await house.settled();
    await second.idle();
    expect((await via(second, SIX[0], 'for', 1)).rule).toBe('R-VOTE-5, 11.1');
    expect(ofType(await recorded(house), 'OutcomeDeclared')).toHaveLength(1);
    const posts = house.teams
      .sent(house.group)
      .filter(({ method, activity }) => method === 'POST' && JSON.stringify(activity).includes('2026/001'));
    expect(posts).toHaveLength(1);
  });

  it('an item taken at the one is put to the vote at the other', async () => {
    await house.person(CHAIR).says(house.group, 'take item 2');
    await house.settled();
    expect((await via(second, CHAIR, 'call-vote', 2)).words).toBe('The vote is open.');
    await second.idle();
    expect((await press(house, SIX[0], 'For')).words).toBe('Your vote is recorded: For.');
  });
});
