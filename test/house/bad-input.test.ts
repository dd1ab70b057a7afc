import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/app/verify.ts';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip, weald } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { agree, CHAIR, convene, divide, forge, MEETING, press, pressAlone, SIX } from './proceedings.ts';

const TENANT = mkip.people[0]?.tenantId ?? '';
const FOREIGN = '99999999-9999-4999-8999-999999999999';

describe('Bad input', { timeout: 60_000 }, () => {
  let house: House;
  /** How many events there are in all: what is refused adds none. */
  const events = async (): Promise<number> =>
    (await verify(await openStore(house.azurite), [mkip, weald])).events;

  beforeAll(async () => {
    house = await openHouse();
    await convene(house, ['the first item', 'the second item', 'the third item']);
    await divide(house, 1);
    for (const who of SIX.slice(0, 4)) await press(house, who, 'For');
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    await divide(house, 2);
  }, 90_000);
  afterAll(() => house.close());

  it.each([
    ['agendum', 'agenda'],
    ['rol call', 'roll call'],
    ['who an i', 'who am i'],
    ['take itme 3', 'take item 3'],
  ])('a word nobody knows, "%s", brings the help card and the nearest word: %s', async (typed, nearest) => {
    await house.person('clerk').says(house.group, typed);
    const text = textOf(house.teams.lastCard(house.group).card);
    expect(text).toContain(nearest);
    expect(text).toContain(typed);
  });

  it.each([
    ['a stranger', { name: 'Nobody', tenantId: TENANT, aadObjectId: FOREIGN }],
    ['a guest without an object id', { name: 'Leader of Swale', tenantId: TENANT }],
    [
      'somebody of another tenant',
      { name: 'Clerk', tenantId: FOREIGN, aadObjectId: mkip.people[0]?.aadObjectId },
    ],
  ])('%s is turned away politely and leaves nothing in the record', async (_who, details) => {
    const before = await events();
    const visitor = house.teams.join(details);
    const answer = await forge(house, visitor, house.group, { verb: 'for', data: { of: MEETING, no: 2 } });
    expect([answer.status, answer.refused]).toEqual([200, true]);
    expect(answer.words).toContain('I do not know you');
    await visitor.says(house.group, 'close meeting');
    expect(house.teams.lastCard(house.group).summary).toContain('I do not know you');
    expect(await events()).toBe(before);
  });

  const huge = 'x'.repeat(100_000);
  it.each<[string, string, unknown]>([
    ['no subject', 'for', {}],
    ['another board', 'for', { of: 'weald-and-downs.meeting.2026-11-26', no: 2 }],
    ['a board nobody has', 'for', { of: 'nowhere.meeting.2026-11-26', no: 2 }],
    ['another subject', 'for', { of: 'mkip.press.2026-11-26', no: 2 }],
    ['another stream', 'for', { of: 'mkip.meeting.1999-01-01', no: 2 }],
    ['a subject that is a list', 'for', { of: [MEETING], no: 2 }],
    ['a subject that is an object', 'for', { of: { toString: MEETING }, no: 2 }],
    ['a prototype for a subject', 'for', { of: '__proto__', no: 2 }],
    ['no item', 'for', { of: MEETING }],
    ['an item that is words', 'for', { of: MEETING, no: 'two' }],
    ['an item that is a list', 'for', { of: MEETING, no: [2] }],
    ['an item that is an object', 'for', { of: MEETING, no: { valueOf: 2 } }],
    ['an item that is true', 'for', { of: MEETING, no: true }],
    ['an item that is null', 'for', { of: MEETING, no: null }],
    ['an item below nought', 'for', { of: MEETING, no: -2 }],
    ['half an item', 'for', { of: MEETING, no: 2.5 }],
    ['a huge item', 'for', { of: MEETING, no: 1e308 }],
    ['an item that is not on the agenda', 'for', { of: MEETING, no: 99 }],
    ['an item already dealt with', 'against', { of: MEETING, no: 1 }],
    ['an item not yet under way', 'for', { of: MEETING, no: 3 }],
    ['a prototype for an item', 'for', { of: MEETING, no: '__proto__' }],
    ['a constructor for a verb', 'constructor', { of: MEETING, no: 2 }],
    ['a verb of another kind', 'approve-item', { of: MEETING }],
    ['a verb nobody knows', 'resign', { of: MEETING, no: 2 }],
    ['a refresh of a card nobody has', 'refresh', { of: MEETING, card: 'constructor' }],
    ['a refresh of another subject’s card', 'refresh', { of: MEETING, card: 'press' }],
    ['a refresh of no subject', 'refresh', { of: 'mkip.constructor.x', card: 'roll-call' }],
    [
      'a refresh of an item that is an object',
      'refresh',
      { of: MEETING, decision: { toString: 1 }, card: 'motion' },
    ],
    ['a decision that is an object', 'why', { decision: { toString: 1 } }],
    ['a decision of a prototype', 'decision', { decision: '__proto__' }],
    ['a candidate that is a prototype', 'elect', { of: MEETING, candidate: '__proto__' }],
    [
      'a form of lists',
      'submit-item',
      { of: 'mkip.item.x1', title: [], purpose: {}, motion: 4, involved: 7 },
    ],
    ['a matter that is a prototype', 'submit-item', form({ matter: '__proto__' })],
    ['councils that are prototypes', 'submit-item', form({ involved: 'constructor,__proto__' })],
    ['a title of a hundred thousand letters', 'submit-item', form({ title: huge })],
    ['a date that is none', 'log-enquiry', { of: 'mkip.press.x1', dueDate: '2026-13-45', dueTime: '25:61' }],
    ['a version that is words', 'agree-line', { of: 'mkip.press.x1', version: 'latest' }],
  ])(
    'a card whose data is forged, with %s, is refused in words and leaves nothing',
    async (_what, verb, data) => {
      const before = await events();
      const member = house.person('leader-swale');
      const answer = await forge(house, member, await house.chat('leader-swale'), { verb, data });
      expect([answer.status, answer.refused]).toEqual([200, true]);
      expect(answer.words).not.toMatch(/undefined|NaN|\[object|dealt with as it should/);
      expect(answer.words.length).toBeGreaterThan(20);
      expect(await events()).toBe(before);
    },
  );

  function form(more: Readonly<Record<string, unknown>>) {
    return {
      of: 'mkip.item.x2',
      title: 'T',
      purpose: 'P',
      motion: 'M',
      matter: 'budget',
      involved: 'swale,maidstone',
      ...more,
    };
  }

  it('a title over the limit is refused with the limit', async () => {
    const answer = await forge(house, house.person('leader-swale'), await house.chat('leader-swale'), {
      verb: 'submit-item',
      data: form({ title: 'x'.repeat(121) }),
    });
    expect(answer.words).toContain('That is 121 characters; at most 120 are taken');
  });

  it('a button for another office is refused with the office', async () => {
    await agree(house, 'the fourth item');
    const item = (await (await openStore(house.azurite)).lists.all('mkip', 'item'))[0]?.key;
    const data = { of: `mkip.item.${item}` };
    for (const who of ['clerk', 'leader-swale', 'kent-representative']) {
      const answer = await forge(house, house.person(who), await house.chat(who), {
        verb: 'approve-item',
        data,
      });
      expect([who, answer.rule?.split(',')[0]]).toEqual([who, 'R-AGENDA-1']);
    }
  });

  it('a ballot once the vote is closed is refused, and so is a vote from someone without a seat', async () => {
    const late = await forge(house, house.person(SIX[0]), house.group, {
      verb: 'for',
      data: { of: MEETING, no: 1 },
    });
    expect(late.rule).toBe('R-VOTE-5, 11.1');
    expect((await press(house, 'kent-representative', 'For')).rule).toBe('R-MEM-3, 6.2');
    expect((await press(house, 'director-swale', 'For')).rule).toBe('R-MEM-2, 6.1');
  });

  it('principal and substitute cannot both sit', async () => {
    const here = { verb: 'here', data: { of: MEETING } };
    const answer = await forge(house, house.person('cabinet-member-swale'), house.group, here);
    expect(answer.rule).toBe('R-MEM-2, 6.1');
    expect(answer.words).toContain('cannot both sit');
  });

  it('the same vote twice is one vote, and says so', async () => {
    expect((await press(house, SIX[0], 'For')).words).toBe('Your vote is recorded: For.');
    const before = await events();
    expect((await press(house, SIX[0], 'For')).words).toContain('nothing is recorded twice');
    expect(await events()).toBe(before);
  });

  it('without a quorum nothing is decided, and the answer says what is missing', async () => {
    for (const who of [SIX[1], SIX[3]]) {
      const leave = { verb: 'leaving', data: { of: MEETING } };
      expect((await forge(house, house.person(who), house.group, leave)).refused).toBe(false);
    }
    const answer = await press(house, CHAIR, 'Close the vote');
    expect(answer.rule).toBe('R-QUORUM-4, 10.3');
    expect(textOf(answer.card)).toContain('4 here, 5 needed');
    await pressAlone(house, 'clerk', 'Agenda');
    expect(
      (await forge(house, house.person(SIX[0]), house.group, { verb: 'for', data: { of: MEETING, no: 2 } }))
        .rule,
    ).toBe('R-QUORUM-4, 10.3');
  });
});
