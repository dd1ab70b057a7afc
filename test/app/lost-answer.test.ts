import { describe, expect, it, vi } from 'vitest';
import { streamKey } from '../../src/app/stream-key.ts';
import { memoryStore } from './memory-store.ts';
import { place, QUICK, startProcess, steadyClock } from './process.ts';
import { standInTeams } from './stand-in-teams.ts';

const MEETING = streamKey({ board: 'mkip', subject: 'meeting', id: '2026-11-26' });
const CHAIR = 'leader-tunbridge-wells';
const CHAT = place('chat');

/** A bot whose marks and watches are ours to see, and whose next transaction we may lose. */
async function house(tempo = QUICK) {
  const store = memoryStore();
  await store.directory.save(CHAT);
  const teams = standInTeams(() => 'well');
  const parts = { store, messenger: teams.messenger, clock: steadyClock(), tempo };
  const bot = startProcess(parts);
  await bot.quorate.start();
  const { append } = store.events;
  const untold = async () => (await store.outbox.pending()).length;
  return { store, teams, bot, append, untold, parts };
}

describe('A transaction whose answer was lost', () => {
  it('and which was stored all the same is told of, though more is stored before anybody can know', async () => {
    const { store, teams, bot, append, untold } = await house({ ...QUICK, writeMs: 5_000 });
    // Stored, and the answer and the look afterwards both lost.
    store.events.append = async (events) => {
      await append(events);
      store.events.append = append;
      throw new Error('no answer');
    };
    await expect(bot.says('clerk', CHAT, 'open meeting')).rejects.toThrow('no answer');
    // A look at what others have added goes by before anything else is stored.
    await new Promise((resolve) => setTimeout(resolve, QUICK.beatMs * 5));
    await bot.presses(CHAIR, CHAT, 'here', { of: MEETING });
    await vi.waitFor(() => expect(teams.messages.map(({ card }) => card)).toEqual(['roll-call']));
    await vi.waitFor(async () => expect(await untold()).toBe(0));
    await bot.quorate.stop();
  });

  it('is told of once, if it was not stored and is pressed again', async () => {
    const { store, teams, bot, append, untold } = await house({ ...QUICK, writeMs: 5_000 });
    store.events.append = async () => {
      store.events.append = append;
      throw new Error('no answer');
    };
    await expect(bot.says('clerk', CHAT, 'open meeting')).rejects.toThrow('no answer');
    await bot.says('clerk', CHAT, 'open meeting');
    await vi.waitFor(async () => expect(await untold()).toBe(0));
    expect(teams.messages.map(({ card }) => card)).toEqual(['roll-call']);
    await bot.quorate.stop();
  });
});

describe('A transaction that another was faster than', () => {
  it('leaves no mark waiting for it, when it comes to nothing', async () => {
    const { store, bot, untold, parts } = await house({ ...QUICK, writeMs: 60_000 });
    await bot.says('clerk', CHAT, 'open meeting');
    await bot.quorate.idle();
    await vi.waitFor(async () => expect(await untold()).toBe(0));
    const other = startProcess(parts);
    const { append } = store.events;
    store.events.append = async (events) => {
      store.events.append = append;
      // The same press, delivered to another process as well, gets there first.
      await other.presses(CHAIR, CHAT, 'here', { of: MEETING });
      return append(events);
    };
    await bot.presses(CHAIR, CHAT, 'here', { of: MEETING });
    await other.quorate.idle();
    await other.quorate.stop();
    await vi.waitFor(async () => expect(await untold()).toBe(0), { timeout: 1_500 });
    await bot.quorate.stop();
  });
});
