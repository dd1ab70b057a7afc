import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE } from '../bundle/start.ts';
import { everywhere, type Sight } from './leaks/everywhere.ts';
import { leaksIn, readersOf } from './leaks/leaks.ts';
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
import { CONFIDENTIAL, EXEMPT, READERS } from './leaks/secrets.ts';
import { FEW, LOOKS, pressEverything, typeEverything } from './leaks/storm.ts';

describe('A meeting with private business, of which every role asks for everything everywhere', {
  timeout: 120_000,
}, () => {
  let played: Played;
  let sights: readonly Sight[];
  beforeAll(async () => {
    played = await openedHouse();
    await raised(played);
    await published(played);
    await convened(played);
    await excluded(played);
    const { exempt, confidential } = await numbersIn(played.house);
    await typeEverything(played, [exempt, confidential], FEW);
    await pressEverything(played, LOOKS, FEW);
    await closed(played);
    sights = await everywhere(played);
  }, 300_000);
  afterAll(() => played.house.close());

  it('told its readers, each in their own chat', () => {
    for (const secret of ['Zephyrine', 'Quixotrope', 'Balthazine'])
      expect(readersOf(sights, secret)).toEqual(READERS.exempt);
    for (const secret of ['Mirandole', 'Tesselwick', 'Vermiculo'])
      expect(readersOf(sights, secret)).toEqual(READERS.confidential);
  });

  it('told everybody what the public may see', () => {
    for (const title of [EXEMPT.publicTitle, CONFIDENTIAL.publicTitle])
      expect(sights.filter(({ who, text }) => who === null && text.includes(title)).length).toBeGreaterThan(
        20,
      );
  });

  it('left not one private word anywhere else', () => {
    expect(leaksIn(sights, played.withdrewAt)).toEqual([]);
  });

  it('would have been seen to: one word in one wrong place is found', () => {
    const planted = { where: 'a card', who: 'kent-representative', text: 'On zephyrine', at: 0 };
    expect(leaksIn([planted, { ...planted, who: null, text: 'Tesselwick' }], 0)).toEqual([
      'Zephyrine: kent-representative, a card',
      'Tesselwick: everybody, a card',
    ]);
    const after = { ...planted, who: 'leader-swale', at: 2 };
    expect([leaksIn([after], 3), leaksIn([after], 1)].map((found) => found.length)).toEqual([0, 1]);
  });

  it('left a record that holds', () => {
    const [walked] = sights.filter(({ where }) => where === 'verify');
    expect(JSON.parse(walked?.text ?? '{}')).toMatchObject({ outcomes: 4, faults: [] });
  });

  it('was looked at in every place words can go', () => {
    const places = [
      'sent to a:',
      'sent to 19:',
      'answered in 19:',
      'log',
      ...(BUNDLE === undefined ? ['telemetry'] : []),
      'verify',
      'web',
      '.ics',
    ];
    for (const place of [...places, '.html', '.docx/word/document.xml', 'table lists', 'table copies'])
      expect(
        sights.some(({ where }) => where.includes(place)),
        place,
      ).toBe(true);
  });
});
