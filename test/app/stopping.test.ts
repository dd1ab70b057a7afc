import { describe, expect, it, vi } from 'vitest';
import { cardKey, streamKey } from '../../src/app/stream-key.ts';
import { memoryStore } from './memory-store.ts';
import { place, QUICK, startProcess, steadyClock } from './process.ts';
import { type Luck, standInTeams } from './stand-in-teams.ts';

const MEETING = streamKey({ board: 'mkip', subject: 'meeting', id: '2026-11-26' });
const CHAIR = 'leader-tunbridge-wells';
const CHAT = place('chat');
/** Whatever is taken over within a test was handed over: a lease outlasts it by far. */
const tempo = { ...QUICK, leaseMs: 600_000, quietMs: 600_000 };

async function house(luck: Luck) {
  let fate = luck;
  const store = memoryStore();
  await store.directory.save(CHAT);
  const teams = standInTeams(() => fate, 600_000);
  const parts = { store, messenger: teams.messenger, clock: steadyClock(), tempo };
  const meanwhile = (next: Luck) => {
    fate = next;
  };
  const start = async (more = {}) => {
    const one = startProcess({ ...parts, ...more });
    await one.quorate.start();
    return one;
  };
  return { store, teams, meanwhile, start };
}

describe('A process that stops in good order', () => {
  it('leaves no mark where all is told', async () => {
    const { store, teams, start } = await house('well');
    const bot = await start();
    await bot.says('clerk', CHAT, 'open meeting');
    expect((await store.outbox.pending()).map(({ stream }) => stream)).toContain(MEETING);
    await bot.quorate.stop();
    expect(await store.outbox.pending()).toEqual([]);
    expect(teams.messages.map(({ card }) => card)).toEqual(['roll-call']);
  });

  it('does not wait for a service that says to wait: another process tells it at once, and once', async () => {
    const { store, teams, meanwhile, start } = await house('busy');
    const old = await start();
    const heir = await start();
    await old.says('clerk', CHAT, 'open meeting');
    await vi.waitFor(() => expect(teams.requests).toHaveLength(1));
    expect([old.quorate.untoldSince() !== null, heir.quorate.untoldSince()]).toEqual([true, null]);
    meanwhile('well');
    await old.quorate.stop();
    await vi.waitFor(() => expect(teams.messages.map(({ card }) => card)).toEqual(['roll-call']), 1_000);
    await heir.quorate.idle();
    await vi.waitFor(async () => expect(await store.outbox.pending()).toEqual([]));
    expect(await store.undelivered.all('mkip')).toEqual([]);
    await heir.quorate.stop();
  });

  it('finishes the post that is on its way: nobody is left in doubt whether it arrived', async () => {
    const { store, teams, start } = await house('well');
    let posting = false;
    const post: typeof teams.messenger.post = async (...given) => {
      posting = true;
      await new Promise((resolve) => setTimeout(resolve, 250));
      return teams.messenger.post(...given);
    };
    const bot = await start({
      messenger: { ...teams.messenger, post },
      tempo: { ...tempo, partingMs: 200 },
    });
    await bot.says('clerk', CHAT, 'open meeting');
    await vi.waitFor(() => expect(posting).toBe(true));
    await bot.quorate.stop();
    expect(teams.messages).toHaveLength(1);
    const [copy] = await store.copies.of(cardKey(MEETING, 'roll-call', ''));
    expect(copy?.activityId).toBe('1');
  });

  it('leaves a card to others who stored something since it looked: what it sent last may be stale', async () => {
    const { store, start } = await house('well');
    const slowToLook = { ...tempo, beatMs: 600_000 };
    const old = await start({ tempo: slowToLook });
    await old.says('clerk', CHAT, 'open meeting');
    await old.quorate.idle();
    const other = await start({ tempo: slowToLook });
    await other.presses(CHAIR, CHAT, 'here', { of: MEETING });
    await old.quorate.stop();
    const left = (await store.outbox.pending()).filter(({ until }) => Date.parse(until) <= Date.now());
    expect(left).toMatchObject([{ stream: MEETING, delivered: 0 }]);
    await other.quorate.stop();
  });

  it('is over in its time though the store hangs', async () => {
    const { store, start } = await house('well');
    const bot = await start();
    await bot.says('clerk', CHAT, 'open meeting');
    await bot.quorate.idle();
    const never = new Promise<never>(() => undefined);
    store.outbox.hold = () => never;
    store.outbox.clear = () => never;
    store.events.read = () => never;
    const began = Date.now();
    await bot.quorate.stop();
    expect(Date.now() - began).toBeLessThan(5 * tempo.partingMs + 200);
  });
});
