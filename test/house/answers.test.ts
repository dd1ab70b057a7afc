import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { type House, openHouse } from './house.ts';
import { anyCard, CHAIR, convene, divide, forge, MEETING, press, pressAlone, SIX } from './proceedings.ts';

describe('What a person is told', () => {
  let house: House;
  const FIVE = SIX.filter((who) => who !== 'chief-executive-maidstone');

  beforeAll(async () => {
    house = await openHouse();
    await convene(house, ['a shared depot', 'a second depot', 'a third depot'], FIVE);
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

  it('of an objection they never raised is that there is none, and of one they withdrew twice no other', async () => {
    const swale = house.person('leader-swale');
    await house.person(CHAIR).says(house.group, 'take item 3');
    await house.settled();
    const withdraw = { verb: 'withdraw-objection', data: { of: MEETING, no: 3 } };
    const none = 'No objection of yours stands on this item: there is nothing more to withdraw.';
    expect((await forge(house, swale, house.group, withdraw)).words).toContain(none);
    await press(house, 'leader-swale', 'Object');
    const { words } = await press(house, 'leader-swale', 'Withdraw my objection');
    expect(words).toContain('Your objection is withdrawn');
    expect((await forge(house, swale, house.group, withdraw)).words).toContain(none);
  });

  it('offers the chair, where an objection stands, to record no consensus: once, and never to ask for a vote', async () => {
    await press(house, 'leader-swale', 'Object');
    const card = await house.person(CHAIR).presses(house.group, anyCard, 'Declare consensus');
    expect(textOf(card)).toContain('Not in order.');
    const titles = buttonsOf(card).map(({ title }) => title);
    expect(titles.filter((title) => title === 'Record no consensus')).toHaveLength(1);
    expect(titles).not.toContain('Ask for a vote');
    const refused = await house.person('leader-maidstone').presses(house.group, anyCard, 'Call a vote');
    const asks = buttonsOf(refused).filter(({ title }) => title === 'Ask for a vote');
    expect([textOf(refused).includes('Not in order.'), asks.length]).toEqual([true, 1]);
    await press(house, CHAIR, 'Record no consensus');
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
