import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope, Store } from '../../src/app/ports.ts';
import { nothingBefore } from '../../src/app/record/envelope.ts';
import { envelop, type Known } from '../../src/app/stream.ts';
import { type AnySubject, subjectNamed } from '../../src/app/subjects.ts';
import { arrangementsAt } from '../../src/core/constitution/index.ts';
import { minutesPage, minutesWord } from '../../src/documents/index.ts';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import { minutesFrom } from '../../src/local/rehearsal/minutes.ts';
import { openStore } from '../../src/store/index.ts';
import { CHAIR, heldBy, type Move, SIX } from '../core/minutes/minuted.ts';
import { mkip } from '../data/load.ts';

const MEETINGS = 100;
const ITEMS = 30;
const RUNS = 9;
const DAY = '2026-11-26';
const clock = (minute: number): string =>
  `1${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** A meeting of thirty items, every one put to the vote of six. */
function longMeeting(): readonly unknown[] {
  const agenda = Array.from({ length: ITEMS }, (_, i) => ({
    ...{
      number: i + 1,
      item: `item-${DAY}-${i + 1}`,
      title: `Item of business ${i + 1}`,
      matter: 'recommendation',
    },
    ...{
      motion: `That motion ${i + 1} be agreed.`,
      involved: ['maidstone', 'swale'],
      by: 'programme-manager',
    },
  }));
  const items = agenda.flatMap(({ number }): readonly Move[] => {
    const at = clock(number * 3);
    return [
      [at, CHAIR, { type: 'TakeItem', number }],
      [at, CHAIR, { type: 'CallVote', number }],
      ...SIX.slice(0, 4).map((who): Move => [at, who, { type: 'CastBallot', number, choice: 'for' }]),
      [at, CHAIR, { type: 'CloseVote', number }],
    ];
  });
  return heldBy([
    ['09:50', 'clerk', { type: 'CallMeeting', meeting: DAY, agenda }],
    ...SIX.map((who): Move => ['09:55', who, { type: 'Arrive' }]),
    ['10:00', CHAIR, { type: 'CallToOrder' }],
    ...items,
    ['12:00', CHAIR, { type: 'CloseMeeting' }],
  ]);
}

/** One civil day after another from the first of January 2027, as many as there are meetings. */
const dayOf = (i: number): string => new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10);

describe('The minutes of a meeting of thirty items, with a hundred such meetings in the store', () => {
  let azurite: Azurite;
  let store: Store;
  const events = longMeeting();
  const serials = new Map<string, number>();
  beforeAll(async () => {
    azurite = await startAzurite({ dataDir: 'memory' });
    store = await openStore(azurite);
  });
  afterAll(() => azurite.stop());

  async function keep(
    subjectName: string,
    id: string,
    day: string,
    happened: readonly unknown[],
  ): Promise<void> {
    const subject = subjectNamed(subjectName) as AnySubject;
    const key = `mkip.${subjectName}.${id}`;
    const now = `${day}T12:00:00.000Z`;
    const facts = { now, board: mkip, arrangements: arrangementsAt(mkip, now), person: null };
    const start: Known = {
      ...{
        key,
        state: subject.initial,
        version: 0,
        hash: nothingBefore,
        recorded: new Set<string>(),
        readAt: 0,
      },
    };
    const { envelopes } = envelop(start, subject, happened, facts, `seed-${id}`);
    for (let from = 0; from < envelopes.length; from += 90) {
      const [first, ...rest] = envelopes.slice(from, from + 90) as [Envelope, ...Envelope[]];
      await store.events.append([first, ...rest]);
    }
    let state = subject.initial;
    const last = new Map<string, Promise<void>>();
    for (const event of happened) {
      state = subject.evolve(state, event);
      for (const line of subject.lines(event, state))
        last.set(`${line.list} ${line.key}`, store.lists.put('mkip', line, 1));
    }
    await Promise.all(last.values());
  }

  async function hold(i: number): Promise<void> {
    const day = dayOf(i);
    const mine = JSON.parse(JSON.stringify(events).replaceAll(DAY, day)) as readonly {
      readonly type: string;
    }[];
    await keep('meeting', day, day, mine);
    const [openedAt, closedAt] = [`${day}T10:00:00.000Z`, `${day}T12:00:00.000Z`];
    const due = { due: day, reminders: [] };
    await keep('minutes', day, day, [
      { type: 'MinutesBegun', at: closedAt, meeting: day, openedAt, closedAt, ...due },
    ]);
    for (const event of mine) if (event.type === 'OutcomeDeclared') await enter(day, event);
  }

  async function enter(day: string, event: object): Promise<void> {
    const year = Number(day.slice(0, 4));
    const serial = (serials.get(String(year)) ?? 0) + 1;
    serials.set(String(year), serial);
    const decision = `${year}/${String(serial).padStart(3, '0')}`;
    const data = {
      ...{ title: 'x', motion: 'x', matter: 'recommendation', involved: ['swale'], item: `item-${serial}` },
      ...{ ...event, type: 'DecisionEntered', decision, year, serial, meeting: day },
    };
    await store.lists.put('mkip', { list: 'decision', key: decision, data }, 1);
    await store.lists.put(
      'mkip',
      { list: 'register', key: String(year), data: { year, last: serial } },
      serial,
    );
  }

  /** The quickest of some runs, in milliseconds: what else the machine does only ever adds. */
  async function cost(day: string): Promise<number> {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      const view = await minutesFrom(store, mkip, day, '2027-06-01T10:00:00.000Z');
      expect(minutesPage(view)).toContain(`Decision ${day.slice(0, 4)}/`);
      await minutesWord(view);
      times.push(performance.now() - from);
    }
    return Math.min(...times);
  }

  it('cost at most one and a half times what they cost at one meeting', async () => {
    await hold(0);
    await cost(dayOf(0));
    const alone = await cost(dayOf(0));
    for (let i = 1; i < MEETINGS; i += 1) await hold(i);
    const [first, middle, last] = [
      await cost(dayOf(0)),
      await cost(dayOf(50)),
      await cost(dayOf(MEETINGS - 1)),
    ];
    process.stdout.write(
      `minutes, ms: alone ${alone}; of 100: first ${first}, middle ${middle}, last ${last}\n`,
    );
    for (const among of [first, middle, last]) expect(among / alone).toBeLessThanOrEqual(1.5);
  }, 600_000);
});
