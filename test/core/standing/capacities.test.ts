import { describe, expect, it } from 'vitest';
import { actingAs, capacitiesOf, chairRoleOf, textBreaches } from '../../../src/core/standing/index.ts';
import { facts, mkip, weald, withArrangements } from '../boards.ts';

const wordsOf = (...args: Parameters<typeof facts>) => capacitiesOf(facts(...args)).map((c) => c.words);

describe('In what capacity somebody acts', () => {
  it('is the seat they hold, with its council', () => {
    expect(capacitiesOf(facts('leader-swale'))).toEqual([
      { kind: 'member', seat: 'swale.leader', party: 'swale', words: 'Leader of Swale' },
    ]);
  });

  it('is the seat they are registered to fill, and for whom', () => {
    expect(capacitiesOf(facts('director-swale'))).toEqual([
      {
        kind: 'substitute',
        seat: 'swale.chief-executive',
        party: 'swale',
        words: 'Director, substitute for the Chief Executive of Swale',
      },
    ]);
  });

  it('is the post they hold, with the council it is for when it is a member of the Board', () => {
    expect(capacitiesOf(facts('communications-swale'))).toEqual([
      { kind: 'post', post: 'communications', party: 'swale', words: 'Communications' },
    ]);
    expect(capacitiesOf(facts('kent-representative'))).toEqual([
      { kind: 'post', post: 'observer', words: 'Observer, without a vote' },
    ]);
  });

  it('is several for people with several, seats first', () => {
    expect(wordsOf('chief-executive-shared', { board: weald })).toEqual([
      'Chief Executive of Ashlow',
      'Chief Executive of Broadmarsh',
    ]);
    const board = {
      ...mkip,
      appointments: [
        { person: 'leader-swale', post: 'officer' as const, from: '2020-01-01' },
        ...mkip.appointments,
      ],
    };
    expect(wordsOf('leader-swale', { board })).toEqual(['Leader of Swale', 'Officer']);
  });

  it('begins and ends with the appointment, on the days of the place where the Board sits', () => {
    const board = {
      ...mkip,
      appointments: [
        { person: 'head-of-waste', post: 'officer' as const, from: '2026-07-01', to: '2026-07-31' },
      ],
    };
    const on = (now: string) => wordsOf('head-of-waste', { board, now });
    expect(on('2026-06-30T22:59:00Z')).toEqual([]);
    expect(on('2026-06-30T23:01:00Z')).toEqual(['Officer']);
    expect(on('2026-07-31T22:59:00Z')).toEqual(['Officer']);
    expect(on('2026-07-31T23:01:00Z')).toEqual([]);
  });

  it('ends when their council leaves the Board', () => {
    const board = withArrangements(mkip, ({ parties }) => ({
      parties: parties.map((p) => (p.id === 'swale' ? { ...p, left: '2026-10-31' } : p)),
    }));
    expect(wordsOf('leader-swale', { board, now: '2026-10-31T12:00:00Z' })).toEqual(['Leader of Swale']);
    expect(wordsOf('leader-swale', { board })).toEqual([]);
    expect(wordsOf('cabinet-member-swale', { board })).toEqual([]);
  });

  it('is none for a substitute in a role their seat does not accept, for a stranger and for the bot', () => {
    expect(wordsOf('head-of-service-ashlow', { board: weald })).toEqual([]);
    expect(wordsOf('a-stranger')).toEqual([]);
    expect(wordsOf(null)).toEqual([]);
  });

  it('is named in every refusal', () => {
    expect(actingAs(facts('clerk'))).toBe('Clerk (Democratic Services)');
    expect(actingAs(facts('a-stranger'))).toBe('nobody on this board');
    expect(actingAs(facts(null))).toBe('Quorate itself');
  });
});

describe('Who is Chairman', () => {
  it.each([
    ['leader-tunbridge-wells', 'chairman'],
    ['leader-maidstone', 'vice-chairman'],
    ['leader-swale', null],
    ['cabinet-member-tunbridge-wells', null],
    ['chief-executive-tunbridge-wells', null],
    [null, null],
  ])('on 26 November 2026: %s is %s', (person, role) => {
    expect(chairRoleOf(facts(person))).toBe(role);
  });

  it('follows the Leader’s post, not the person', () => {
    const board = {
      ...mkip,
      appointments: mkip.appointments.map((a) =>
        'seat' in a && a.person === 'leader-tunbridge-wells' ? { ...a, person: 'monitoring-officer' } : a,
      ),
    };
    expect(chairRoleOf(facts('monitoring-officer', { board }))).toBe('chairman');
    expect(chairRoleOf(facts('leader-tunbridge-wells', { board }))).toBe(null);
  });

  it('follows another board’s own rotation', () => {
    expect(chairRoleOf(facts('portfolio-holder-broadmarsh', { board: weald }))).toBe('chairman');
    expect(chairRoleOf(facts('portfolio-holder-hazelcote', { board: weald }))).toBe('vice-chairman');
  });
});

describe('What somebody typed', () => {
  const source = { rule: 'R-AGENDA-1', clause: '8.1' } as const;
  const faults = (text: string) =>
    textBreaches(source, { name: 'the title', text, limit: 3 }).map((b) => b.why);

  it.each([
    ['abc', []],
    ['  abc  ', []],
    ['👍👍👍', []],
    ['abcd', ['too-long']],
    ['', ['left-blank']],
    [' \u200B\u2060\u00AD ', ['left-blank']],
    ['\u0000', ['left-blank']],
  ])('%j has the faults %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});
