import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/app/desk/index.ts';
import { openTeams } from '../../src/teams/index.ts';
import { drawPlainly } from './draw-plainly.ts';
import { memoryDirectory } from './memory-directory.ts';
import { NOTHING_APART, showing } from './rig.ts';

const settings = {
  appType: 'SingleTenant',
  appId: '99999999-9999-4999-8999-999999999999',
  tenantId: '11111111-1111-4111-8111-111111111111',
  password: 'not a real one',
} as const;

function production() {
  const reached: string[] = [];
  const reach = async () => {
    reached.push('desk');
    return [];
  };
  const desk: Desk = {
    hear: reach,
    arrive: reach,
    press: async () => showing('x'),
    depart: async () => {},
    signal: async () => {},
    apart: NOTHING_APART,
  };
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const teams = openTeams({ settings, directory: memoryDirectory(), logger, draw: drawPlainly });
  return { lines, reached, handle: teams.handlerFor(desk), messenger: teams.messenger };
}
const message = (serviceUrl: string) => ({
  type: 'message',
  text: 'agenda',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:x', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' },
  recipient: { id: '28:quorate' },
  conversation: { id: 'a:1', conversationType: 'personal' },
});
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const forged = `Bearer ${part({ alg: 'none' })}.${part({ iss: 'https://api.botframework.com', aud: settings.appId })}.`;

describe('The bot in production', () => {
  it.each([
    ['no token', ''],
    ['a token of no kind', 'Bearer x'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
  ])('lets nobody in with %s, and says no more than that', async (_what, authorization) => {
    const { handle, reached } = production();
    const body = message('https://smba.trafficmanager.net/uk/');
    expect(await handle({ body, authorization })).toEqual({ status: 401 });
    expect(reached).toEqual([]);
  });

  it('lets nobody in with a token nobody signed', async () => {
    const { handle, reached } = production();
    const body = message('https://smba.trafficmanager.net/uk/');
    const { status } = await handle({ body, authorization: forged });
    expect(status).toBe(401);
    expect(reached).toEqual([]);
  });

  it('says in its log why, and not so often that a stranger could fill it', async () => {
    const { handle, lines } = production();
    const body = message('https://smba.trafficmanager.net/uk/');
    for (let i = 0; i < 200; i += 1) await handle({ body, authorization: '' });
    expect(lines.length).toBe(60);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'not let in', why: 'no token' });
  });

  it.each([
    'http://smba.trafficmanager.net/uk/',
    'https://example.org/',
    'ftp://x/',
    'https://user:pass@x/',
    'nonsense',
    '',
  ])('answers to Teams by https alone, not to "%s"', async (serviceUrl) => {
    const { handle } = production();
    const answer = await handle({ body: message(serviceUrl), authorization: '' });
    expect(answer.status).toBe(403);
  });

  it('speaks first to https alone', async () => {
    const { messenger } = production();
    const reference = {
      serviceUrl: 'http://127.0.0.1:1/',
      channelId: 'msteams',
      bot: { id: '28:quorate' },
      conversation: { id: '19:x' },
    };
    const place = { key: 'x', scope: 'group', board: null, identity: null, reference } as const;
    expect((await messenger.post(place, showing('x', null))).kind).toBe('unreachable');
  });
});
