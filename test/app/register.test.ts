import { describe, expect, it } from 'vitest';
import type { Lists, Store } from '../../src/app/ports.ts';
import type { ShownAs } from '../../src/cards/sheet.ts';
import { register } from '../../src/core/register/index.ts';
import type { Showing } from '../../src/core/showing/index.ts';
import { decisionIn, sealed } from '../bench/entries.ts';
import { mkip } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';
import { place, startProcess, steadyClock } from './process.ts';
import { standInTeams } from './stand-in-teams.ts';

/** A register with so many decisions in each of these years, and what is read of its lists from then on. */
async function house(years: Readonly<Record<number, number>>, listed = true) {
  const store = memoryStore();
  for (const [year, many] of Object.entries(years)) {
    let previous: string | undefined;
    for (let serial = 1; serial <= many; serial += 1) {
      const entry = decisionIn(mkip, Number(year), serial);
      const envelope = sealed(mkip, entry, previous);
      previous = envelope.hash;
      await store.events.append([envelope]);
      for (const line of register.lines(entry, register.initial))
        if (listed || line.list === 'decision') await store.lists.put('mkip', line, serial);
    }
  }
  const read: string[] = [];
  const lists: Lists = {
    ...store.lists,
    async all(board, list) {
      if (list === 'decision') throw new Error('the whole register was read');
      return store.lists.all(board, list);
    },
    async get(board, list, key) {
      if (list === 'decision') read.push(key);
      return store.lists.get(board, list, key);
    },
  };
  const bot = startProcess({
    store: { ...store, lists } as Store,
    clock: steadyClock(),
    ...standInTeams(() => 'well'),
  });
  const chat = place('board');
  return {
    read,
    says: async (text: string) => (await bot.says('leader-swale', chat, text))[0],
    turns: (at: unknown) => bot.presses('leader-swale', chat, 'register', { of: 'mkip.register.2026', at }),
  };
}

const pageOf = (showing: Showing | undefined) => {
  if (showing?.card !== 'register') throw new Error(`no register: ${showing?.card}`);
  const { decisions, ...page } = showing as ShownAs<'register'>;
  return { ...page, numbers: decisions.map(({ decision }) => decision) };
};
const down = (year: number, from: number, to: number): readonly string[] =>
  Array.from({ length: from - to + 1 }, (_, i) => `${year}/${String(from - i).padStart(3, '0')}`);

describe('The register, page by page', () => {
  it('begins with the latest, and reads no more than it shows', async () => {
    const { says, read } = await house({ 2026: 34, 2025: 3 });
    expect(pageOf(await says('register'))).toMatchObject({
      numbers: down(2026, 34, 25),
      ...{ total: 37, earlier: '2026/024', later: null, of: 'mkip.register.2026' },
    });
    expect(read.filter((key) => !key.endsWith('/001'))).toEqual(down(2026, 34, 25));
  });

  it('turns back over years without any, and forth again by the same pages', async () => {
    const { says, turns } = await house({ 2026: 12, 2023: 3, 2021: 9 });
    const first = pageOf(await says('register'));
    const second = pageOf(await turns(first.earlier));
    const third = pageOf(await turns(second.earlier));
    expect(second.numbers).toEqual([...down(2026, 2, 1), ...down(2023, 3, 1), ...down(2021, 9, 5)]);
    expect(third).toMatchObject({ numbers: down(2021, 4, 1), earlier: null });
    expect(pageOf(await turns(third.later)).numbers).toEqual(second.numbers);
    expect(pageOf(await turns(second.later)).numbers).toEqual(first.numbers);
  });

  it('stays where it was pressed when more has been entered since', async () => {
    const { turns } = await house({ 2026: 26 });
    expect(pageOf(await turns('2026/015'))).toMatchObject({
      numbers: down(2026, 15, 6),
      ...{ earlier: '2026/005', later: '2026/025' },
    });
    expect(pageOf(await turns('2026/023')).later).toBe('2026/026');
  });

  it('opens at the end of a year by its number', async () => {
    const { says } = await house({ 2026: 12, 2024: 11, 2022: 1 });
    expect(pageOf(await says('register 2024')).numbers).toEqual(down(2024, 11, 2));
    expect(pageOf(await says('register 2025')).numbers).toEqual(down(2024, 11, 2));
    expect(pageOf(await says('register 1999')).numbers).toEqual(['2022/001']);
  });

  it.each([{}, 7, '2026/1 or 1 eq 1', '../../events', ['2026/003'], null])(
    'shows the latest where a card forged %j',
    async (at) => {
      const { turns } = await house({ 2026: 12 });
      expect(pageOf(await turns(at)).numbers).toEqual(down(2026, 12, 3));
    },
  );

  it('is read as well from lists that were kept before years were counted', async () => {
    const { says } = await house({ 2026: 4, 2024: 2 }, false);
    expect(pageOf(await says('register')).numbers).toEqual([...down(2026, 4, 1), ...down(2024, 2, 1)]);
  });

  it('is empty on the first day', async () => {
    const { says } = await house({});
    expect(pageOf(await says('register'))).toMatchObject({ numbers: [], total: 0, earlier: null });
  });
});

describe('A decision asked for', () => {
  it('by a bare serial is the latest of that serial', async () => {
    const { says, read } = await house({ 2026: 3, 2025: 8 });
    expect(await says('decision 2')).toMatchObject({ card: 'outcome', decision: { decision: '2026/002' } });
    expect(await says('decision 7')).toMatchObject({ card: 'outcome', decision: { decision: '2025/007' } });
    expect(await says('decision 2025/003')).toMatchObject({ of: 'mkip.register.2025' });
    expect(read).not.toContain('2025/008');
  });

  it('in vain is answered with the latest', async () => {
    const { says } = await house({ 2026: 3 });
    const answer = await says('decision 2026/009');
    expect(answer?.notice?.text).toBe('There is no decision 2026/009 in the register.');
    expect(pageOf(answer).numbers).toEqual(down(2026, 3, 1));
  });
});

describe('My votes', () => {
  it('looks through the latest three hundred decisions, and says how far back that is', async () => {
    const { says, read } = await house({ 2026: 250, 2025: 100 });
    await says('my votes');
    expect(new Set(read.filter((key) => !key.endsWith('/001') || key.startsWith('2026'))).size).toBe(300);
    expect(read).toContain('2025/051');
    expect(read).not.toContain('2025/050');
  });
});
