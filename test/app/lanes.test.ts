import { describe, expect, it } from 'vitest';
import { createLanes, type Task } from '../../src/app/lanes.ts';
import type { Place } from '../../src/app/ports.ts';

const place = (key: string): Place => ({ key, scope: 'group', board: null, identity: null, reference: null });
const HERE = place('here');

/** What was done, in the order it was done. */
function diary() {
  const done: string[] = [];
  const task = (key: string, words = key): Task => ({
    key,
    async run() {
      await new Promise((resolve) => setTimeout(resolve, 1));
      done.push(words);
      return 'done';
    },
  });
  return { done, task };
}

describe('Messages to one place', () => {
  it('go out in the order they were asked for', async () => {
    const { done, task } = diary();
    const lanes = createLanes(0, () => undefined);
    await Promise.all(['roll', 'motion', 'ballot'].map((key) => lanes.add(HERE, task(key))));
    expect(done).toEqual(['roll', 'motion', 'ballot']);
  });

  it('that show one card several times show it once, as it was last', async () => {
    const { done, task } = diary();
    const lanes = createLanes(5, () => undefined);
    const first = lanes.add(HERE, task('roll'));
    const tries = ['one', 'two', 'three'].map((words) => lanes.add(HERE, task('ballot', words)));
    expect(await Promise.all([first, ...tries])).toEqual([true, true, true, true]);
    expect(done).toEqual(['roll', 'three']);
  });

  it('asked for at the very moment the last one is done are not forgotten', async () => {
    const { done, task } = diary();
    const lanes = createLanes(0, () => undefined);
    for (let i = 0; i < 50; i += 1) await lanes.add(HERE, task(`card ${i}`));
    await lanes.idle();
    expect(done).toHaveLength(50);
  });

  it('wait for one another, and not for those to another place', async () => {
    const { done, task } = diary();
    const lanes = createLanes(30, () => undefined);
    const slow = lanes.add(HERE, task('roll'));
    const slower = lanes.add(HERE, task('motion'));
    await lanes.add(place('there'), task('elsewhere'));
    expect(done).not.toContain('motion');
    await Promise.all([slow, slower]);
    expect(done.at(-1)).toBe('motion');
  });

  it('that failed are told as failed, and those behind them still go', async () => {
    const { done, task } = diary();
    const faults: unknown[] = [];
    const lanes = createLanes(0, (fault) => faults.push(fault));
    const broken = lanes.add(HERE, { key: 'broken', run: () => Promise.reject(new Error('no card')) });
    const next = lanes.add(HERE, task('next'));
    expect(await Promise.all([broken, next])).toEqual([false, true]);
    expect(faults).toEqual([new Error('no card')]);
    expect(done).toEqual(['next']);
  });

  it('are tried again where the service said to wait, and given up after eight times', async () => {
    let tries = 0;
    const lanes = createLanes(0, () => undefined);
    const stubborn: Task = {
      key: 'stubborn',
      run: () => {
        tries += 1;
        return Promise.resolve({ againInMs: 1 });
      },
    };
    expect(await lanes.add(HERE, stubborn)).toBe(false);
    expect(tries).toBe(8);
  });

  it('that are on their way when the lanes close arrive, and those that wait fail at once', async () => {
    const { done, task } = diary();
    const lanes = createLanes(60_000, () => undefined);
    const waitsLong: Task = { key: 'told to wait', run: () => Promise.resolve({ againInMs: 60_000 }) };
    const asked = [lanes.add(HERE, task('roll')), lanes.add(HERE, task('motion'))];
    const elsewhere = lanes.add(place('there'), waitsLong);
    await new Promise((resolve) => setImmediate(resolve));
    await lanes.close();
    expect(await Promise.all([...asked, elsewhere, lanes.add(HERE, task('late'))])).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(done).toEqual(['roll']);
  });
});
