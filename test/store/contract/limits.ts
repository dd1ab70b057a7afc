import { describe, expect, it } from 'vitest';
import type { Envelope, Store } from '../../../src/app/ports.ts';
import { eventsOf, newMeeting, nextOf } from './events-of.ts';

const chained = (stream: string, minutes: readonly string[]): readonly [Envelope, ...Envelope[]] => {
  const [first = '', ...rest] = minutes;
  const events: [Envelope, ...Envelope[]] = [nextOf(stream, undefined, { data: { minutes: first } })];
  for (const text of rest) events.push(nextOf(stream, events.at(-1), { data: { minutes: text } }));
  return events;
};

export function limitsContract(open: () => Promise<Store>): void {
  describe('long events', () => {
    it.each([
      ['a long minute', 'The board noted the report. '.repeat(10_000)],
      ['a minute of emoji, however the parts fall', '🗳️'.repeat(25_000)],
      ['the same one character further on', `x${'🗳️'.repeat(25_000)}`],
      ['text that JSON has to escape', '"\\\n\u0000\u2028\ud800'.repeat(20_000)],
      ['an empty minute', ''],
    ])('survive whole: %s', async (_name, minutes) => {
      const { events } = await open();
      const stream = newMeeting();
      const event = nextOf(stream, undefined, { data: { minutes } });
      expect(await events.append([event])).toBe('stored');
      expect(await events.read(stream)).toEqual([event]);
    });

    it('survive with three thousand people to tell', async () => {
      const { events } = await open();
      const stream = newMeeting();
      const to = Array.from({ length: 3_000 }, (_, index) => ({ person: `member-of-the-board-${index}` }));
      const event = nextOf(stream, undefined, {
        announcements: [{ kind: 'tell', to, card: 'notice', of: stream }],
      });
      expect(await events.append([event])).toBe('stored');
      expect(await events.read(stream)).toEqual([event]);
    });
  });

  describe('the limits of the table service', () => {
    it('are kept at a hundred operations a transaction', async () => {
      const { events } = await open();
      const stream = newMeeting();
      await expect(events.append(eventsOf(stream, 101))).rejects.toThrow('100 operations a transaction');
      expect(await events.read(stream)).toEqual([]);
      expect(await events.append(eventsOf(stream, 100))).toBe('stored');
    });

    it('are kept at 32,768 characters a string', async () => {
      const { events } = await open();
      const stream = newMeeting();
      const event = (length: number) => nextOf(stream, undefined, { commandId: 'x'.repeat(length) });
      await expect(events.append([event(32_769)])).rejects.toThrow('commandId is 32769 characters');
      expect(await events.append([event(32_768)])).toBe('stored');
    });

    it('are kept at 1 MiB an entity', async () => {
      const { events } = await open();
      const tooLong = chained(newMeeting(), ['x'.repeat(530_000)]);
      await expect(events.append(tooLong)).rejects.toThrow('1 MiB an entity');
      expect(await events.append(chained(newMeeting(), ['x'.repeat(500_000)]))).toBe('stored');
    });

    it('are kept under 4 MiB a transaction', async () => {
      const { events } = await open();
      const tooMuch = chained(newMeeting(), Array(9).fill('x'.repeat(500_000)));
      await expect(events.append(tooMuch)).rejects.toThrow('under 4 MiB');
    });

    it.each(['mkip', 'mkip.meeting', 'MKIP.meeting.1', 'mkip.meeting.1/2', "mkip.meeting.1' or 1 eq 1", ''])(
      'leave no room for a stream called %j',
      async (stream) => {
        const { events } = await open();
        await expect(events.read(stream)).rejects.toThrow('not a stream key');
        await expect(events.append([nextOf(stream, undefined)])).rejects.toThrow('not a stream key');
      },
    );

    it('are not the place for events of two streams, or with a gap, in one append', async () => {
      const { events } = await open();
      const [first, , third] = eventsOf(newMeeting(), 3);
      const stranger = nextOf(newMeeting(), first);
      await expect(events.append([first, stranger])).rejects.toThrow('does not follow on');
      if (third) await expect(events.append([first, third])).rejects.toThrow('does not follow on');
    });
  });
}
