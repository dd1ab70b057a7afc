import { describe, expect, it } from 'vitest';
import type { Envelope, Store, StreamKey } from '../../../src/app/ports.ts';
import { checkChain } from '../../../src/app/record/envelope.ts';
import { eventsOf, newMeeting, nextOf } from './events-of.ts';

/** Append one event after whatever is there, as often as somebody else is faster. */
async function recordAfterOthers(store: Store, stream: StreamKey, commandId: string): Promise<void> {
  let known: Envelope | undefined;
  for (;;) {
    known = (await store.events.read(stream, known?.version ?? 0)).at(-1) ?? known;
    if ((await store.events.append([nextOf(stream, known, { commandId })])) === 'stored') return;
  }
}

export function recordContract(open: () => Promise<Store>): void {
  describe('the record', () => {
    it('reads back what was recorded, in order, from any point', async () => {
      const { events } = await open();
      const stream = newMeeting();
      const recorded = eventsOf(stream, 12);
      const [first, ...rest] = recorded;
      const [second, ...others] = rest;
      if (!second) throw new Error('twelve events were asked for');
      expect(await events.append([first])).toBe('stored');
      expect(await events.append([second, ...others])).toBe('stored');
      expect(await events.read(stream)).toEqual(recorded);
      expect(await events.read(stream, 10)).toEqual(recorded.slice(10));
      expect(await events.read(stream, 12)).toEqual([]);
    });

    it('knows nothing of a meeting that was never held', async () => {
      const { events } = await open();
      expect(await events.read(newMeeting())).toEqual([]);
    });

    it('keeps the bot as an actor without person or seat, and every kind of announcement', async () => {
      const { events } = await open();
      const stream = newMeeting();
      const event = nextOf(stream, undefined, {
        actor: { person: null, capacity: 'clerk', seat: null },
        announcements: [
          { kind: 'show', card: 'ballot', of: 'm1' },
          { kind: 'refresh', card: 'roll', of: stream },
          {
            kind: 'tell',
            to: [
              { seat: 'swale-1' },
              { office: 'leader' },
              { post: 'clerk' },
              { chair: 'chair-or-vice' },
              { person: 'p1' },
            ],
            card: 'notice',
            of: stream,
          },
          { kind: 'pass', subject: 'press', id: 'e1', command: { kind: 'AgreeLine' } },
        ],
      });
      await events.append([event]);
      expect(await events.read(stream)).toEqual([event]);
    });

    it('records one of two events written for the same version, and tells the other writer', async () => {
      const { events } = await open();
      const stream = newMeeting();
      const outcomes = await Promise.all([1, 2].map(() => events.append([nextOf(stream, undefined)])));
      expect([...outcomes].sort()).toEqual(['conflict', 'stored']);
      expect(await events.read(stream)).toHaveLength(1);
    });

    it('records forty events or, when the last is overtaken, none of them', async () => {
      const { events } = await open();
      const stream = newMeeting();
      const forty = eventsOf(stream, 40);
      const overtaking = nextOf(stream, forty[38]);
      await events.append([overtaking]);
      expect(await events.append(forty)).toBe('conflict');
      await expect(events.read(stream)).rejects.toThrow(`row 1 of ${stream}: missing; the next is 40`);

      const another = newMeeting();
      const whole = eventsOf(another, 40);
      expect(await events.append(whole)).toBe('stored');
      expect(await events.read(another)).toEqual(whole);
    });

    it('says stored when the same events are handed in again, as after a lost answer', async () => {
      const { events } = await open();
      const three = eventsOf(newMeeting(), 3);
      expect(await events.append(three)).toBe('stored');
      expect(await events.append(three)).toBe('stored');
      expect(await events.append([three[0]])).toBe('stored');
    });

    it('does not say stored when only the first of its events is there', async () => {
      const { events } = await open();
      const [first, second] = eventsOf(newMeeting(), 2);
      await events.append([first]);
      if (second) expect(await events.append([first, second])).toBe('conflict');
      expect(await events.read(first.stream)).toEqual([first]);
    });

    it('loses none of a hundred ballots cast by ten writers at once', async () => {
      const store = await open();
      const stream = newMeeting();
      const ballots = Array.from({ length: 100 }, (_, index) => `ballot-${index}`);
      const writers = Array.from({ length: 10 }, async (_, writer) => {
        for (const ballot of ballots.slice(writer * 10, writer * 10 + 10)) {
          await recordAfterOthers(store, stream, ballot);
        }
      });
      await Promise.all(writers);
      const recorded = await store.events.read(stream);
      expect(checkChain(recorded)).toEqual({ whole: true });
      expect(recorded.map((event) => event.commandId).sort()).toEqual([...ballots].sort());
    });

    it('reads a meeting longer than one page of the table service', async () => {
      const { events } = await open();
      const recorded = eventsOf(newMeeting(), 1_050);
      for (let from = 0; from < recorded.length; from += 100) {
        const [first, ...rest] = recorded.slice(from, from + 100);
        if (first) await events.append([first, ...rest]);
      }
      expect(await events.read(recorded[0].stream)).toEqual(recorded);
    });

    it('lists every stream once', async () => {
      const { events } = await open();
      const streams = [newMeeting(), newMeeting(), newMeeting()];
      for (const stream of streams) await events.append(eventsOf(stream, 2));
      const listed: string[] = [];
      for await (const stream of events.streams()) listed.push(stream);
      expect(listed.filter((stream) => streams.includes(stream)).sort()).toEqual([...streams].sort());
    });
  });
}
