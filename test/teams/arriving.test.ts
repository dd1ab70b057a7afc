import { describe, expect, it } from 'vitest';
import { ALICE, BOB, rig, showing } from './rig.ts';

describe('The bot added to a conversation', () => {
  it('greets once, though Teams says so twice', async () => {
    const { teams, arrived } = await rig({
      arrive: async (_place, _caller, isNew) => (isNew ? [showing('Hello', null)] : []),
    });
    const group = await teams.addGroup('MKIP Board', [teams.join(ALICE)]);
    expect(arrived.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect(teams.cards(group).map(({ summary }) => summary)).toEqual(['Hello']);
  });

  it('is told of again each time the client says it was installed, as a reloaded page does', async () => {
    const { teams, arrived } = await rig();
    const alice = teams.join(ALICE);
    const group = await teams.addGroup('MKIP Board', [alice]);
    await teams.deliver({ ...installed(teams.serviceUrl, group.id), id: '2' });
    await teams.deliver({ ...installed(teams.serviceUrl, group.id), id: '3' });
    expect(arrived.slice(2).map(({ isNew }) => isNew)).toEqual([false, true]);
  });

  it('is greeted after all if the first greeting failed', async () => {
    let broken = true;
    const { teams, arrived, logged } = await rig({
      arrive: async () => {
        if (!broken) return [];
        broken = false;
        throw new Error('secret detail');
      },
    });
    await teams.addGroup('MKIP Board', [teams.join(ALICE)]);
    expect(arrived.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(logged.join()).not.toContain('secret');
  });

  it('departs when taken away', async () => {
    const { teams, arrived, departed } = await rig();
    const group = await teams.addGroup('MKIP Board', [teams.join(ALICE)]);
    await teams.remove(group);
    expect(new Set(departed)).toEqual(new Set([arrived[0]?.place.key]));
  });

  it('remembers a chat it was never told about, once, when somebody speaks there', async () => {
    const { teams, arrived } = await rig();
    const alice = teams.join(ALICE);
    const chat = await teams.personal(alice);
    arrived.length = 0;
    const told = { ...installed(teams.serviceUrl, 'a:unknown'), type: 'message', text: 'help' };
    await teams.deliver(told);
    await teams.deliver(told);
    await alice.says(chat, 'help');
    expect(arrived.map(({ place, isNew }) => [place.key.split(' ')[1], isNew])).toEqual([
      ['a:unknown', false],
    ]);
  });

  it('is told of a group chat once, whichever council the speaker comes from', async () => {
    const { teams, arrived } = await rig();
    const [alice, bob] = [teams.join(ALICE), teams.join(BOB)];
    const group = await teams.addGroup('MKIP Board', [alice, bob]);
    arrived.length = 0;
    await alice.says(group, 'agenda');
    await bob.says(group, 'agenda');
    await alice.says(group, 'agenda');
    expect(arrived).toEqual([]);
  });

  it('keeps ids to speak to, and no names', async () => {
    const { teams, arrived } = await rig();
    await teams.personal(teams.join(ALICE));
    expect(arrived[0]?.place.reference).toMatchObject({ user: { id: expect.stringMatching(/^29:/) } });
    expect(JSON.stringify(arrived[0]?.place)).not.toContain('Secretname');
  });
});

const installed = (serviceUrl: string, conversation: string) => ({
  type: 'installationUpdate',
  action: 'add',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:x', aadObjectId: ALICE.aadObjectId },
  recipient: { id: '28:quorate' },
  conversation: { id: conversation, conversationType: 'groupChat', tenantId: ALICE.tenantId },
});
