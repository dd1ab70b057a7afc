import { describe, expect, it } from 'vitest';
import type { Store, StreamKey } from '../../../src/app/ports.ts';
import { newMeeting } from './events-of.ts';

const ONE = { owner: 'one', until: '2026-11-26T10:00:10.000Z' };
const TWO = { owner: 'two', until: '2026-11-26T10:00:12.000Z' };

export function outboxContract(open: () => Promise<Store>): void {
  const marksOn = async ({ outbox }: Store, stream: StreamKey) =>
    (await outbox.pending()).filter((mark) => mark.stream === stream);

  describe('the outbox', () => {
    it('keeps a mark of each process on one stream, and lets none wipe another’s', async () => {
      const store = await open();
      const stream = newMeeting();
      const first = await store.outbox.mark(stream, 4, ONE);
      const second = await store.outbox.mark(stream, 9, TWO);
      expect(first).toMatchObject({ stream, delivered: 4, ...ONE });
      const both = await marksOn(store, stream);
      expect(both).toHaveLength(2);
      expect(both).toEqual(expect.arrayContaining([first, second]));
      await store.outbox.clear(second);
      await store.outbox.clear(second);
      expect(await marksOn(store, stream)).toEqual([first]);
      await store.outbox.clear(first);
      expect(await marksOn(store, stream)).toEqual([]);
    });

    it('lets one of ten processes take a mark over, with what it covers', async () => {
      const store = await open();
      const stream = newMeeting();
      const mark = await store.outbox.mark(stream, 4, ONE);
      const heirs = Array.from({ length: 10 }, (_, i) => ({ ...TWO, owner: `heir ${i}` }));
      const held = await Promise.all(heirs.map((heir) => store.outbox.hold(mark, heir)));
      const [heir, ...others] = held.flatMap((one) => one ?? []);
      expect(others).toEqual([]);
      expect(await marksOn(store, stream)).toEqual([heir]);
      expect(heir).toMatchObject({ id: mark.id, stream, delivered: 4 });
    });

    it('lets nobody take over a mark that was renewed since they saw it', async () => {
      const store = await open();
      const stream = newMeeting();
      const mark = await store.outbox.mark(stream, 0, ONE);
      const renewed = await store.outbox.hold(mark, { ...ONE, until: '2026-11-26T10:00:20.000Z' });
      expect(renewed).toEqual({ ...mark, until: '2026-11-26T10:00:20.000Z' });
      expect(await store.outbox.hold(mark, TWO)).toBeNull();
      expect(await marksOn(store, stream)).toEqual([renewed]);
    });

    it('does not let a process clear what was taken over from it, nor hold what is cleared', async () => {
      const store = await open();
      const stream = newMeeting();
      const mark = await store.outbox.mark(stream, 0, ONE);
      const taken = await store.outbox.hold(mark, TWO);
      await store.outbox.clear(mark);
      expect(await marksOn(store, stream)).toEqual([taken]);
      await store.outbox.clear({ ...mark, ...TWO });
      expect(await store.outbox.hold({ ...mark, ...TWO }, ONE)).toBeNull();
    });
  });
}
