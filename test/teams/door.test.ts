import { describe, expect, it } from 'vitest';
import { readInbound } from '../../src/teams/activity.ts';
import { type Admission, openDoor } from '../../src/teams/door.ts';
import { ALICE, BOB, TENANTS } from './rig.ts';

const FOREIGN = '99999999-9999-4999-8999-999999999999';

interface Who {
  readonly tenantId?: string | undefined;
  readonly aadObjectId?: string | undefined;
  readonly type?: string;
  readonly conversationTenant?: string;
}

function activity({ tenantId, aadObjectId, type = 'message', conversationTenant }: Who) {
  const read = readInbound({
    type,
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    from: { id: `29:${aadObjectId}`, aadObjectId },
    conversation: { id: 'a:1', ...(conversationTenant ? { tenantId: conversationTenant } : {}) },
    ...(tenantId ? { channelData: { tenant: { id: tenantId } } } : {}),
  });
  if (!read) throw new Error('not an activity');
  return read;
}
const kinds = (admissions: readonly Admission[]) => admissions.map(({ kind }) => kind);
const served = [TENANTS.maidstone, TENANTS.swale.toUpperCase()];

describe('The door, to somebody whose token is good', () => {
  it.each<[string, Who, Admission['kind']]>([
    ['of a council that is served', ALICE, 'in'],
    ['of one whose id is written otherwise', { ...BOB, tenantId: BOB.tenantId.toUpperCase() }, 'in'],
    ['of another', { ...ALICE, tenantId: FOREIGN }, 'elsewhere'],
    ['in another’s conversation', { ...ALICE, conversationTenant: FOREIGN }, 'elsewhere'],
    ['of one council, in a conversation of the other', { ...ALICE, conversationTenant: BOB.tenantId }, 'in'],
    ['of nobody’s', { aadObjectId: ALICE.aadObjectId }, 'elsewhere'],
  ])('lets in only those of the councils it serves: %s', async (_what, who, kind) => {
    expect((await openDoor({ tenants: served })(activity(who))).kind).toBe(kind);
  });

  it('lets everybody in where nothing is set, as on one machine', async () => {
    const door = openDoor({});
    const all = Array.from({ length: 1_000 }, () => door(activity({ ...ALICE, tenantId: FOREIGN })));
    expect(new Set(kinds(await Promise.all(all)))).toEqual(new Set(['in']));
  });

  it('keeps one person waiting who asks too much, and nobody else, and says so first once', async () => {
    const door = openDoor({ rates: { person: 18, tenant: 6_000 } });
    const hasty = [];
    for (let i = 0; i < 5; i += 1) hasty.push(await door(activity(ALICE)));
    expect(kinds(hasty)).toEqual(['in', 'in', 'in', 'wait', 'wait']);
    expect(hasty.slice(3)).toMatchObject([
      { whose: 'own', first: true },
      { whose: 'own', first: false },
    ]);
    expect((await door(activity(BOB))).kind).toBe('in');
  });

  it('keeps one council waiting that asks too much, and not the other', async () => {
    const door = openDoor({ rates: { person: 6_000, tenant: 18 } });
    const many = [];
    for (let i = 0; i < 4; i += 1)
      many.push(await door(activity({ ...ALICE, aadObjectId: `aaaaaaaa-0000-4000-8000-00000000000${i}` })));
    expect(kinds(many)).toEqual(['in', 'in', 'in', 'wait']);
    expect(many[3]).toMatchObject({ whose: 'tenant', first: true });
    expect((await door(activity(BOB))).kind).toBe('in');
  });

  it('names a wait of ten seconds at most', async () => {
    const door = openDoor({ rates: { person: 6, tenant: 6_000 } });
    await door(activity(ALICE));
    const { seconds } = (await door(activity(ALICE))) as Extract<Admission, { kind: 'wait' }>;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(10);
  });

  it('never keeps waiting what nobody said: the bot’s own coming and going', async () => {
    const door = openDoor({ rates: { person: 6, tenant: 6 } });
    const news = [];
    for (let i = 0; i < 9; i += 1)
      news.push(
        await door(activity({ ...ALICE, type: i % 2 ? 'installationUpdate' : 'conversationUpdate' })),
      );
    expect(new Set(kinds(news))).toEqual(new Set(['in']));
  });
});
