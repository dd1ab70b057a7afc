import { describe, expect, it, vi } from 'vitest';
import { streamKey } from '../../src/app/stream-key.ts';
import { identityKey } from '../../src/core/constitution/index.ts';
import type { Showing } from '../../src/core/showing/index.ts';
import { mkip } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';
import { place, startProcess, steadyClock } from './process.ts';
import { type Luck, standInTeams } from './stand-in-teams.ts';

const MEETING = streamKey({ board: 'mkip', subject: 'meeting', id: '2026-11-26' });
const CHAIR = 'leader-tunbridge-wells';
const CHAT = place('chat');
const LIST = { of: 'mkip.meeting.none' };
const ROLL = { of: MEETING, copy: 'roll-call/' };

const chatOf = (who: string) =>
  place(`${who}'s chat`, identityKey(mkip.people.find(({ id }) => id === who) ?? mkip.people[0] ?? never()));
const never = (): never => {
  throw new Error('nobody is on the board');
};

/** A meeting called while Teams answered the roll as it did, and what the clerk finds on their list. */
async function calledWith(fate: Luck, store = memoryStore()) {
  let luck = fate;
  await store.directory.save(CHAT);
  const teams = standInTeams(() => luck);
  const bot = startProcess({ store, messenger: teams.messenger, clock: steadyClock() });
  await bot.quorate.start();
  await bot.says('clerk', CHAT, 'open meeting');
  await bot.quorate.idle();
  luck = 'well';
  const decides = (verb: string, data: object = {}, who = 'clerk') =>
    bot.presses(who, chatOf(who), verb, { ...LIST, ...data });
  const list = async () => lostIn(await decides('undelivered'));
  const falls = (next: Luck) => {
    luck = next;
  };
  const missed = async () => (await store.undelivered.all('mkip')).map(({ card, why }) => `${card} ${why}`);
  const copy = async () => (await store.copies.of(`${MEETING}/roll-call/`))[0];
  return { store, teams, bot, decides, list, falls, missed, copy };
}

const lostIn = (showing: Showing) => (showing.card === 'undelivered' ? showing.lost : []);

describe('A card of which nobody knows whether it arrived', () => {
  it('is known to have, once somebody presses it: it leaves the list and is brought up to date', async () => {
    const { bot, teams, missed, copy } = await calledWith('unheard');
    expect([await missed(), await copy()]).toMatchObject([['roll-call unsure'], { activityId: null }]);
    const [arrived] = teams.messages;
    await bot.presses(CHAIR, CHAT, 'here', ROLL, arrived?.id);
    await vi.waitFor(async () => expect(await missed()).toEqual([]));
    await bot.quorate.idle();
    expect([await copy(), teams.messages.length]).toMatchObject([{ activityId: arrived?.id }, 1]);
    expect(arrived?.updates).toBeGreaterThan(0);
    await bot.quorate.stop();
  });

  it('is not taken for another: pressed elsewhere, named by another board, or already known', async () => {
    const { bot, teams, copy, missed } = await calledWith('unheard');
    await bot.presses(CHAIR, chatOf(CHAIR), 'here', ROLL, 'a message of their own chat');
    await bot.presses(CHAIR, CHAT, 'here', { ...ROLL, copy: 'ballot/1' }, 'another card');
    await bot.presses(CHAIR, CHAT, 'here', { of: MEETING, copy: 1 }, 'odd');
    await bot.presses(CHAIR, CHAT, 'here', { ...ROLL, of: 'weald.meeting.2026-11-26' }, 'of another board');
    await bot.quorate.idle();
    expect([await copy(), await missed()]).toMatchObject([{ activityId: null }, ['roll-call unsure']]);
    await bot.presses(CHAIR, CHAT, 'here', ROLL, teams.messages[0]?.id);
    await vi.waitFor(async () => expect(await missed()).toEqual([]));
    await bot.presses('leader-swale', CHAT, 'here', ROLL, 'a forgery');
    await bot.quorate.idle();
    expect(await copy()).toMatchObject({ activityId: teams.messages[0]?.id });
    await bot.quorate.stop();
  });

  it('is off the list at the clerk’s word, not asked after again, and still known when pressed', async () => {
    const { bot, teams, decides, list, missed, copy } = await calledWith('unheard');
    const [row] = await list();
    expect(row).toMatchObject({ card: 'roll-call', to: null, why: 'unsure', may: 'decide' });
    const answer = await decides('is-there', row);
    expect([lostIn(answer), answer.notice?.tone, await missed()]).toEqual([[], 'done', []]);
    await bot.quorate.idle();
    expect(await copy()).toMatchObject({ activityId: null, standing: 'there' });
    await bot.presses(CHAIR, CHAT, 'here', ROLL, teams.messages[0]?.id);
    await vi.waitFor(() => expect(teams.messages[0]?.updates).toBeGreaterThan(0));
    expect([teams.messages.length, await missed()]).toEqual([1, []]);
    await bot.quorate.stop();
  });

  it('is posted once more at the clerk’s word, once however often they press', async () => {
    const { bot, teams, decides, list, missed, falls } = await calledWith('lost');
    expect(teams.messages).toEqual([]);
    const [row] = await list();
    falls('busy');
    const [first] = await Promise.all([decides('post-again', row), decides('post-again', row)]);
    expect(first.notice?.tone).toBe('done');
    falls('well');
    await bot.quorate.idle();
    await decides('post-again', row);
    await bot.quorate.idle();
    expect([teams.messages.length, await missed()]).toEqual([1, []]);
    await bot.quorate.stop();
  });

  it('is posted by one of two processes at which the clerk pressed', async () => {
    const { bot, teams, list, store, missed } = await calledWith('lost');
    const other = startProcess({ store, messenger: teams.messenger, clock: steadyClock() });
    const [row] = await list();
    await Promise.all(
      [bot, other].map((one) => one.presses('clerk', chatOf('clerk'), 'post-again', { ...LIST, ...row })),
    );
    for (const one of [bot, other]) await one.quorate.idle();
    expect([teams.messages.length, await missed()]).toEqual([1, []]);
    for (const one of [bot, other]) await one.quorate.stop();
  });

  it('is on the list again, and to be decided afresh, if that fails too', async () => {
    const { bot, teams, decides, list, falls } = await calledWith('lost');
    const [row] = await list();
    falls('lost');
    await decides('post-again', row);
    await bot.quorate.idle();
    falls('well');
    const [again] = await list();
    expect([again?.lost === row?.lost, again?.since === row?.since]).toEqual([true, false]);
    const late = await decides('post-again', row);
    expect(late.notice).toMatchObject({ tone: 'info' });
    await bot.quorate.idle();
    expect(teams.messages).toEqual([]);
    await bot.quorate.stop();
  });
});

describe('What did not arrive is the clerk’s to decide', () => {
  it.each([CHAIR, 'leader-swale', 'kent-representative'])('and not for %s', async (who) => {
    const { bot, decides, list, missed } = await calledWith('lost');
    const [row] = await list();
    for (const verb of ['undelivered', 'is-there', 'post-again']) {
      const answer = await decides(verb, row, who);
      expect([answer.card, answer.notice?.tone]).toEqual(['notice', 'refused']);
    }
    expect(await missed()).toEqual(['roll-call unsure']);
    await bot.quorate.stop();
  });

  it('in their own chat, never in company', async () => {
    const { bot, list, missed } = await calledWith('lost');
    const [row] = await list();
    const answer = await bot.presses('clerk', CHAT, 'is-there', { ...LIST, ...row });
    expect([answer.notice?.tone, await missed()]).toEqual(['refused', ['roll-call unsure']]);
    await bot.quorate.stop();
  });

  it('of what surely did not arrive nothing is in doubt: it may be posted again, and is posted once', async () => {
    const { bot, teams, decides, list, missed, falls } = await calledWith('blocked');
    expect(await missed()).toEqual(['roll-call refused']);
    const [row] = await list();
    expect(row).toMatchObject({ may: 'again', since: '' });
    falls('well');
    await Promise.all([decides('post-again', row), decides('post-again', row)]);
    await bot.quorate.idle();
    expect([teams.messages.length, await missed()]).toEqual([1, []]);
    await bot.quorate.stop();
  });
});
