import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everywhere, type Sight } from './leaks/everywhere.ts';
import { leaksIn } from './leaks/leaks.ts';
import {
  closed,
  convened,
  excluded,
  numbersIn,
  openedHouse,
  type Played,
  published,
  raised,
} from './leaks/played.ts';
import { LOOKS, pressEverything, typeEverything } from './leaks/storm.ts';

describe('Every role types every word and presses everything it sees, in its own chat, the group chat and the channel', {
  timeout: 600_000,
}, () => {
  let played: Played;
  let sights: readonly Sight[];
  beforeAll(async () => {
    played = await openedHouse();
    await raised(played);
    await pressEverything(played, LOOKS);
    await published(played);
    await pressEverything(played, LOOKS);
    await convened(played);
    await excluded(played);
    const { exempt, confidential } = await numbersIn(played.house);
    await typeEverything(played, [exempt, confidential]);
    await pressEverything(played, LOOKS);
    await closed(played);
    await typeEverything(played, [exempt, confidential]);
    await pressEverything(played);
    sights = await everywhere(played);
  }, 600_000);
  afterAll(() => played.house.close());

  it('and not one private word is anywhere but in the readers’ own chats', () => {
    expect(leaksIn(sights, played.withdrewAt)).toEqual([]);
    expect(sights.length).toBeGreaterThan(5_000);
  });
});
