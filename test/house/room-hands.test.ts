import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import { textOf } from '../../src/local/fake-teams.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, divide, forge, MEETING, ofType, press, recorded } from './proceedings.ts';

const FIVE = ['leader-maidstone', 'chief-executive-maidstone', 'chief-executive-swale', 'leader-swale'];
const input = (office: string, party: string) => `hand|${party}.${office}|${office}-${party}`;

describe('A show of hands', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    for (const who of ['clerk', CHAIR]) await house.person(who).says(await house.chat(who), 'help');
    await convene(house, ['the waste plan', 'the fleet']);
    await house.person('clerk').says(await house.chat('clerk'), 'roll call');
    await house.settled();
    await divide(house, 1);
  });
  afterAll(() => house.close());

  const raise = async (swale: string) => {
    const chat = await house.chat('clerk');
    await house.person('clerk').presses(chat, 'vote called', 'Record a show of hands');
    return answerOf(
      await house.person('clerk').presses(chat, 'Record a show of hands', 'Put to the Chairman', {
        [input('leader', 'maidstone')]: 'for',
        [input('chief-executive', 'maidstone')]: 'for',
        [input('leader', 'swale')]: swale,
        [input('chief-executive', 'swale')]: 'none',
        [input('chief-executive', 'tunbridge-wells')]: 'abstain',
      }),
    );
  };

  it('is put by the clerk from their own ballot card, and shown to nobody but whoever presides', async () => {
    await press(house, CHAIR, 'For');
    expect((await raise('for')).words).toContain('put to the person presiding');
    await house.settled();
    const own = textOf(house.teams.lastCard(await house.chat(CHAIR), 'Is this what you saw?').card);
    expect(own).toContain('Three for, no against, one abstention, one without a hand.');
    const elsewhere = [house.group, ...(await Promise.all(FIVE.map((who) => house.chat(who))))];
    for (const place of elsewhere)
      for (const { card } of house.teams.cards(place)) expect(textOf(card)).not.toContain('without a hand');
  });

  it('sent back by whoever presides, comes to the clerk again and counts for nothing', async () => {
    const back = await house.person(CHAIR).presses(await house.chat(CHAIR), 'what you saw?', 'Send back');
    expect(textOf(back)).toContain('sent back to the clerk');
    await house.settled();
    expect(textOf(house.teams.lastCard(await house.chat('clerk')).card)).toContain('Sent back at');
    expect(ofType(await recorded(house), 'BallotCast')).toHaveLength(1);
  });

  it('is not confirmed by the clerk, nor by a member, whatever card they forge', async () => {
    await raise('against');
    await house.settled();
    const confirm = { verb: 'confirm-hands', data: { of: MEETING, no: 1, show: 2 } };
    for (const who of ['clerk', 'leader-swale']) {
      const told = await forge(house, house.person(who), await house.chat(who), confirm);
      expect(told.words).toContain('Only the person presiding may do that');
    }
    const old = { verb: 'confirm-hands', data: { of: MEETING, no: 1, show: 1 } };
    const told = await forge(house, house.person(CHAIR), await house.chat(CHAIR), old);
    expect(told.words).toContain('recorded the hands again since');
    const group = await forge(house, house.person('clerk'), house.group, {
      verb: 'hands',
      data: { of: MEETING, no: 1 },
    });
    expect(group.words).toContain('I have answered you in our own chat');
    const member = await forge(house, house.person('leader-swale'), await house.chat('leader-swale'), {
      verb: 'refresh',
      data: { of: MEETING, no: 1, card: 'hands' },
    });
    expect(member.words).not.toContain('Against');
  });

  it('confirmed, is everybody’s ballot, which a member may still change by pressing', async () => {
    await house.person(CHAIR).presses(await house.chat(CHAIR), 'what you saw?', 'Confirm the hands');
    await house.settled();
    expect(textOf(house.teams.lastCard(await house.chat('clerk'), 'they count').card)).toContain(
      'Confirmed at',
    );
    const shared = textOf(house.teams.lastCard(house.group, 'vote called').card);
    expect(shared).toContain('5 of 6');
    expect(shared).toContain('by hand');
    await press(house, 'leader-swale', 'For');
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    const [declared] = ofType(await recorded(house), 'OutcomeDeclared');
    expect(declared).toMatchObject({
      verdict: { tally: { for: 4, against: 0, abstained: 1, notVoting: 1 } },
    });
    const outcome = textOf(house.teams.lastCard(house.group, 'By show of hands').card);
    expect(outcome).toContain('By show of hands');
    expect(outcome).not.toMatch(/By show of hands\n.*Leader of Swale/);
  });

  it('in which somebody left before it was confirmed is refused, and says why', async () => {
    await divide(house, 2);
    await press(house, CHAIR, 'For');
    await raise('for');
    await house.settled();
    await press(house, 'leader-swale', 'I am leaving');
    const data = { of: MEETING, no: 2, show: 1 };
    const told = await forge(house, house.person(CHAIR), await house.chat(CHAIR), {
      verb: 'confirm-hands',
      data,
    });
    expect(told.words).toContain(
      'Leader of Swale is not in the seat, or has left it, since the hands were raised',
    );
  });

  it('put by a form from before they left is refused, and the form comes back as it was filled in', async () => {
    const [chat, clerk] = [await house.chat('clerk'), house.person('clerk')];
    const form = { of: MEETING, no: 2, [input('leader', 'swale')]: 'for' };
    const stale = { ...form, [input('leader', 'maidstone')]: 'against' };
    const told = await forge(house, clerk, chat, { verb: 'put-hands', data: stale });
    expect(told.words).toContain('Leader of Swale is not in the seat');
    expect(JSON.stringify(told.card)).toMatch(/"label":"Leader of Maidstone","value":"against"/);
    const blank = { ...form, [input('leader', 'maidstone')]: '' };
    const missed = await forge(house, clerk, chat, { verb: 'put-hands', data: blank });
    expect(missed.words).toContain('did not say how every member raised their hand');
    const aloud = await forge(house, clerk, house.group, { verb: 'put-hands', data: stale });
    expect(textOf(aloud.card)).not.toContain('Leader of Maidstone');
  });

  it('leaves a record that holds: judged again, every outcome is the same', async () => {
    const { faults, outcomes } = await verify(await openStore(house.azurite), [mkip]);
    expect([faults, outcomes]).toEqual([[], 1]);
  });
});
