import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { ALICE, BOB, rig, showing, TENANTS } from './rig.ts';

describe('A person types to the bot', () => {
  it('is answered in a chat of their own, by one card with a summary and the same words to be spoken', async () => {
    const { teams, heard } = await rig();
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    await alice.says(chat, 'Who am I?');
    expect(heard[0]).toMatchObject({
      text: 'Who am I?',
      caller: { identity: { tenantId: TENANTS.maidstone, aadObjectId: ALICE.aadObjectId } },
      place: { scope: 'personal', identity: `${TENANTS.maidstone}/${ALICE.aadObjectId}` },
    });
    const answer = teams.lastCard(chat);
    expect(answer.summary).toBe('You said Who am I?');
    expect(answer.card.speak).toBe('You said Who am I?');
    expect(answer.activity).not.toHaveProperty('text', expect.stringMatching(/./));
  });

  it.each(['addGroup', 'addChannel'] as const)('is heard without the mention (%s)', async (add) => {
    const { teams, heard } = await rig();
    const alice = teams.join(ALICE);
    const place = await teams[add]('MKIP Board', [alice, teams.join(BOB)]);
    await alice.says(place, 'take item 3');
    expect(heard.map(({ text }) => text)).toEqual(['take item 3']);
    expect(heard[0]?.place).toMatchObject({
      scope: add === 'addGroup' ? 'group' : 'channel',
      identity: null,
    });
    expect(textOf(teams.lastCard(place).card)).toContain('You said take item 3');
  });

  it('is not heard in a group without a mention', async () => {
    const { teams, heard } = await rig();
    const alice = teams.join(ALICE);
    const group = await teams.addGroup('MKIP Board', [alice]);
    expect(await alice.says(group, 'agenda', { mention: false })).toBeNull();
    expect(heard).toEqual([]);
  });

  it('loses mentions of other people and the markup of Teams', async () => {
    const { teams, heard } = await rig();
    const alice = teams.join(ALICE);
    const group = await teams.addGroup('MKIP Board', [alice]);
    await alice.says(group, '&nbsp;<at id="1">Bob</at>  roll\u00a0call\n');
    expect(heard[0]?.text).toBe('roll call');
  });

  it('is answered in a channel in the thread, while the channel itself is what is remembered', async () => {
    const { teams, heard } = await rig();
    const alice = teams.join(ALICE);
    const channel = await teams.addChannel('General', [alice]);
    await alice.says(channel, 'agenda');
    expect(teams.lastCard(channel).thread).toMatch(/^\d+$/);
    expect(heard[0]?.place.key).toBe(`${teams.serviceUrl.slice(0, -1)} ${channel.id}`);
    expect(heard[0]?.place.reference).toMatchObject({ conversation: { id: channel.id } });
  });

  it('is answered by as many cards as there are, each in a message of its own', async () => {
    const { teams } = await rig({ hear: async () => [showing('one', null), showing('two', null)] });
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    await alice.says(chat, 'my votes');
    expect(teams.cards(chat).map(({ summary }) => summary)).toEqual(['one', 'two']);
  });

  it.each([
    ['a guest without a directory object', undefined],
    ['somebody whose object id is no GUID', 'root'],
  ])('has no identity: %s', async (_who, aadObjectId) => {
    const { teams, heard } = await rig();
    const guest = teams.join({ name: 'Guest', tenantId: TENANTS.swale, aadObjectId });
    await guest.says(await teams.personal(guest), 'help');
    expect(heard[0]).toMatchObject({ caller: { identity: null }, place: { identity: null } });
  });

  it('is told that it was not dealt with when the desk fails, and nothing of why', async () => {
    const { teams, logged } = await rig({
      hear: async () => {
        throw new Error('secret detail: Swale voted against');
      },
    });
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    const answer = await alice.says(chat, 'agenda');
    expect(answer).toMatchObject({ status: 200, body: null });
    expect(textOf(teams.lastCard(chat).card)).toMatch(/not dealt with.*try again/);
    expect(JSON.stringify(teams.shown(chat))).not.toContain('secret');
    expect(logged.join()).toContain('"ask":"agenda","outcome":"failed"');
  });

  it('is answered once at most: a reply that failed is not sent again', async () => {
    const { teams, logged } = await rig();
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    teams.failNext({ status: 500, times: 9 });
    expect(await alice.says(chat, 'agenda')).toMatchObject({ status: 200 });
    expect(teams.sent(chat).map(({ method, status }) => [method, status])).toEqual([['POST', 500]]);
    expect(logged.join()).toContain('reply not delivered');
  });

  it('leaves no words, names or tenants in the log', async () => {
    const { teams, logged } = await rig({
      press: async () => {
        throw new Error('Alice Secretname pressed');
      },
    });
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    await alice.says(chat, 'the leader of Swale is unwell');
    await alice.presses(chat, 'last', 'Send the reason', { reason: 'gout' });
    expect(logged.length).toBeGreaterThan(2);
    expect(logged.join()).toContain('"verb":"defer"');
    for (const secret of ['unwell', 'gout', 'Secretname', TENANTS.maidstone, String(ALICE.aadObjectId)]) {
      expect(logged.join()).not.toContain(secret);
    }
  });

  it('sees one answer and no stray "typing" when the desk takes its time', async () => {
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 1300));
    const { teams } = await rig({ hear: () => slow().then(() => [showing('there', null)]) });
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    await alice.says(chat, 'agenda');
    expect(teams.sent(chat).map(({ activity }) => activity?.type)).toEqual(['message']);
  });
});
