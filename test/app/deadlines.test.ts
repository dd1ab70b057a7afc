import { describe, expect, it, vi } from 'vitest';
import { streamKey } from '../../src/app/stream-key.ts';
import { identityKey } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';
import { place, startProcess, steadyClock } from './process.ts';
import { standInTeams } from './stand-in-teams.ts';

const COMMS = 'communications-swale';
const ENQUIRY = streamKey({ board: 'mkip', subject: 'press', id: 'one' });

/** An enquiry logged with a journalist's deadline as the form gives it: a date and a time of day in Kent. */
async function enquiry(now: string, dueDate: string, dueTime: string) {
  const store = memoryStore();
  const clock = steadyClock(now);
  const parts = { store, clock, messenger: standInTeams(() => 'well').messenger };
  const bot = startProcess(parts);
  await bot.quorate.start();
  const person = mkip.people.find(({ id }) => id === COMMS);
  if (!person) throw new Error('nobody speaks for Swale');
  const inputs = { outlet: 'The Downs Courier', journalist: 'M. Oxenholme', question: 'Who pays?' };
  const data = { of: ENQUIRY, ...inputs, dueDate, dueTime };
  await bot.presses(COMMS, place('chat', identityKey(person)), 'log-enquiry', data);
  await bot.quorate.stop();
  const passed = async () =>
    (await store.events.read(ENQUIRY)).filter(({ type }) => type === 'DeadlinePassed').length;
  /** Start so many bots at a moment, and give them time to look a few times. */
  async function at(instant: string, bots = 1): Promise<number> {
    clock.set(instant);
    const started = Array.from({ length: bots }, () => startProcess(parts));
    await Promise.all(started.map(({ quorate }) => quorate.start()));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await Promise.all(started.map(({ quorate }) => quorate.stop()));
    return passed();
  }
  return { at, passed, store, parts, clock };
}

describe('A deadline given in Kent’s own time', () => {
  it.each([
    [
      'the clocks go back in between: nine in winter',
      '2026-10-23T16:00:00Z',
      '2026-10-26',
      '09:00',
      '2026-10-26T09:00:00Z',
    ],
    [
      'the clocks go forward in between: nine in summer',
      '2027-03-26T16:00:00Z',
      '2027-03-29',
      '09:00',
      '2027-03-29T08:00:00Z',
    ],
    [
      'a time that comes twice is the first',
      '2026-10-23T16:00:00Z',
      '2026-10-25',
      '01:30',
      '2026-10-25T00:30:00Z',
    ],
    [
      'a time that is skipped is as long after',
      '2027-03-26T16:00:00Z',
      '2027-03-28',
      '01:30',
      '2027-03-28T01:30:00Z',
    ],
  ])('%s', async (_case, now, date, time, due) => {
    const { at } = await enquiry(now, date, time);
    expect(await at(new Date(Date.parse(due) - 60_000).toISOString())).toBe(0);
    expect(await at(due)).toBe(1);
    expect(await at(new Date(Date.parse(due) + 3_600_000).toISOString())).toBe(1);
  });
});

describe('A deadline that has come', () => {
  it('is acted on once by three bots that start together, and not again by any that follows', async () => {
    const { at } = await enquiry('2026-11-26T10:00:00Z', '2026-11-26', '17:00');
    expect(await at('2026-11-26T17:00:01Z', 3)).toBe(1);
    expect(await at('2026-11-26T18:00:00Z', 3)).toBe(1);
  });

  it('is acted on by another when the process that claimed it died', async () => {
    const { passed, parts, clock } = await enquiry('2026-11-26T10:00:00Z', '2026-11-26', '17:00');
    clock.set('2026-11-26T17:00:01Z');
    const other = startProcess(parts);
    const claim = parts.store.deadlines.claim;
    const dying = startProcess(parts);
    parts.store.deadlines.claim = async (...given) => {
      const due = await claim(...given);
      if (due.length > 0) dying.kill();
      parts.store.deadlines.claim = claim;
      return due;
    };
    await dying.quorate.start();
    await vi.waitFor(() => expect(dying.alive()).toBe(false));
    expect(await passed()).toBe(0);
    await other.quorate.start();
    await vi.waitFor(async () => expect(await passed()).toBe(1), { timeout: 2_000 });
    await other.quorate.stop();
  });
});
