import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { messageActivity } from '../../src/local/fake-teams/activities.ts';
import type { Json } from '../../src/local/fake-teams.ts';
import { mkip } from '../data/load.ts';
import { APP_ID, type GuardedHouse, openGuardedHouse, rowsAddedTo, rowsOf } from './guarded-house.ts';
import { ISSUER, type Making } from './signing-authority.ts';

const TENANT = mkip.people[0]?.tenantId ?? '';
const FOREIGN = '99999999-9999-4999-8999-999999999990';
const MICROSOFT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const soon = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('At the door of the bot in a council’s tenant', { timeout: 60_000 }, () => {
  let house: GuardedHouse;
  let ids = 0;
  const printed: unknown[] = [];

  /** What the clerk would say to call a meeting: recorded as soon as it is let in. */
  const called = (more: Json = {}): Json => {
    ids += 1;
    const to = { serviceUrl: house.teams.serviceUrl, id: `forged-${ids}`, thread: null };
    return { ...messageActivity(house.group, house.person('clerk'), to, 'open meeting', true), ...more };
  };
  const bearer = async (making?: Making, serviceUrl = house.teams.serviceUrl): Promise<string> =>
    `Bearer ${await house.authority.token(serviceUrl, making)}`;

  beforeAll(async () => {
    for (const how of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, how).mockImplementation((...words) => void printed.push(words));
    house = await openGuardedHouse();
    await house.settled();
  }, 60_000);
  afterAll(() => house.close());

  async function admitsNothing(body: unknown, authorization: string | null): Promise<number> {
    const [before, sent] = [await rowsOf(house.azurite), house.teams.sent().length];
    const { status, text } = await house.knock(body, authorization);
    await house.settled();
    expect([await rowsAddedTo(before, house.azurite), house.teams.sent().length]).toEqual([[], sent]);
    expect(text).toMatch(/^$|^[A-Z][^{<]*\.\n$/);
    return status;
  }

  it.each<[string, Making]>([
    ['signed with a key nobody published', { key: 'rogue', header: { kid: 'teams' } }],
    ['signed with a key nobody knows', { key: 'rogue' }],
    ['signed with one key in the name of another', { key: 'webchat', header: { kid: 'teams' } }],
    ['naming no key', { header: { kid: undefined } }],
    ['naming a file for a key', { header: { kid: '../../../../dev/null' } }],
    ['naming a prototype for a key', { header: { kid: '__proto__' } }],
    ['of a key that is endorsed for nothing', { key: 'unendorsed' }],
    ['of a key that is endorsed for another channel', { key: 'webchat' }],
    ['that has expired', { claims: { nbf: soon(-7200), exp: soon(-301) } }],
    ['that is not yet valid', { claims: { nbf: soon(360), exp: soon(7200) } }],
    ['without an end', { claims: { exp: undefined } }],
    ['for another bot', { claims: { aud: '88888888-8888-4888-8888-888888888888' } }],
    ['for several bots', { claims: { aud: [APP_ID, 'another'] } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['of another issuer', { claims: { iss: 'https://login.example.org' } }],
    ['of no issuer', { claims: { iss: undefined } }],
    ['of an issuer that only begins like ours', { claims: { iss: `${ISSUER}.example.org` } }],
    ['without a service URL', { claims: { serviceurl: undefined } }],
    ['for another service URL', { claims: { serviceurl: 'https://smba.trafficmanager.net/uk/' } }],
    ['with a service URL in a list', { claims: { serviceurl: ['http://127.0.0.1/'] } }],
    ['of the emulator, version 1', emulator('1.0', `https://sts.windows.net/${MICROSOFT}/`)],
    ['of the emulator, version 2', emulator('2.0', `https://login.microsoftonline.com/${MICROSOFT}/v2.0`)],
    ['of the emulator in our issuer’s name', { claims: { ver: '1.0', appid: 'x', aud: 'y' } }],
    ['of a skill', { claims: { ver: '1.0', appid: FOREIGN } }],
    ['of a skill of a Microsoft tenant', skill(`https://sts.windows.net/${MICROSOFT}/`)],
  ])('a token %s admits nobody', async (_what, making) => {
    expect(await admitsNothing(called(), await bearer(making))).toBe(401);
  });

  function emulator(ver: string, iss: string): Making {
    return { claims: { ver, iss, appid: APP_ID, azp: APP_ID, serviceurl: undefined } };
  }
  function skill(iss: string): Making {
    return { claims: { ver: '2.0', iss, azp: FOREIGN, serviceurl: undefined } };
  }

  it.each<[string, () => Promise<string | null>]>([
    ['no header', async () => null],
    ['an empty header', async () => ''],
    ['a scheme alone', async () => 'Bearer'],
    ['rubbish', async () => 'Bearer a.b.c'],
    ['another scheme', async () => (await bearer()).replace('Bearer', 'Basic')],
    ['two tokens', async () => `${await bearer()} ${(await bearer()).slice(7)}`],
    ['a token cut short', async () => (await bearer()).slice(0, -5)],
    ['a token that nobody signed', async () => (await bearer()).replace(/[^.]*$/, '')],
    ['a token that says it needs no signature', async () => unsigned('none', '')],
    ['a token signed with the public key', async () => unsigned('HS256', await house.authority.publicPem())],
  ])('%s admits nobody', async (_what, authorization) => {
    expect(await admitsNothing(called(), await authorization())).toBe(401);
  });

  /** What a forger makes who holds no key: the header says how it claims to be signed. */
  function unsigned(alg: string, secret: string): string {
    const claims = { iss: ISSUER, aud: APP_ID, serviceurl: house.teams.serviceUrl, exp: soon(3600) };
    const body = `${part({ alg, typ: 'JWT', kid: 'teams' })}.${part(claims)}`;
    const signature = secret === '' ? '' : createHmac('sha256', secret).update(body).digest('base64url');
    return `Bearer ${body}.${signature}`;
  }

  it.each([
    'http://smba.trafficmanager.net/uk/',
    'https://evil.example.org/',
    'http://10.0.0.9/',
    'nonsense',
    '',
  ])('a token that is good for "%s" does not make the bot speak there', async (serviceUrl) => {
    const status = await admitsNothing(called({ serviceUrl }), await bearer({}, serviceUrl));
    expect(status).toBe(403);
  });

  it.each<[string, (clerk: Json) => Json]>([
    ['of another channel', () => ({ channelId: 'webchat' })],
    ['of the emulator’s channel', () => ({ channelId: 'emulator' })],
    ['of the channel of App Service Environments', () => ({ channelId: 'AseChannel' })],
    ['of no channel', () => ({ channelId: undefined })],
    ['of another tenant', () => tenants(FOREIGN, FOREIGN)],
    ['in another tenant’s conversation', (from) => ({ ...tenants(TENANT, FOREIGN), from })],
    ['that names a tenant of ours for another’s', (from) => ({ ...tenants(FOREIGN, TENANT), from })],
    ['of no tenant', () => tenants(undefined, undefined)],
  ])('an activity %s is not heard, whatever its token', async (_what, more) => {
    const odd = more(called().from as Json);
    const { id } = house.group;
    const body = called({
      ...odd,
      ...('conversation' in odd ? { conversation: { ...(odd.conversation as Json), id } } : {}),
    });
    expect([401, 403]).toContain(await admitsNothing(body, await bearer()));
  });

  function tenants(ofChannel: string | undefined, ofConversation: string | undefined): Json {
    return {
      channelData: { tenant: { id: ofChannel } },
      conversation: { conversationType: 'groupChat', isGroup: true, tenantId: ofConversation },
    };
  }

  it('a press from another tenant is told so in words, and leaves nothing', async () => {
    const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'agenda' } } };
    const { status, text } = await house.knock(
      called({ ...press, ...{ channelData: { tenant: { id: FOREIGN } } } }),
      await bearer(),
    );
    expect([status, text]).toEqual([200, expect.stringContaining('I do not serve your organisation')]);
  });

  it.each<[string, unknown]>([
    ['broken JSON', '{"type":'],
    ['a list', []],
    ['words', '"open meeting"'],
    ['nothing of use', {}],
  ])('%s is no activity, whatever its token', async (_what, body) => {
    expect(await admitsNothing(body, await bearer())).toBe(400);
  });

  it('nothing of all this was printed, and nobody was asked for a key but our own', () => {
    expect(printed).toEqual([]);
    expect(new Set(house.authority.asked())).toEqual(new Set(['/openid', '/keys', '/identity']));
  });

  it('the same words with a good token are heard, and recorded once however often they come', async () => {
    const before = await rowsOf(house.azurite);
    const body = called();
    for (let i = 0; i < 3; i += 1) expect((await house.knock(body, await bearer())).status).toBe(200);
    await house.settled();
    const events = (await rowsOf(house.azurite)).filter((row) => row.startsWith('events '));
    expect(events.length - before.filter((row) => row.startsWith('events ')).length).toBe(1);
    const late = await bearer({ claims: { nbf: soon(-7200), exp: soon(-301) } });
    expect((await house.knock(body, late)).status).toBe(401);
  });
});
