import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, forge, pressAlone } from './proceedings.ts';

const CALLER = 'leader-swale';
const REASON = 'The waste contractor has given notice.';

describe('A member calls for an extra meeting', () => {
  let house: House;
  const arrived = async (who: string, words: string) => {
    const chat = await house.chat(who);
    const said = () => house.teams.cards(chat).some(({ card }) => textOf(card).includes(words));
    await house.teams.waitFor(said);
  };

  beforeAll(async () => {
    house = await openHouse();
    for (const who of ['clerk', CHAIR, CALLER, 'leader-maidstone']) await house.chat(who);
  }, 120_000);
  afterAll(() => house.close());

  it('with a reason that is for no channel, and the Chairman and the clerk are asked for a date', async () => {
    await house.person(CALLER).says(house.group, 'call meeting');
    await arrived(CALLER, 'Call for a meeting');
    const { words } = await pressAlone(house, CALLER, 'Call for the meeting', { reason: REASON });
    expect(words).toContain('Your call is recorded.');
    await arrived('clerk', REASON);
    await arrived(CHAIR, REASON);
    expect(
      house.teams
        .cards(house.group)
        .map(({ card }) => textOf(card))
        .join(),
    ).not.toContain(REASON);
  });

  it('and a clerk may not call one, and is shown what waits', async () => {
    const chat = await house.chat('clerk');
    const before = house.teams.cards(chat).length;
    await house.person('clerk').says(chat, 'call meeting');
    await house.teams.waitFor(() => house.teams.cards(chat).length >= before + 2);
    const answer = await pressAlone(house, 'clerk', 'Call for the meeting', { reason: REASON });
    expect(answer).toMatchObject({ refused: true, rule: 'R-MEET-2, 7.1' });
  });

  it('and the clerk fixes one of the days offered, and the caller hears of it', async () => {
    const chat = await house.chat('clerk');
    const form = await house.person('clerk').presses(chat, 'A member calls', 'Fix 7 December');
    expect(JSON.stringify(form)).toContain('2026-12-07');
    const inputs = { date: '2026-12-07', time: '14:00', place: 'Town Hall', mode: 'in-person' };
    const { words } = await pressAlone(house, 'clerk', 'Schedule the meeting', inputs);
    expect(words).toContain('The meeting is fixed');
    await arrived(CALLER, 'The Board meets on 7 December 2026');
  });

  it('and nobody but the clerk is given the form for its date', async () => {
    const [call] = await (await openStore(house.azurite)).lists.all('mkip', 'requisition');
    const of = `mkip.requisition.${call?.key}`;
    const { words } = await forge(house, house.person(CALLER), await house.chat(CALLER), {
      verb: 'fix-date',
      data: { of, date: '2026-12-07' },
    });
    expect(words).toContain('The clerk fixes meetings');
  });
});
