import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/ports.ts';
import { connect } from '../../src/store/connect.ts';
import { openStore } from '../../src/store/index.ts';
import { eventsOf, newMeeting, nextOf } from './contract/events-of.ts';
import { type FlakyWire, flakyWire } from './flaky-wire.ts';

/** Everything is stored; what the store is told of it gets lost on the wire. */
export function lostAnswers(connectionString: () => string): void {
  describe('when the answer to a write is lost', () => {
    let wire: FlakyWire;
    let store: Store;
    beforeAll(async () => {
      wire = await flakyWire(connectionString());
      store = await openStore({ connectionString: wire.connectionString });
    });
    afterAll(() => wire.stop());

    it.each([
      ['one event, one answer lost', 1, 1],
      ['one event, every answer lost', 1, 3],
      ['twenty events, one answer lost', 20, 1],
      ['twenty events, every answer lost', 20, 3],
    ])('finds that its own events are stored: %s', async (_name, count, answers) => {
      const stream = newMeeting();
      const events = eventsOf(stream, count);
      wire.loseAnswers(answers);
      expect(await store.events.append(events)).toBe('stored');
      expect(wire.lost()).toBe(answers);
      expect(await store.events.read(stream)).toEqual(events);
    });

    it("does not take another writer's event for its own", async () => {
      const stream = newMeeting();
      await store.events.append([nextOf(stream, undefined)]);
      wire.loseAnswers(1);
      expect(await store.events.append([nextOf(stream, undefined)])).toBe('conflict');
      expect(wire.lost()).toBe(1);
    });

    it('still holds the claim it made', async () => {
      wire.loseAnswers(1);
      const card = randomUUID();
      expect(await store.copies.claim(card, 'chat')).toBe(true);
      expect(wire.lost()).toBe(1);
      expect(await store.copies.claim(card, 'chat')).toBe(false);
    });

    it('still keeps the newest line and the place', async () => {
      const stream = newMeeting();
      const board = `board-${randomUUID()}`;
      const line = { list: 'item', key: '1', data: 'tabled' } as const;
      const place = { key: stream, scope: 'group', board, identity: null, reference: {} } as const;
      for (const write of [
        () => store.lists.put(board, line, 1),
        () => store.lists.put(board, line, 2),
        () => store.directory.save(place),
        () => store.directory.forget('nowhere'),
      ]) {
        wire.loseAnswers(1);
        await write();
      }
      expect(await store.lists.all(board, 'item')).toEqual([line]);
      expect(await store.directory.meetingPlaces(board)).toEqual([place]);
    });

    it('still holds the mark it made, renewed, took over or replaced, and knows it', async () => {
      const stream = newMeeting();
      const until = '2026-11-26T10:00:10.000Z';
      const later = '2026-11-26T10:00:20.000Z';
      wire.loseAnswers(1);
      const made = await store.outbox.mark(stream, 2, { owner: 'one', until });
      expect((await store.outbox.pending()).filter((mark) => mark.stream === stream)).toEqual([made]);
      wire.loseAnswers(1);
      const taken = await store.outbox.hold(made, { owner: 'two', until: later });
      expect(taken).toEqual({ ...made, owner: 'two', until: later });
      wire.loseAnswers(1);
      await store.outbox.clear({ ...made, owner: 'two' });
      expect(wire.lost()).toBe(1);
      expect((await store.outbox.pending()).filter((mark) => mark.stream === stream)).toEqual([]);
    });

    it('gives up a call in time even where the caller would wait longer', async () => {
      const silence = await flakyWire(connectionString());
      silence.goSilent();
      const table = await connect({ connectionString: silence.connectionString });
      const began = performance.now();
      const patient = { abortSignal: AbortSignal.timeout(60_000) };
      await expect(table('events').createTable(patient)).rejects.toThrow(/aborted/i);
      const impatient = { abortSignal: AbortSignal.timeout(50) };
      await expect(table('events').createTable(impatient)).rejects.toThrow(/aborted/i);
      expect(performance.now() - began).toBeLessThan(4_000);
      await silence.stop();
    });

    it('opens once a table service that was slow to start answers', async () => {
      const slow = await flakyWire(connectionString());
      slow.goSilent(9);
      const opened = await openStore({ connectionString: slow.connectionString });
      expect(await opened.check()).toBeUndefined();
      await slow.stop();
    }, 20_000);

    it('gives up before five seconds on a table service that says nothing', async () => {
      const wireToSilence = await flakyWire(connectionString());
      const waiting = await openStore({ connectionString: wireToSilence.connectionString });
      wireToSilence.goSilent();
      const began = performance.now();
      await Promise.all([
        expect(waiting.check()).rejects.toThrow(/aborted/i),
        expect(waiting.events.append(eventsOf(newMeeting(), 1))).rejects.toThrow(/aborted/i),
        expect(waiting.events.append(eventsOf(newMeeting(), 9))).rejects.toThrow(/aborted/i),
      ]);
      expect(performance.now() - began).toBeLessThan(5_000);
      await wireToSilence.stop();
      await expect(waiting.check()).rejects.toThrow(/ECONNREFUSED/);
    });
  });
}
