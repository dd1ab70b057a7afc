import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, divide, press, pressAlone, SIX } from './proceedings.ts';

describe('What a person is told', () => {
  let house: House;
  const FIVE = SIX.filter((who) => who !== 'chief-executive-maidstone');

  beforeAll(async () => {
    house = await openHouse();
    await convene(house, ['a shared depot', 'a second depot'], FIVE);
  }, 90_000);
  afterAll(() => house.close());

  it('is that an officer in attendance has no vote', async () => {
    const { words } = await press(house, 'programme-manager', 'I am here');
    expect(words).toContain('You may speak, and have no vote.');
  });

  it('asks again for what is wrong in a form, with everything they had typed still in it', async () => {
    const officer = house.person('head-of-waste');
    const chat = await house.chat('head-of-waste');
    await officer.says(chat, 'raise item');
    const typed = { title: 'A depot at Ashford', purpose: 'To save money.', motion: 'That it be so.' };
    const form = await officer.presses(chat, 'Raise an item', 'Submit item', {
      ...typed,
      involved: 'maidstone',
    });
    expect(textOf(form)).toContain('An item involves at least 2 councils');
    for (const words of [...Object.values(typed), 'maidstone'])
      expect(JSON.stringify(form)).toContain(`"value":"${words}"`);
    const mended = await pressAlone(house, 'head-of-waste', 'Submit item', { involved: 'maidstone,swale' });
    expect(mended.words).toContain('Your item is submitted.');
  });

  it('of their own votes goes to their own chat, though they asked in company', async () => {
    const own = await house.chat('leader-swale');
    await divide(house, 1);
    await press(house, 'leader-swale', 'Against');
    await house.person('leader-swale').says(house.group, 'my votes');
    await house.settled();
    await house.teams.waitFor(() =>
      house.teams.cards(own).some(({ card }) => textOf(card).includes('Against')),
    );
    const company = house.teams.lastCard(house.group, 'in our own chat');
    expect(textOf(company.card)).not.toContain('Against');
    await press(house, CHAIR, 'Close the vote');
  });

  it('says that withdrawing for an interest has cost the item its quorum', async () => {
    await house.person(CHAIR).says(house.group, 'take item 2');
    await house.settled();
    await press(house, 'leader-swale', 'Declare an interest');
    const { words } = await press(house, 'leader-swale', 'A pecuniary interest: I withdraw');
    expect(words).toContain('which has lost its quorum by it');
  });

  it('in a stranger’s chat is that they are not known, and nothing of the chat is kept', async () => {
    const stranger = house.teams.join({
      name: 'A Passer-by',
      tenantId: '99999999-0000-4000-8000-000000000000',
      aadObjectId: '99999999-0000-4000-8000-000000000001',
    });
    const chat = await house.teams.personal(stranger);
    await stranger.says(chat, 'agenda');
    expect(textOf(house.teams.lastCard(chat).card)).toContain('I do not know you');
    const { directory } = await openStore(house.azurite);
    const identity = `${stranger.tenantId}/${stranger.aadObjectId}`;
    expect(await directory.personalPlaces(identity)).toEqual([]);
  });
});
