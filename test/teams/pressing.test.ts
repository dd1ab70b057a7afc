import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { ALICE, BOB, type Rig, rig, showing } from './rig.ts';

async function inGroup({ teams, arrived, messenger }: Rig) {
  const alice = teams.join(ALICE);
  const bob = teams.join(BOB);
  const group = await teams.addGroup('MKIP Board', [alice, bob]);
  const place = arrived[0]?.place;
  if (!place) throw new Error('the bot never arrived');
  const posted = await messenger.post(place, showing('Roll call', null));
  return { alice, bob, group, place, posted };
}

describe('A button pressed', () => {
  it('is put to the desk with the verb, the data and what was filled in', async () => {
    const r = await rig();
    const { alice, group } = await inGroup(r);
    await alice.presses(group, 'last', 'Send the reason', { reason: 'papers late' });
    expect(r.pressed[0]).toMatchObject({
      verb: 'defer',
      data: { of: 'mkip.meeting.1', reason: 'papers late' },
      caller: { identity: { aadObjectId: ALICE.aadObjectId } },
      place: { scope: 'group' },
    });
    expect(r.pressed[0]?.activityId).toMatch(/^\d+$/);
  });

  it('answers the one who pressed, and nobody else: no private card ever reaches the group', async () => {
    const r = await rig({
      press: async ({ caller }) => showing(`private to ${caller.identity?.aadObjectId}`),
    });
    const { alice, bob, group } = await inGroup(r);
    const before = r.teams.sent(group).length;
    expect(textOf(await alice.presses(group, 'last', 'For'))).toContain(`private to ${ALICE.aadObjectId}`);
    expect(textOf(await bob.presses(group, 'last', 'For'))).toContain(`private to ${BOB.aadObjectId}`);
    expect(textOf(await alice.refreshes(group, 'last'))).toContain(`private to ${ALICE.aadObjectId}`);
    expect(textOf(await bob.presses(group, 'last', 'For'))).toContain(`private to ${BOB.aadObjectId}`);
    expect(r.teams.sent(group)).toHaveLength(before);
    expect(JSON.stringify(r.teams.shown(group))).not.toContain('private to');
  });

  it('leaves each person their own view until the shared card is brought up to date', async () => {
    const r = await rig();
    const { alice, bob, group, place, posted } = await inGroup(r);
    await alice.presses(group, 'last', 'I am here');
    expect(textOf(alice.sees(group, 'last'))).toContain('Pressed here');
    expect(textOf(bob.sees(group, 'last'))).toContain('Roll call');
    const id = posted.kind === 'delivered' ? posted.activityId : '';
    expect(await r.messenger.update(place, id, showing('Two here', null))).toEqual(posted);
    expect(textOf(alice.sees(group, 'last'))).toContain('Two here');
  });

  it('is answered within 4 s though the desk is slow, and nothing is claimed about the record', async () => {
    const r = await rig({
      press: () => new Promise((resolve) => setTimeout(() => resolve(showing('late')), 5000)),
    });
    const { alice, group } = await inGroup(r);
    const began = performance.now();
    const card = await alice.presses(group, 'last', 'For');
    expect(performance.now() - began).toBeLessThan(4000);
    expect(textOf(card)).toContain('try again in a moment');
    expect(textOf(card)).not.toMatch(/recorded|stored|lost|was not/);
    expect(r.logged.join()).toContain('"verb":"for","outcome":"late"');
  });

  it('is answered with a card when the desk fails, which hides why and offers the way back', async () => {
    const r = await rig({
      press: async () => {
        throw new Error('secret detail');
      },
    });
    const { alice, group } = await inGroup(r);
    const card = await alice.presses(group, 'last', 'For');
    expect(textOf(card)).toMatch(/not dealt with.*try again in a moment/);
    expect(JSON.stringify(card)).not.toContain('secret');
    expect(r.logged.join()).toContain('"verb":"for","outcome":"failed"');
    expect(r.pressed).toHaveLength(1);
    await alice.presses(group, 'last', 'Show the card again');
    expect(r.pressed.at(-1)).toMatchObject({ verb: 'show-motion', data: { of: 'mkip.meeting.1', no: 3 } });
  });

  it('reaches the desk again when Teams delivers it again, with the same id or a new one', async () => {
    const r = await rig();
    const { alice, group } = await inGroup(r);
    await alice.presses(group, 'last', 'For');
    await alice.redelivers();
    await alice.redelivers({ newId: true });
    const [first, second, third] = r.pressed.map(({ activityId }) => activityId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

describe('A button pressed in an older client, which sends a message', () => {
  it('is answered in the chat of the one who pressed', async () => {
    const r = await rig();
    const alice = r.teams.join(ALICE);
    const chat = await r.teams.personal(alice);
    await alice.says(chat, 'agenda');
    await alice.presses(chat, 'last', 'Old button');
    expect(r.pressed[0]).toMatchObject({ verb: 'here', data: { of: 'mkip.meeting.1' } });
    expect(textOf(r.teams.lastCard(chat).card)).toContain('Pressed here');
  });

  it('is answered in their own chat when pressed in the group, where everybody would read it', async () => {
    const r = await rig();
    const { alice, group } = await inGroup(r);
    const chat = await r.teams.personal(alice);
    await alice.presses(group, 'last', 'Old button');
    expect(textOf(r.teams.lastCard(chat).card)).toContain('Pressed here');
    expect(r.teams.cards(group)).toHaveLength(1);
  });

  it('says in the group only where the answer is to be had, if the person has no chat with the bot', async () => {
    const r = await rig();
    const { bob, group } = await inGroup(r);
    await bob.presses(group, 'last', 'Old button');
    expect(textOf(r.teams.lastCard(group).card)).toContain('Say hello to me');
    expect(JSON.stringify(r.teams.shown(group))).not.toContain('Pressed here');
  });
});
