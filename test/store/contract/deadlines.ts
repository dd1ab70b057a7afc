import { describe, expect, it } from 'vitest';
import type { Store, StreamKey } from '../../../src/app/ports.ts';
import { newMeeting } from './events-of.ts';

const TODAY = '2026-11-26T10:00:00.000Z';
const LATER = '2026-11-26T10:00:30.000Z';
/** Held for no time at all, so that it can be claimed again. */
const LOOKING = { owner: 'one', until: TODAY };
const HOLDING = { owner: 'one', until: LATER };

export function deadlinesContract(open: () => Promise<Store>): void {
  const dueOn = async ({ deadlines }: Store, stream: StreamKey, now: string, hold = LOOKING, today = TODAY) =>
    (await deadlines.claim(now, hold, today)).filter((deadline) => deadline.stream === stream);
  const namesOn = async (store: Store, stream: StreamKey, now: string) =>
    (await dueOn(store, stream, now)).map(({ name }) => name);

  describe('the deadlines', () => {
    it('fall due at their instant and not before, earliest first, however the instant is written', async () => {
      const store = await open();
      const stream = newMeeting();
      await store.deadlines.replace(stream, 1, [
        { name: 'close the vote', at: '2026-11-26T10:00:00.500Z' },
        { name: 'publish the minutes', at: '2026-12-10T00:00:00Z' },
        { name: 'call the roll', at: '2026-11-26T10:00:00Z' },
      ]);
      expect(await namesOn(store, stream, '2026-11-26T09:59:59.999Z')).toEqual([]);
      expect(await namesOn(store, stream, '2026-11-26T10:00:00.000Z')).toEqual(['call the roll']);
      expect(await namesOn(store, stream, '2026-11-26T10:00:00.500Z')).toEqual([
        'call the roll',
        'close the vote',
      ]);
      expect(await namesOn(store, stream, '2027-01-01T00:00:00Z')).toHaveLength(3);
    });

    it('are replaced as a whole, and gone when there are none', async () => {
      const store = await open();
      const stream = newMeeting();
      await store.deadlines.replace(stream, 1, [{ name: 'call the roll', at: '2026-11-26T10:00:00Z' }]);
      const reply = { name: 'reply to the press', at: '2026-11-27T10:00:00Z' };
      await store.deadlines.replace(stream, 2, [reply]);
      expect(await dueOn(store, stream, '2027-01-01T00:00:00Z')).toEqual([{ stream, ...reply }]);
      await store.deadlines.replace(stream, 3, []);
      await store.deadlines.replace(stream, 3, []);
      expect(await namesOn(store, stream, '2027-01-01T00:00:00Z')).toEqual([]);
    });

    it('are left as a later version put them, whichever version is written last', async () => {
      const store = await open();
      const stream = newMeeting();
      const at = '2026-11-26T10:00:00Z';
      await store.deadlines.replace(stream, 7, [{ name: 'as it is', at }]);
      await store.deadlines.replace(stream, 5, [{ name: 'as it was', at }]);
      await store.deadlines.replace(stream, 6, []);
      expect(await namesOn(store, stream, at)).toEqual(['as it is']);
      const versions = Array.from({ length: 10 }, (_, i) => 20 - i);
      await Promise.all(versions.map((v) => store.deadlines.replace(stream, v, [{ name: `v${v}`, at }])));
      expect(await namesOn(store, stream, at)).toEqual(['v20']);
    });

    it('are claimed by one of ten processes, and by another only when its time is up', async () => {
      const store = await open();
      const stream = newMeeting();
      const at = '2026-11-26T10:00:00Z';
      await store.deadlines.replace(stream, 1, [{ name: 'close the vote', at }]);
      const hands = Array.from({ length: 10 }, (_, i) => ({ owner: `process ${i}`, until: LATER }));
      const claimed = await Promise.all(hands.map((hand) => dueOn(store, stream, at, hand)));
      expect(claimed.flat()).toEqual([{ stream, name: 'close the vote', at }]);
      expect(await dueOn(store, stream, at, HOLDING, '2026-11-26T10:00:29.999Z')).toEqual([]);
      expect(await dueOn(store, stream, at, HOLDING, LATER)).toHaveLength(1);
    });

    it('given up by whoever claimed them are another’s at once, and nobody else can give them up', async () => {
      const store = await open();
      const stream = newMeeting();
      const at = '2026-11-26T10:00:00Z';
      await store.deadlines.replace(stream, 1, [{ name: 'close the vote', at }]);
      expect(await dueOn(store, stream, at, HOLDING)).toHaveLength(1);
      await store.deadlines.release(stream, { ...HOLDING, owner: 'another' });
      await store.deadlines.release(stream, { ...HOLDING, until: TODAY });
      expect(await dueOn(store, stream, at)).toEqual([]);
      await store.deadlines.release(stream, HOLDING);
      expect(await dueOn(store, stream, at)).toEqual([{ stream, name: 'close the vote', at }]);
    });

    it('that were put afresh are nobody’s, though the former ones were claimed', async () => {
      const store = await open();
      const stream = newMeeting();
      const at = '2026-11-26T10:00:00Z';
      await store.deadlines.replace(stream, 1, [{ name: 'offer adjournment', at }]);
      expect(await dueOn(store, stream, at, HOLDING)).toHaveLength(1);
      await store.deadlines.replace(stream, 2, [{ name: 'close the vote', at }]);
      expect(await namesOn(store, stream, at)).toEqual(['close the vote']);
    });
  });
}
