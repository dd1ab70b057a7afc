import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakePlace, textOf } from '../../src/local/fake-teams.ts';
import { type House, openHouse } from './house.ts';
import { agree, anyCard, CHAIR, press, SIX } from './proceedings.ts';

describe('The board meets in a group chat, a channel and a member’s own chat at once', () => {
  let house: House;
  let channel: FakePlace;
  let own: FakePlace;
  const MEMBER = 'leader-maidstone';
  const places = () => [house.group, channel, own];
  const reads = (place: FakePlace, words: string) => textOf(house.teams.lastCard(place, words).card);

  beforeAll(async () => {
    house = await openHouse();
    channel = await house.teams.addChannel('MKIP channel', SIX.map(house.person));
    own = await house.chat(MEMBER);
    await agree(house, 'a shared depot');
    await agree(house, 'a second depot');
    await house.person('clerk').says(house.group, 'open meeting');
    await house.person(MEMBER).says(own, 'roll call');
    await house.settled();
  }, 90_000);
  afterAll(() => house.close());

  it('and a press in one is seen in every one', async () => {
    for (const who of SIX) await press(house, who, 'I am here');
    await press(house, CHAIR, 'Call to order');
    await house.settled();
    for (const place of places()) expect(reads(place, '5 needed')).toContain('6 here');
  });

  it('and an item, its vote and its outcome come to all three, once each', async () => {
    await house.person(CHAIR).says(channel, 'take item 1');
    await house.settled();
    await press({ person: house.person, group: channel }, CHAIR, 'Call a vote');
    await house.settled();
    await house.person(MEMBER).presses(own, anyCard, 'For');
    await press({ person: house.person, group: channel }, 'leader-swale', 'Against');
    await house.settled();
    for (const place of [house.group, channel]) expect(reads(place, 'have voted')).toContain('2 of 6');
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    for (const place of places()) {
      const outcomes = house.teams.cards(place).filter(({ summary }) => summary.includes('not carried'));
      expect([place.name, outcomes.length]).toEqual([place.name, 1]);
    }
  });

  it('and each person’s client may fetch their own view of every card it is asked to refresh', async () => {
    const cards = house.teams.cards(house.group).filter(({ card }) => 'refresh' in card);
    expect(cards.length).toBeGreaterThan(2);
    for (const { activityId, summary } of cards) {
      const view = await house
        .person(CHAIR)
        .refreshes(house.group, (shown) => shown.activityId === activityId);
      expect([summary, textOf(view).includes('did not say')]).toEqual([summary, false]);
    }
  });

  it('and a chat the bot is put into again is given the live cards anew, and they keep current', async () => {
    await house.person(CHAIR).says(house.group, 'take item 2');
    await house.settled();
    await house.teams.remove(house.group);
    const again = await house.teams.addGroup('MKIP again', SIX.map(house.person));
    await house.settled();
    expect(reads(again, 'item 2')).toContain('a second depot');
    await press({ person: house.person, group: again }, 'leader-swale', 'Object');
    await house.settled();
    for (const place of [again, channel]) expect(reads(place, 'a second depot')).toContain('Leader of Swale');
  });

  it('and after a restart the bot speaks first, from the places it kept', async () => {
    await house.restart();
    await press({ person: house.person, group: channel }, CHAIR, 'Record no consensus');
    await house.settled();
    for (const place of [channel, own])
      expect(house.teams.cards(place).some(({ summary }) => summary.includes('no consensus'))).toBe(true);
  });
});
