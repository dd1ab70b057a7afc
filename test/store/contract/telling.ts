import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports.ts';

const newCard = () => `ballot of ${randomUUID()}`;
const place = 'https://smba.trafficmanager.net/uk/ 19:abc@thread.tacv2;messageid=1';

/** Instants are told apart by the millisecond. */
const pastNow = () => new Promise((resolve) => setTimeout(resolve, 2));

export function tellingContract(open: () => Promise<Store>): void {
  describe('the copies of a card', () => {
    it('let one of ten couriers post a card in a place', async () => {
      const { copies } = await open();
      const card = newCard();
      const claims = await Promise.all(Array.from({ length: 10 }, () => copies.claim(card, place)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await copies.of(card)).toMatchObject([{ placeKey: place, activityId: null }]);
    });

    it('remember the post once its outcome is known, and are never claimed again', async () => {
      const { copies } = await open();
      const card = newCard();
      await copies.claim(card, place);
      await copies.settle(card, place, '1700000000001');
      expect(await copies.of(card)).toMatchObject([{ placeKey: place, activityId: '1700000000001' }]);
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

    it('say when they were claimed', async () => {
      const { copies } = await open();
      const card = newCard();
      const before = Date.now();
      await copies.claim(card, place);
      const [copy] = await copies.of(card);
      expect(Date.parse(copy?.claimedAt ?? '')).toBeGreaterThanOrEqual(before);
      expect(Date.parse(copy?.claimedAt ?? '')).toBeLessThanOrEqual(Date.now());
    });

    it('let one of ten couriers replace a copy that is gone, and none who saw the one before it', async () => {
      const { copies } = await open();
      const card = newCard();
      await copies.claim(card, place);
      await copies.settle(card, place, 'the one that was deleted');
      const [gone] = await copies.of(card);
      const claims = await Promise.all(Array.from({ length: 10 }, () => copies.claim(card, place, gone)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await copies.settle(card, place, 'its replacement');
      expect(await copies.claim(card, place, gone)).toBe(false);
      expect(await copies.of(card)).toMatchObject([{ activityId: 'its replacement' }]);
      expect(await copies.claim(newCard(), place, gone)).toBe(false);
    });
  });

  describe('a copy of which nobody heard', () => {
    it('is what one of ten who know better says it is, and nobody overrules them', async () => {
      const { copies } = await open();
      const card = newCard();
      await copies.claim(card, place);
      const [begun] = await copies.of(card);
      if (!begun) throw new Error('it was claimed');
      expect(begun.standing).toBe('begun');
      const say = (activityId: string) => copies.resolve(card, begun, { activityId });
      const said = await Promise.all(Array.from({ length: 10 }, (_, i) => say(`message ${i}`)));
      expect(said.filter(Boolean)).toHaveLength(1);
      const activityId = `message ${said.indexOf(true)}`;
      expect(await copies.resolve(card, begun, 'unsure')).toBe(false);
      expect(await copies.of(card)).toMatchObject([{ activityId, standing: 'there' }]);
    });

    it('may be claimed in its place, and put back as it was', async () => {
      const { copies } = await open();
      const card = newCard();
      await copies.claim(card, place);
      const [begun] = await copies.of(card);
      if (!begun) throw new Error('it was claimed');
      await pastNow();
      expect(await copies.resolve(card, begun, 'unsure')).toBe(true);
      const [unsure] = await copies.of(card);
      if (!unsure) throw new Error('it is still there');
      expect(unsure).toMatchObject({ activityId: null, standing: 'unsure' });
      await pastNow();
      expect(await copies.claim(card, place, unsure)).toBe(true);
      expect(await copies.claim(card, place, unsure)).toBe(false);
      await copies.restore(card, unsure);
      expect(await copies.of(card)).toEqual([unsure]);
      expect(await copies.resolve(card, unsure, 'there')).toBe(true);
      expect(await copies.of(card)).toMatchObject([{ activityId: null, standing: 'there' }]);
    });
  });

  describe('the list of what did not arrive', () => {
    it('names each card and person once, with the latest reason, until it has arrived', async () => {
      const { undelivered } = await open();
      const board = `board-${randomUUID()}`;
      const at = '2026-11-26T10:00:00Z';
      const mine = { cardKey: 'k1', card: 'press', to: { person: 'swale-ce' }, why: 'no chat', at } as const;
      const ours = { cardKey: 'k1', card: 'press', to: { placeKey: place }, why: 'unsure', at } as const;
      await undelivered.note(board, mine);
      await undelivered.note(board, ours);
      await undelivered.note(board, { ...mine, why: 'refused' });
      await undelivered.note('another board', mine);
      const all = await undelivered.all(board);
      expect(all).toHaveLength(2);
      expect(all).toEqual(expect.arrayContaining([{ ...mine, why: 'refused' }, ours]));
      await undelivered.strike(board, mine);
      await undelivered.strike(board, mine);
      expect(await undelivered.all(board)).toEqual([ours]);
    });
  });
}
