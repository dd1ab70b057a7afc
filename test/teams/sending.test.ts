import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/app/ports.ts';
import { buttonsOf } from '../../src/local/fake-teams.ts';
import { deliveryAfter } from '../../src/teams/delivery.ts';
import { ALICE, BOB, type Rig, rig, showing } from './rig.ts';

async function inGroup(r: Rig) {
  const group = await r.teams.addGroup('MKIP Board', [r.teams.join(ALICE)]);
  const place = r.arrived[0]?.place;
  if (!place) throw new Error('the bot never arrived');
  return { group, place };
}
const card = showing('Roll call', null);

describe('The messenger', () => {
  it.each<[number, Delivery['kind'], Delivery['kind']]>([
    [400, 'unreachable', 'unreachable'],
    [401, 'wait', 'wait'],
    [403, 'unreachable', 'unreachable'],
    [404, 'unreachable', 'gone'],
    [408, 'ambiguous', 'wait'],
    [412, 'unreachable', 'wait'],
    [413, 'unreachable', 'unreachable'],
    [429, 'wait', 'wait'],
    [500, 'ambiguous', 'wait'],
    [502, 'ambiguous', 'wait'],
    [503, 'ambiguous', 'wait'],
    [504, 'ambiguous', 'wait'],
  ])('takes %i as "%s" of a post and "%s" of an update, and asks only once', async (status, post, update) => {
    const r = await rig();
    const { group, place } = await inGroup(r);
    r.teams.failNext({ status, method: 'POST' });
    expect((await r.messenger.post(place, card)).kind).toBe(post);
    expect(r.teams.sent(group)).toHaveLength(1);
    r.teams.failNext({ status, method: 'PUT' });
    expect((await r.messenger.update(place, '1', card)).kind).toBe(update);
    expect(r.teams.sent(group)).toHaveLength(2);
  });

  it.each<[string | undefined, number]>([
    ['7', 7000],
    [undefined, 1000],
    ['soon', 1000],
    ['86400', 60_000],
  ])('waits as long as it is told to: Retry-After %s is %i ms', async (retryAfter, ms) => {
    const r = await rig();
    const { place } = await inGroup(r);
    r.teams.failNext({ status: 429, retryAfter });
    expect(await r.messenger.post(place, card)).toEqual({ kind: 'wait', ms });
  });

  it.each([
    ['AuthError', {}],
    ['ClientAuthError', {}],
    ['ServerError', {}],
    ['AuthenticationError', { statusCode: 400 }],
    ['CredentialUnavailableError', {}],
  ])('sends again what never left because no token was to be had: %s', (name, more) => {
    const fault = Object.assign(new Error('no token'), { name, ...more });
    expect(deliveryAfter(fault, { what: 'post', local: false }).kind).toBe('wait');
  });

  it('sends again what never left because nobody was to be reached, and not what broke off on the way', () => {
    const after = (code: string) =>
      deliveryAfter(Object.assign(new Error(code), { code }), { what: 'post', local: false }).kind;
    expect(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].map(after)).toEqual(['wait', 'wait', 'wait']);
    expect(['ECONNRESET', 'ETIMEDOUT', 'EPIPE'].map(after)).toEqual(Array(3).fill('ambiguous'));
  });

  it('does not know how a post fared whose answer was lost, though it arrived', async () => {
    const r = await rig();
    const { group, place } = await inGroup(r);
    r.teams.dropAnswerAfterCommit();
    expect(await r.messenger.post(place, card)).toMatchObject({ kind: 'ambiguous' });
    expect(r.teams.cards(group)).toHaveLength(1);
  });

  it('gives up on a service that never answers after 10 s', { timeout: 15_000 }, async () => {
    const r = await rig();
    const { place } = await inGroup(r);
    r.teams.hang({ times: 2 });
    const began = performance.now();
    const both = [r.messenger.post(place, card), r.messenger.update(place, '1', card)];
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['ambiguous', 'wait']);
    expect(performance.now() - began).toBeLessThan(11_000);
  });

  it('finds nobody at a playground that has been closed', async () => {
    const r = await rig();
    const { place } = await inGroup(r);
    await r.teams.close();
    expect(await r.messenger.post(place, card)).toEqual({ kind: 'unreachable', why: 'nobody there' });
  });

  it('knows the message it posted, and brings that one up to date', async () => {
    const r = await rig();
    const { group, place } = await inGroup(r);
    const posted = await r.messenger.post(place, card);
    if (posted.kind !== 'delivered') throw new Error(posted.kind);
    await r.messenger.update(place, posted.activityId, showing('Quorum', null));
    expect(r.teams.cards(group)).toMatchObject([
      { activityId: posted.activityId, summary: 'Quorum', updates: 1 },
    ]);
  });

  it('posts to the channel, not into a thread', async () => {
    const r = await rig();
    const alice = r.teams.join(ALICE);
    const channel = await r.teams.addChannel('General', [alice]);
    await alice.says(channel, 'agenda');
    const place = r.heard[0]?.place;
    if (!place) throw new Error('nothing heard');
    await r.messenger.post(place, card);
    expect(r.teams.lastCard(channel, 'Roll call').thread).toBeNull();
  });

  it('speaks to no address but its own in local mode, whatever was kept', async () => {
    const r = await rig();
    const { place } = await inGroup(r);
    const reference = { ...(place.reference as object), serviceUrl: 'http://10.0.0.9/' };
    expect((await r.messenger.post({ ...place, reference }, card)).kind).toBe('unreachable');
    expect((await r.messenger.post({ ...place, reference: null }, card)).kind).toBe('unreachable');
  });
});

describe('A shared card', () => {
  it("asks the clients of the board's people who have spoken to the bot for their own views", async () => {
    const r = await rig();
    const { place, group } = await inGroup(r);
    const member = r.teams.join({ ...BOB, ...firstPerson() });
    await r.teams.personal(member);
    await r.teams.personal(r.teams.join(BOB));
    await r.messenger.post(place, card);
    expect(r.teams.lastCard(group).card.refresh).toEqual({
      action: {
        type: 'Action.Execute',
        title: 'Refresh',
        verb: 'refresh',
        data: { of: 'mkip.meeting.1', card: 'roll-call' },
      },
      userIds: [member.mri],
    });
  });

  it('carries back with every press, and with a refresh, which copy it is; the card of a reply does not', async () => {
    const r = await rig();
    const { place, group } = await inGroup(r);
    await r.messenger.post(place, { ...card, copy: 'roll-call/' });
    const shown = r.teams.lastCard(group).card;
    expect(shown.refresh).toMatchObject({ action: { data: { copy: 'roll-call/' } } });
    const carried = (whole: object) => JSON.stringify(whole).match(/"copy":"roll-call\/"/g)?.length ?? 0;
    expect(carried(shown)).toBe(1 + buttonsOf(shown).length);
    await r.messenger.post(place, card);
    expect(carried(r.teams.lastCard(group).card)).toBe(0);
  });

  it('asks nobody where nobody has', async () => {
    const r = await rig();
    const { place, group } = await inGroup(r);
    await r.messenger.post(place, card);
    expect(r.teams.lastCard(group).card.refresh).toMatchObject({ userIds: [] });
  });

  it("is not asked for in one person's chat, nor is a card that is that person's own", async () => {
    const r = await rig();
    const chat = await r.teams.personal(r.teams.join(ALICE));
    const place = r.arrived[0]?.place;
    if (!place) throw new Error('the bot never arrived');
    await r.messenger.post(place, card);
    await r.messenger.post(place, showing('Yours'));
    expect(r.teams.cards(chat).map((shown) => shown.card.refresh)).toEqual([undefined, undefined]);
  });
});

function firstPerson() {
  const [person] = card.board.people;
  if (!person) throw new Error('the board has nobody');
  return { tenantId: person.tenantId, aadObjectId: person.aadObjectId };
}
