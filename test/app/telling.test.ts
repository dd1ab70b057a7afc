import { describe, expect, it, vi } from 'vitest';
import type { Messenger } from '../../src/app/ports.ts';
import { readStream } from '../../src/app/stream.ts';
import { streamKey } from '../../src/app/stream-key.ts';
import { subjectNamed } from '../../src/app/subjects.ts';
import { identityKey } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';
import { type ProcessParts, place, QUICK, startProcess, steadyClock } from './process.ts';
import { type Luck, standInTeams } from './stand-in-teams.ts';

const MEETING = streamKey({ board: 'mkip', subject: 'meeting', id: '2026-11-26' });
const CHAIR = 'leader-tunbridge-wells';
const CHAT = place('chat');
const CHANNEL = place('channel');

const chatOf = (who: string) => {
  const person = mkip.people.find(({ id }) => id === who);
  if (!person) throw new Error(`nobody has the id ${who}`);
  return place(`${who}'s chat`, identityKey(person));
};

async function house({ luck = 'well', ...more }: Partial<ProcessParts> & { luck?: Luck } = {}) {
  let fate = luck;
  const store = memoryStore();
  for (const where of [CHAT, CHANNEL]) await store.directory.save(where);
  const teams = standInTeams(({ key }) => (fate === 'busy' && key !== CHAT.key ? 'well' : fate), 60);
  const parts = { store, messenger: teams.messenger, clock: steadyClock(), ...more };
  const bot = startProcess(parts);
  await bot.quorate.start();
  const meanwhile = (next: Luck) => {
    fate = next;
  };
  return { store, teams, bot, parts, meanwhile, another: () => startProcess(parts) };
}

describe('Telling people', () => {
  it('three hundred changes of one card are a few updates of it', async () => {
    const pace = { gapMs: 0, refreshMs: 100, postingMs: 20 };
    const { bot, teams, store } = await house({ pace });
    await bot.says('clerk', CHAT, 'open meeting');
    const began = Date.now();
    for (let i = 0; i < 150; i += 1)
      for (const verb of ['here', 'leaving']) await bot.presses(CHAIR, CHAT, verb, { of: MEETING });
    const rounds = Math.ceil((Date.now() - began) / pace.refreshMs) + 2;
    await bot.quorate.idle();
    expect(await store.events.read(MEETING)).toHaveLength(301);
    for (const { updates, card } of teams.messages) {
      expect([card, updates > 0]).toEqual(['roll-call', true]);
      expect(updates).toBeLessThanOrEqual(rounds);
    }
    await bot.quorate.stop();
  });

  it('a place that is told to wait is left alone that long, and keeps no other place waiting', async () => {
    const { bot, teams, meanwhile } = await house();
    const asked = (key: string) => teams.requests.filter((one) => one.startsWith(`${key} `)).length;
    await bot.says('clerk', CHAT, 'open meeting');
    await bot.quorate.idle();
    meanwhile('busy');
    await bot.presses(CHAIR, CHAT, 'here', { of: MEETING });
    await vi.waitFor(() => expect([asked('chat'), asked('channel')]).toEqual([2, 2]));
    await bot.presses('leader-swale', CHAT, 'here', { of: MEETING });
    await vi.waitFor(() => expect(asked('channel')).toBe(3), { timeout: 40, interval: 2 });
    expect(asked('chat')).toBe(2);
    meanwhile('well');
    await bot.quorate.idle();
    const shown = teams.messages.map(({ showing }) => ('meeting' in showing ? showing.meeting : null));
    expect(shown).toHaveLength(2);
    expect(shown[0]).toEqual(shown[1]);
    await bot.quorate.stop();
  });

  it('a card that was deleted is posted afresh, and the new one kept up to date', async () => {
    const { bot, teams, meanwhile } = await house();
    await bot.says('clerk', CHAT, 'open meeting');
    await bot.quorate.idle();
    const former = teams.messages.map(({ id }) => id);
    meanwhile('gone');
    await bot.presses(CHAIR, CHAT, 'here', { of: MEETING });
    await bot.quorate.idle();
    meanwhile('well');
    await bot.presses('leader-swale', CHAT, 'here', { of: MEETING });
    await bot.quorate.idle();
    expect(teams.messages).toHaveLength(2);
    for (const { id, updates } of teams.messages)
      expect([former.includes(id), updates > 0]).toEqual([false, true]);
    await bot.quorate.stop();
  });

  it('what one process left untold another that is alive tells, without being started again', async () => {
    const { bot, teams, another, store } = await house({ steps: 1_000_000 });
    const heir = another();
    await heir.quorate.start();
    let posts = 0;
    store.outbox.mark = (
      (mark) =>
      async (...given) => {
        posts += 1;
        return mark(...given);
      }
    )(store.outbox.mark);
    const { append } = store.events;
    store.events.append = async (events) => {
      const stored = await append(events);
      bot.kill();
      return stored;
    };
    void bot.says('clerk', CHAT, 'open meeting');
    await vi.waitFor(() => expect(teams.messages).toHaveLength(2), { timeout: 3_000 });
    await vi.waitFor(async () => expect(await store.outbox.pending()).toEqual([]), { timeout: 3_000 });
    expect(posts).toBe(1);
    expect(teams.messages.map(({ card }) => card)).toEqual(['roll-call', 'roll-call']);
    await heir.quorate.stop();
  });

  it('a card drawn early and sent late by one of two processes does not stay so', async () => {
    const { bot, teams, store, parts } = await house();
    await bot.says('clerk', CHAT, 'open meeting');
    await bot.quorate.idle();
    await bot.quorate.stop();
    const tempo = { ...QUICK, staleMs: 1_000 };
    const update: Messenger['update'] = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return teams.messenger.update(...given);
    };
    const slow = startProcess({ ...parts, tempo, messenger: { ...teams.messenger, update } });
    const fast = startProcess({ ...parts, tempo });
    for (const one of [slow, fast]) await one.quorate.start();
    await slow.presses(CHAIR, CHAT, 'here', { of: MEETING });
    await fast.presses('leader-swale', CHAT, 'here', { of: MEETING });
    const rolls = () => teams.messages.map(({ showing }) => ('meeting' in showing ? showing.meeting : null));
    const subject = subjectNamed('meeting');
    const { state } = subject ? await readStream(store.events, subject, MEETING) : { state: null };
    await vi.waitFor(() => expect(rolls()).toEqual([state, state]), { timeout: 5_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await vi.waitFor(() => expect(rolls()).toEqual([state, state]), { timeout: 5_000 });
    for (const one of [slow, fast]) await one.quorate.stop();
  });

  it('the clerk is told in their own chat who was not reached and why, and nobody else is', async () => {
    const { bot, meanwhile } = await house();
    meanwhile('lost');
    await bot.says('clerk', CHAT, 'open meeting');
    await bot.quorate.idle();
    const [asked] = await bot.says('clerk', chatOf('clerk'), 'who am i');
    expect(asked?.notice?.text).toBe(
      '2 messages could not be delivered for certain: to a chat or channel where the Board meets ' +
        '(it may have arrived; I do not send it twice).',
    );
    const [inCompany] = await bot.says('clerk', CHAT, 'who am i');
    const [another] = await bot.says(CHAIR, chatOf(CHAIR), 'who am i');
    expect([inCompany?.notice, another?.notice]).toEqual([undefined, undefined]);
    await bot.quorate.stop();
  });

  it('somebody with no chat is on the clerk’s list until the card reaches them', async () => {
    const { bot, store } = await house();
    const of = streamKey({ board: 'mkip', subject: 'press', id: 'one' });
    const inputs = { outlet: 'The Downs Courier', journalist: 'M. Oxenholme', question: 'Who pays?' };
    await bot.presses('communications-swale', chatOf('communications-swale'), 'log-enquiry', {
      ...{ of, ...inputs, dueDate: '2026-11-27', dueTime: '17:00' },
    });
    await bot.quorate.idle();
    const waiting = async () =>
      (await store.undelivered.all('mkip')).flatMap(({ to }) => ('person' in to ? [to.person] : []));
    expect(await waiting()).toContain('chief-executive-swale');
    const [asked] = await bot.says('clerk', chatOf('clerk'), 'agenda');
    expect(asked?.notice?.text).toContain('to Chief Executive of Swale (no chat with me yet)');
    const own = chatOf('chief-executive-swale');
    const identity = mkip.people.find(({ id }) => id === 'chief-executive-swale') ?? null;
    await bot.quorate.desk.arrive(own, { identity }, true);
    await vi.waitFor(async () => expect(await waiting()).not.toContain('chief-executive-swale'));
    await bot.quorate.stop();
  });
});
