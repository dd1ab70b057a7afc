import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { clockFrom, type WatchParts, watchDeadlines } from '../../src/app/clock.ts';
import { CorruptRow, type DueDeadline, type Store } from '../../src/app/ports.ts';

const NOW = '2026-11-26T10:00:00.000Z';
const due = (stream: string): DueDeadline => ({ stream, name: 'due', at: NOW });

describe('Deadlines that have come', () => {
  it('are each looked at, though the record of the first does not hold', async () => {
    const looked: string[] = [];
    const handler: WatchParts['handler'] = {
      carryOut: () => Promise.resolve({ outcome: 'busy' }),
      state(stream) {
        looked.push(stream);
        if (stream === 'mkip.press.one') return Promise.reject(new CorruptRow(stream, 1, 'altered'));
        return Promise.resolve({ stage: 'unlogged' });
      },
    };
    const replaced: string[] = [];
    const deadlines: Store['deadlines'] = {
      claim: () => Promise.resolve([due('mkip.press.one'), due('nowhere'), due('mkip.press.two')]),
      replace(stream) {
        replaced.push(stream);
        return Promise.resolve();
      },
      release: () => Promise.reject(new Error('nothing was left')),
    };
    const events = { read: () => Promise.resolve([]) } as unknown as Store['events'];
    const watch = watchDeadlines({
      store: { deadlines, events },
      handler,
      clock: { now: () => NOW },
      logger: pino({ level: 'silent' }),
      owner: 'one',
    });
    await expect.poll(() => replaced).toEqual(['mkip.press.two']);
    await watch.stop();
    expect(looked).toEqual(['mkip.press.one', 'mkip.press.two']);
  });

  it('are given up by a process that stops, but for the one it is acting on', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const looked: string[] = [];
    const released: unknown[] = [];
    const handler: WatchParts['handler'] = {
      carryOut: () => Promise.resolve({ outcome: 'busy' }),
      async state(stream) {
        looked.push(stream);
        await held;
        return { stage: 'unlogged' };
      },
    };
    let hold: unknown;
    const deadlines: Store['deadlines'] = {
      async claim(_now, given) {
        hold = given;
        return [due('mkip.press.one'), due('mkip.press.two'), due('mkip.press.three')];
      },
      replace: () => Promise.resolve(),
      release: async (...given) => void released.push(given),
    };
    const events = { read: () => Promise.resolve([]) } as unknown as Store['events'];
    const parts = { store: { deadlines, events }, handler, clock: { now: () => NOW }, owner: 'one' };
    const watch = watchDeadlines({ ...parts, logger: pino({ level: 'silent' }) });
    await expect.poll(() => looked).toEqual(['mkip.press.one']);
    const stopped = watch.stop();
    finish();
    await stopped;
    expect(looked).toEqual(['mkip.press.one']);
    expect(released).toEqual([
      ['mkip.press.two', hold],
      ['mkip.press.three', hold],
    ]);
  });
});

describe('The clock', () => {
  it('begins where it was told to and runs on from there', async () => {
    const clock = clockFrom('2026-11-26T10:00:00Z');
    const first = Date.parse(clock.now());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(first - Date.parse(NOW)).toBeLessThan(5_000);
    expect(Date.parse(clock.now())).toBeGreaterThan(first);
  });
});
