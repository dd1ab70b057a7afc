import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports.ts';
import { newMeeting } from './events-of.ts';

const newCard = () => `ballot of ${randomUUID()}`;
const place = 'https://smba.trafficmanager.net/uk/ 19:abc@thread.tacv2;messageid=1';

export function tellingContract(open: () => Promise<Store>): void {
  describe('the copies of a card', () => {
    it('let one of ten couriers post a card in a place', async () => {
      const { copies } = await open();
      const card = newCard();
      const claims = await Promise.all(Array.from({ length: 10 }, () => copies.claim(card, place)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await copies.of(card)).toEqual([{ placeKey: place, activityId: null }]);
    });

    it('remember the post once its outcome is known, and are never claimed again', async () => {
      const { copies } = await open();
      const card = newCard();
      await copies.claim(card, place);
      await copies.settle(card, place, '1700000000001');
      expect(await copies.of(card)).toEqual([{ placeKey: place, activityId: '1700000000001' }]);
      expect(await copies.claim(card, place)).toBe(false);
      expect(await copies.claim(card, 'another place')).toBe(true);
      expect(await copies.claim(newCard(), place)).toBe(true);
    });

    it('may be claimed afresh once released', async () => {
      const { copies } = await open();
      const card = newCard();
      await copies.claim(card, place);
      await copies.release(card, place);
      await copies.release(card, place);
      expect(await copies.of(card)).toEqual([]);
      expect(await copies.claim(card, place)).toBe(true);
    });
  });

  describe('the outbox', () => {
    it('remembers a stream until it is cleared, and never that less was delivered', async () => {
      const { outbox } = await open();
      const stream = newMeeting();
      const marks = async () => (await outbox.pending()).filter((mark) => mark.stream === stream);
      await outbox.mark(stream, 0);
      expect(await marks()).toEqual([{ stream, delivered: 0 }]);
      await outbox.mark(stream, 9);
      await outbox.mark(stream, 4);
      expect(await marks()).toEqual([{ stream, delivered: 9 }]);
      await outbox.clear(stream);
      await outbox.clear(stream);
      expect(await marks()).toEqual([]);
    });
  });

  describe('the deadlines', () => {
    it('fall due at their instant and not before, earliest first, however the instant is written', async () => {
      const { deadlines } = await open();
      const stream = newMeeting();
      const due = async (now: string) =>
        (await deadlines.due(now)).filter((deadline) => deadline.stream === stream).map(({ name }) => name);
      await deadlines.replace(stream, [
        { name: 'close the vote', at: '2026-11-26T10:00:00.500Z' },
        { name: 'publish the minutes', at: '2026-12-10T00:00:00Z' },
        { name: 'call the roll', at: '2026-11-26T10:00:00Z' },
      ]);
      expect(await due('2026-11-26T09:59:59.999Z')).toEqual([]);
      expect(await due('2026-11-26T10:00:00.000Z')).toEqual(['call the roll']);
      expect(await due('2026-11-26T10:00:00.500Z')).toEqual(['call the roll', 'close the vote']);
      expect(await due('2027-01-01T00:00:00Z')).toHaveLength(3);
    });

    it('are replaced as a whole, and gone when there are none', async () => {
      const { deadlines } = await open();
      const stream = newMeeting();
      const due = async () =>
        (await deadlines.due('2027-01-01T00:00:00Z')).filter((deadline) => deadline.stream === stream);
      await deadlines.replace(stream, [{ name: 'call the roll', at: '2026-11-26T10:00:00Z' }]);
      const reply = { name: 'reply to the press', at: '2026-11-27T10:00:00Z' };
      await deadlines.replace(stream, [reply]);
      expect(await due()).toEqual([{ stream, ...reply }]);
      await deadlines.replace(stream, []);
      await deadlines.replace(stream, []);
      expect(await due()).toEqual([]);
    });
  });
}
