import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/ports.ts';
import { draw } from '../../src/cards/index.ts';
import type { Showing } from '../../src/core/showing/index.ts';
import { minutesPage, minutesWord } from '../../src/documents/index.ts';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import { minutesFrom } from '../../src/local/rehearsal/minutes.ts';
import { openStore } from '../../src/store/index.ts';
import { type Process, place, startProcess, steadyClock } from '../app/process.ts';
import { mkip } from '../data/load.ts';
import { archiveOf, dayOf, NEXT } from './hundred-meetings.ts';

const MEETINGS = 100;
const WARMING = 4;
const RUNS = 21;
const MOST = 1.5;
const chat = place('chat-clerk', 'clerk');

interface Board {
  readonly azurite: Azurite;
  readonly store: Store;
  readonly bot: Process;
  /** How often the tables have been asked anything. */
  readonly asked: () => number;
}

/** A board that has met so often, and is to meet once more; its bot sends nothing. */
async function boardAfter(meetings: number): Promise<Board> {
  const azurite = await startAzurite({ dataDir: 'memory' });
  const tables = await openStore(azurite);
  let asked = 0;
  const counted = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'object' && value !== null) return counted(value);
        if (typeof value === 'function') asked += 1;
        return value;
      },
    });
  const store = counted(tables);
  const archive = archiveOf(store);
  for (let i = 0; i < meetings; i += 1) await archive.hold(i);
  await archive.summonNext();
  const messenger = { post: async () => ({ kind: 'gone' }), update: async () => ({ kind: 'gone' }) };
  const clock = steadyClock('2027-06-03T10:00:00.000Z');
  return {
    ...{ azurite, store, asked: () => asked },
    bot: startProcess({ store, messenger: messenger as never, clock }),
  };
}

/** As the clerk sees it: every piece of the card is drawn. */
const drawn = (showing: Showing | undefined): string =>
  showing ? JSON.stringify(draw(showing).card) : 'no card';

/** What is asked, with some words of the answer. */
const ASKED: readonly (readonly [string, string, (board: Board, day: string) => Promise<string>])[] = [
  [
    'the minutes',
    'Decision 2027/',
    async ({ store }, day) => {
      const view = await minutesFrom(store, mkip, day, '2027-06-03T10:00:00.000Z');
      await minutesWord(view);
      return minutesPage(view);
    },
  ],
  ['the agenda', 'Item 24', async ({ bot }) => drawn((await bot.says('clerk', chat, 'agenda'))[0])],
  [
    'the forecast',
    '6 will come',
    async ({ bot }) => {
      const data = { of: `mkip.summons.${NEXT}`, card: 'planning' };
      return drawn(await bot.presses('clerk', chat, 'refresh', data));
    },
  ],
];

describe('With a hundred meetings of thirty items in the store', () => {
  let one: Board;
  let hundred: Board;
  beforeAll(async () => {
    one = await boardAfter(1);
    hundred = await boardAfter(MEETINGS);
  }, 600_000);
  afterAll(() => Promise.all([one.azurite.stop(), hundred.azurite.stop()]));

  const median = (taken: readonly number[]): number =>
    taken.slice(WARMING).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const processor = (): number => Object.values(process.cpuUsage()).reduce((sum, us) => sum + us, 0) / 1_000;

  /**
   * The bot's own part: what it asks of the tables, and its processor's time. The emulator looks through every row of
   * a table to answer about one partition of it, which the service does not: its time is printed and not judged.
   */
  it.each(ASKED)(
    '%s cost at most one and a half times what they cost with one',
    async (name, words, ask) => {
      const timed = async (board: Board, day: string, { own, all, asked }: Times) => {
        const [from, before, sofar] = [performance.now(), processor(), board.asked()];
        const answer = await ask(board, day);
        own.push(processor() - before);
        all.push(performance.now() - from);
        asked.push(board.asked() - sofar);
        expect(answer).toContain(words);
      };
      const [alone, among] = [times(), times()];
      for (let run = 0; run < WARMING + RUNS; run += 1) {
        await timed(one, dayOf(0), alone);
        await timed(hundred, dayOf([0, 50, MEETINGS - 1][run % 3] ?? 0), among);
      }
      const said = ({ own, all, asked }: Times) =>
        `${median(own).toFixed(1)} ms of the processor, ${median(all).toFixed(1)} in all, ${median(asked)} questions`;
      process.stdout.write(`${name}: with one meeting ${said(alone)}; with a hundred ${said(among)}\n`);
      expect(median(among.asked) / median(alone.asked)).toBeLessThanOrEqual(MOST);
      expect(median(among.own) / median(alone.own)).toBeLessThanOrEqual(MOST);
    },
    300_000,
  );
});

interface Times {
  readonly own: number[];
  readonly all: number[];
  readonly asked: number[];
}
const times = (): Times => ({ own: [], all: [], asked: [] });
