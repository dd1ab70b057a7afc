import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot } from '../../src/bot.ts';
import { textOf } from '../../src/local/fake-teams.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, ofType, pressAlone, recorded } from './proceedings.ts';

const CYCLE = 'mkip.cycle.board';
const DECISION = { kind: 'decision', reference: '2026/014' };

describe('A board’s year, from one September to the next', () => {
  let house: House;

  /** What somebody's own chat shows last. */
  const inChat = async (who: string, words: string) =>
    textOf(house.teams.lastCard(await house.chat(who), words).card);
  const cards = async (who: string, words: string) =>
    house.teams.cards(await house.chat(who)).filter(({ card }) => textOf(card).includes(words)).length;

  /** The bot was down meanwhile: the clock stands elsewhere when it starts again. */
  async function later(clock: string) {
    const { port } = house.bot;
    await house.bot.stop();
    house.bot = await startBot({
      ...{ boards: [mkip], tables: house.azurite, logger: pino({ level: 'silent' }), pace: 'local' },
      settings: { bot: null, host: '127.0.0.1', port, clock, allowedTenants: null },
    });
  }
  const arrived = async (who: string, words: string) => {
    const chat = await house.chat(who);
    await house.teams.waitFor(() => house.teams.cards(chat).some(({ card }) => textOf(card).includes(words)));
    await house.settled();
  };

  beforeAll(async () => {
    house = await openHouse();
    for (const who of ['clerk', CHAIR, 'leader-swale']) await house.chat(who);
  }, 120_000);
  afterAll(() => house.close());

  it('is looked at ahead when the bot starts, once', async () => {
    await house.restart();
    expect((await recorded(house, CYCLE)).map(({ type }) => type)).toEqual(['CycleBegun']);
  });

  it('and anybody may ask who presides this year and next', async () => {
    const chat = await house.chat('leader-swale');
    await house.person('leader-swale').says(chat, 'year');
    expect(await inChat('leader-swale', 'Who presides')).toMatch(
      /Leader of Tunbridge Wells[\s\S]*since 1 September 2026[\s\S]*from 1 September 2027[\s\S]*Leader of Maidstone/,
    );
  });

  it('and the clerk confirms at set-up that they are in office; a member may not', async () => {
    await house.person('clerk').says(await house.chat('clerk'), 'year');
    const { words } = await pressAlone(house, 'clerk', 'Confirm who presides');
    expect(words).toContain('It is recorded that these are in office.');
    expect(ofType(await recorded(house, CYCLE), 'ChairConfirmed')).toMatchObject([
      { by: 'clerk', chair: 'tunbridge-wells', vice: 'maidstone' },
    ]);
  });

  it('and a bot that was down when a quarter ran short of meetings says so on its next start, once', async () => {
    await later('2026-12-03T10:00:00Z');
    await arrived('clerk', 'No meeting this quarter');
    await arrived(CHAIR, 'October to December 2026');
    await house.restart();
    await house.settled();
    expect(ofType(await recorded(house, CYCLE), 'QuarterWarned')).toHaveLength(1);
    expect(await cards('clerk', 'No meeting this quarter')).toBe(1);
  });

  it('and on 1 September the clerk gets the checklist, and every member hears who presides', async () => {
    await later('2027-09-01T10:00:00Z');
    await arrived('clerk', 'Hand-over');
    await arrived('leader-swale', 'Leader of Maidstone\nsince 1 September 2027');
    expect(await inChat('clerk', 'Hand-over')).toMatch(/before: Leader of Tunbridge Wells/);
  });

  it('and the clerk ticks what is handed over, and confirms with the rest left', async () => {
    expect((await pressAlone(house, 'clerk', 'Mailbox handed over')).words).toContain('Recorded as done.');
    expect((await pressAlone(house, 'clerk', 'Confirm the hand-over')).words).toContain('confirmed');
    const [confirmed] = ofType(await recorded(house, CYCLE), 'HandOverConfirmed');
    expect(confirmed).toMatchObject({ by: 'clerk', left: ['clerk', 'staff', 'files'] });
  });

  it('and is asked again ten working days later', async () => {
    await later('2027-09-16T10:00:00Z');
    const chat = await house.chat('clerk');
    await house.teams.waitFor(
      () =>
        house.teams.cards(chat).filter(({ card }) => textOf(card).includes('Still to hand over')).length ===
        2,
    );
  });

  it('and a departure from the rotation, with its decision, holds at once and every member is told', async () => {
    await house.person('clerk').says(await house.chat('clerk'), 'year');
    await pressAlone(house, 'clerk', 'Record somebody else');
    const inputs = { chair: 'swale', vice: 'maidstone', from: '2027-09-16', to: '2028-08-31', ...DECISION };
    const refused = await pressAlone(house, 'clerk', 'Record who presides', { ...inputs, vice: 'swale' });
    expect(refused).toMatchObject({ refused: true, rule: 'R-CHAIR-2, 10.1' });
    const { words } = await pressAlone(house, 'clerk', 'Record who presides', inputs);
    expect(words).toContain('It is recorded who presides.');
    await arrived(CHAIR, 'since 16 September 2027, by Board decision 2026/014');
    await house.restart();
    await house.person(CHAIR).says(await house.chat(CHAIR), 'who am i');
    expect(await inChat('leader-swale', 'Who presides')).toContain(
      'Leader of Swale\nsince 16 September 2027',
    );
  });
});
