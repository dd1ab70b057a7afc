import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { type How, putCard } from '../../src/app/posting.ts';
import { showing } from '../teams/rig.ts';
import { memoryStore } from './memory-store.ts';
import { place } from './process.ts';
import { standInTeams } from './stand-in-teams.ts';

const CHAT = place('chat');

function couriers(postingMs: number) {
  const { copies } = memoryStore();
  const { messenger, messages } = standInTeams(() => 'well');
  const told: (string | null)[] = [];
  const fared = async (why: string | null) => void told.push(why);
  const parts = { copies, messenger, postingMs, fared, logger: pino({ level: 'silent' }) };
  const draw = async () => showing('Roll', null);
  const put = (how: How) => putCard(parts, { place: CHAT, key: 'roll', how, card: 'roll-call', draw });
  return { copies, messages, told, put, parts };
}

describe('Posting a card', () => {
  it('is done by one of two who set about it at the same instant; the other looks again later', async () => {
    const { put, messages } = couriers(1_000);
    expect((await Promise.all([put('show'), put('show')])).sort()).toEqual(['done', 'failed']);
    expect(messages).toHaveLength(1);
    expect(await put('show')).toBe('done');
    expect(messages).toMatchObject([{ updates: 1 }]);
  });

  it('that somebody began is theirs while it may still be going on, and the clerk’s to know of after that', async () => {
    const { put, messages, told, copies } = couriers(40);
    await copies.claim('roll', CHAT.key);
    expect([await put('show'), await put('refresh'), told]).toEqual(['failed', 'done', []]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await put('show'), told]).toEqual(['done', ['unsure']]);
    expect(messages).toEqual([]);
  });

  it('draws it only once its place is claimed, so that whatever is recorded meanwhile finds it and refreshes it', async () => {
    const { parts, messages } = couriers(1_000);
    const claimed: number[] = [];
    const draw = async () => {
      claimed.push((await parts.copies.of('roll')).length);
      return showing('Roll', null);
    };
    expect(await putCard(parts, { place: CHAT, key: 'roll', how: 'show', card: 'roll-call', draw })).toBe(
      'done',
    );
    expect([claimed, messages.length]).toEqual([[1], 1]);
  });

  it('of which nothing is left to draw posts nothing, and lets its place go', async () => {
    const { parts, messages } = couriers(1_000);
    const draw = async () => null;
    expect(await putCard(parts, { place: CHAT, key: 'roll', how: 'show', card: 'roll-call', draw })).toBe(
      'done',
    );
    expect([messages.length, await parts.copies.of('roll')]).toEqual([0, []]);
  });

  it('afresh when asked to puts it there whatever became of the one before', async () => {
    const { put, messages, told, copies } = couriers(40);
    await copies.claim('roll', CHAT.key);
    expect([await put('anew'), told]).toEqual(['done', [null]]);
    expect(messages).toHaveLength(1);
  });
});
