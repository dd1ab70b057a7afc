import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Place, Store } from '../../../src/app/ports.ts';
import type { Line } from '../../../src/core/kernel/index.ts';

const newBoard = () => `board-${randomUUID()}`;
const decision = (key: string, title: string): Line => ({ list: 'decision', key, data: { title } });

function listsContract(open: () => Promise<Store>): void {
  describe('the lists', () => {
    it('give back a line by its key, whatever the key holds', async () => {
      const { lists } = await open();
      const board = newBoard();
      for (const key of ['2026/014', "O'Brien #1?", '../\\%2F', '🗳️']) {
        await lists.put(board, decision(key, key), 1);
        expect(await lists.get(board, 'decision', key)).toEqual(decision(key, key));
      }
      expect(await lists.get(board, 'decision', '2026/015')).toBeUndefined();
      expect(await lists.get(board, 'press', '2026/014')).toBeUndefined();
    });

    it('keep the newest line, in whichever order the versions arrive', async () => {
      const { lists } = await open();
      const board = newBoard();
      await lists.put(board, decision('2026/001', 'as amended'), 7);
      await lists.put(board, decision('2026/001', 'as moved'), 5);
      expect(await lists.get(board, 'decision', '2026/001')).toEqual(decision('2026/001', 'as amended'));
      await lists.put(board, decision('2026/001', 'as amended, rebuilt'), 7);
      expect(await lists.all(board, 'decision')).toEqual([decision('2026/001', 'as amended, rebuilt')]);
    });

    it('keep the newest of twenty written at once', async () => {
      const { lists } = await open();
      const board = newBoard();
      const versions = Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1);
      await Promise.all(
        versions.map((version) => lists.put(board, decision('2026/002', `v${version}`), version)),
      );
      expect(await lists.get(board, 'decision', '2026/002')).toEqual(decision('2026/002', 'v20'));
    });

    it('are not overtaken by an older line written a moment after a newer one', async () => {
      const { lists } = await open();
      const board = newBoard();
      const keys = Array.from({ length: 20 }, (_, index) => `2026/${index + 10}`);
      await Promise.all(keys.map((key) => lists.put(board, decision(key, 'v1'), 1)));
      const newerAndOlder = (key: string) =>
        Promise.all([3, 2].map((version) => lists.put(board, decision(key, `v${version}`), version)));
      await Promise.all(keys.map(newerAndOlder));
      expect(await lists.all(board, 'decision')).toEqual(keys.map((key) => decision(key, 'v3')));
    });

    it('keep apart what is settled, and find it with the rest', async () => {
      const { lists } = await open();
      const board = newBoard();
      const item = (key: string, stage: string): Line => ({ list: 'item', key, data: { stage } });
      const taken: Line = { ...item('waste', 'taken'), settled: true };
      await lists.put(board, item('waste', 'approved'), 2);
      await lists.put(board, item('fleet', 'approved'), 2);
      await lists.put(board, taken, 3);
      await lists.put(board, item('waste', 'approved'), 2);
      expect(await lists.live(board, 'item')).toEqual([item('fleet', 'approved')]);
      expect(await lists.all(board, 'item')).toEqual([item('fleet', 'approved'), taken]);
      expect(await lists.get(board, 'item', 'waste')).toEqual(taken);
      await lists.put(board, item('waste', 'deferred'), 4);
      await lists.put(board, taken, 3);
      const again = [item('fleet', 'approved'), item('waste', 'deferred')];
      expect(await lists.live(board, 'item')).toEqual(again);
      expect(await lists.all(board, 'item')).toEqual(again);
    });

    it('hold each line once, whichever of settling and coming up again is written first', async () => {
      const { lists } = await open();
      const board = newBoard();
      const keys = Array.from({ length: 5 }, (_, index) => `item-${index}`);
      const line = (key: string, version: number): Line => ({
        ...{ list: 'item', key, data: { version } },
        ...(version % 2 === 1 ? { settled: true as const } : {}),
      });
      await Promise.all(
        keys.flatMap((key) => [4, 1, 3, 2].map((version) => lists.put(board, line(key, version), version))),
      );
      expect(await lists.live(board, 'item')).toEqual(keys.map((key) => line(key, 4)));
      expect(await lists.all(board, 'item')).toEqual(keys.map((key) => line(key, 4)));
    });

    it("hold one board's lines of one kind, by key", async () => {
      const { lists } = await open();
      const [board, other] = [newBoard(), newBoard()];
      for (const key of ['2026/003', '2026/001', '2026/002']) await lists.put(board, decision(key, key), 1);
      await lists.put(board, { list: 'meeting', key: '2026-11-26', data: null }, 1);
      await lists.put(other, decision('2026/009', 'elsewhere'), 1);
      const keys = (await lists.all(board, 'decision')).map((line) => line.key);
      expect(keys).toEqual(['2026/001', '2026/002', '2026/003']);
    });

    it('keep what is numbered by years apart, and give it all back in order', async () => {
      const { lists } = await open();
      const board = newBoard();
      const keys = ['2025/009', '2026/001', '2026/1000', '2026/002'];
      for (const key of keys) await lists.put(board, decision(key, key), 1);
      await lists.put(board, decision('no number', ''), 1);
      await lists.put(`${board}-2`, decision('2026/003', ''), 1);
      await lists.put(board, { list: 'register', key: '2026', data: { year: 2026, last: 2 } }, 2);
      expect(await lists.get(board, 'decision', '2026/1000')).toEqual(decision('2026/1000', '2026/1000'));
      expect((await lists.all(board, 'decision')).map(({ key }) => key)).toEqual([
        ...keys.toSorted(),
        'no number',
      ]);
      expect(await lists.all(board, 'register')).toMatchObject([{ key: '2026' }]);
    });

    it('are empty once cleared, and can be written afresh from version 1', async () => {
      const { lists } = await open();
      const board = newBoard();
      for (let line = 0; line < 45; line += 1) await lists.put(board, decision(`2026/${line}`, 'old'), 9);
      await lists.clear();
      expect(await lists.all(board, 'decision')).toEqual([]);
      await lists.put(board, decision('2026/1', 'new'), 1);
      expect(await lists.all(board, 'decision')).toEqual([decision('2026/1', 'new')]);
    });
  });
}

const chat = (changes: Partial<Place>): Place => ({
  key: `https://smba.trafficmanager.net/uk/ 19:${randomUUID()}@thread.tacv2;messageid=1`,
  scope: 'group',
  board: null,
  identity: null,
  reference: { conversation: { id: '19:x' } },
  ...changes,
});

function directoryContract(open: () => Promise<Store>): void {
  describe('the directory of places', () => {
    it('finds a place by its key, by its board, or by whose chat it is', async () => {
      const { directory } = await open();
      const board = newBoard();
      const identity = `tenant/${randomUUID()}`;
      const group = chat({ board });
      const channel = chat({ board, scope: 'channel' });
      const own = chat({ identity, scope: 'personal' });
      for (const place of [group, channel, own, chat({}), chat({ scope: 'personal' })])
        await directory.save(place);
      expect(await directory.get(group.key)).toEqual(group);
      expect(await directory.get('nowhere')).toBeUndefined();
      const keys = (await directory.meetingPlaces(board)).map((place) => place.key);
      expect([...keys].sort()).toEqual([group.key, channel.key].sort());
      expect(await directory.personalPlaces(identity)).toEqual([own]);
      expect(await directory.personalPlaces('tenant/stranger')).toEqual([]);
    });

    it('forgets the former board when a place is bound to another, and keeps the newest reference', async () => {
      const { directory } = await open();
      const [former, present] = [newBoard(), newBoard()];
      const place = chat({ board: former });
      const moved: Place = { ...place, board: present, reference: { conversation: { id: '19:y' } } };
      for (const next of [place, place, moved]) await directory.save(next);
      expect(await directory.meetingPlaces(former)).toEqual([]);
      expect(await directory.meetingPlaces(present)).toEqual([moved]);
      await directory.save({ ...moved, board: null });
      expect(await directory.meetingPlaces(present)).toEqual([]);
    });

    it('forgets a place altogether, and is content to forget it twice', async () => {
      const { directory } = await open();
      const board = newBoard();
      const place = chat({ board });
      await directory.save(place);
      await directory.forget(place.key);
      await directory.forget(place.key);
      expect(await directory.get(place.key)).toBeUndefined();
      expect(await directory.meetingPlaces(board)).toEqual([]);
    });

    it('is of one mind after ten savings of one place at once', async () => {
      const { directory } = await open();
      const place = chat({});
      await directory.save(place);
      const boards = Array.from({ length: 10 }, newBoard);
      await Promise.all(boards.map((board) => directory.save({ ...place, board })));
      const bound = (await directory.get(place.key))?.board;
      const meetings = await Promise.all(boards.map((board) => directory.meetingPlaces(board)));
      expect(meetings.map((places) => places.length > 0)).toEqual(boards.map((board) => board === bound));
    });
  });
}

export function lookupsContract(open: () => Promise<Store>): void {
  listsContract(open);
  directoryContract(open);
}
