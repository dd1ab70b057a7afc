import { describe, expect, it } from 'vitest';
import { item } from '../../../src/core/agenda/index.ts';
import type { Meeting } from '../../../src/core/meeting/index.ts';
import { readingBreach } from '../../../src/core/reading/index.ts';
import { type SummonsEvent, summons } from '../../../src/core/summons/index.ts';
import { claimed, confirmed, marked } from '../agenda/private-items.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { IN_PRIVATE, PRIVATE_AGENDA } from '../meeting/excluding.ts';
import { CHAIR, EVERYBODY } from '../meeting/members.ts';
import { having, type Step } from '../meeting/minutes.ts';
import { interest, take } from '../meeting/moves.ts';
import { published, scheduled } from '../summons/december.ts';

const { state } = given(item, claimed, marked, confirmed);
const open = given(item, { ...claimed, by: 'leader-swale' } as typeof claimed, marked).state;
const nowhere = { meetings: [], summonses: [] };
const refused = (person: string | null, around: Parameters<typeof readingBreach>[1] = nowhere) =>
  readingBreach(state, around, facts(person))?.found ?? 'reads';

describe('Who may read an item’s private text (R-EXEMPT-3)', () => {
  it.each([...EVERYBODY, 'clerk', 'monitoring-officer', 'head-of-waste', 'programme-manager'])(
    '%s',
    (person) => {
      expect(refused(person)).toBe('reads');
    },
  );

  it.each([
    'kent-representative',
    'communications-swale',
    'director-swale',
    'cabinet-member-maidstone',
    'a-stranger',
  ])('not %s', (person) => {
    expect(refused(person)).toBe('another');
    expect(readingBreach(state, nowhere, facts(person))).toMatchObject({
      ...{ rule: 'R-EXEMPT-3', clause: '8.2', why: 'not-a-reader' },
    });
  });

  it('not the bot’s own copies, nor an officer another item names', () => {
    expect(refused(null)).toBe('nobody');
    expect(readingBreach(open, nowhere, facts('head-of-waste'))).toMatchObject({ found: 'another' });
    expect(readingBreach(item.initial, nowhere, facts('clerk'))).toMatchObject({ why: 'not-a-reader' });
  });

  it('not somebody whose appointment is over that day', () => {
    const before = { ...facts('leader-swale'), now: '2008-08-01T10:00:00Z' };
    expect(readingBreach(state, nowhere, before)?.found).toBe('another');
  });
});

const agenda = PRIVATE_AGENDA.map((line) => (line.number === 5 ? { ...line, item: 'item-1' } : line));
const called: readonly Step[] = [
  ['clerk', { type: 'CallMeeting', meeting: 'meeting-1', agenda }],
  ...IN_PRIVATE.slice(1),
];
const meeting = (...more: readonly Step[]): { meetings: readonly Meeting[]; summonses: [] } => ({
  meetings: [having([...called, ...more]).state],
  summonses: [],
});

describe('A member who has withdrawn from it because of an interest (R-DPI-2)', () => {
  it('does not, from the moment they declare it', () => {
    expect(refused('leader-swale', meeting([CHAIR, take(5)]))).toBe('reads');
    expect(refused('leader-swale', meeting(['leader-swale', interest(5)]))).toBe('withdrawn');
    expect(refused('leader-swale', meeting([CHAIR, take(5)], ['leader-swale', interest(5)]))).toBe(
      'withdrawn',
    );
  });

  it('does, where the interest lets them stay, or is in another item', () => {
    expect(refused('leader-swale', meeting(['leader-swale', interest(5, 'other')]))).toBe('reads');
    expect(refused('leader-swale', meeting(['leader-swale', interest(1)]))).toBe('reads');
  });
});

describe('A member who declared before the meeting that they will withdraw', () => {
  const told = (interest: 'pecuniary' | 'other', item = 'item-1'): SummonsEvent => ({
    ...{ type: 'InterestNotified', at: '2026-11-27T10:00:00Z', person: 'leader-swale', item, interest },
  });
  const summonedWith = (...events: readonly SummonsEvent[]) => ({
    ...{ meetings: [] },
    summonses: [given(summons, scheduled, published, ...events).state],
  });

  it('does not, before the meeting nor at it', () => {
    expect(refused('leader-swale', summonedWith(told('pecuniary')))).toBe('withdrawn');
    const steps = called.map((step): Step => {
      const [who, command] = step;
      if (command.type !== 'CallMeeting') return step;
      const interests = [{ person: 'leader-swale', item: 'item-1', interest: 'pecuniary' }] as const;
      return [who, { ...command, summons: 'december', interests }];
    });
    expect(refused('leader-swale', { meetings: [having(steps).state], summonses: [] })).toBe('withdrawn');
  });

  it('does again once it is taken back, and where it is another item or lets them stay', () => {
    const back: SummonsEvent = {
      ...{ type: 'InterestRetracted', at: '2026-11-28T10:00:00Z', person: 'leader-swale', item: 'item-1' },
    };
    expect(refused('leader-swale', summonedWith(told('pecuniary'), back))).toBe('reads');
    expect(refused('leader-swale', summonedWith(told('other')))).toBe('reads');
    expect(refused('leader-swale', summonedWith(told('pecuniary', 'another')))).toBe('reads');
  });
});

describe('A substitute on the register', () => {
  const sits: readonly Step[] = [
    ['chief-executive-swale', { type: 'Leave' }],
    ['director-swale', { type: 'Arrive' }],
  ];

  it('reads it while they sit at the meeting that has it', () => {
    expect(refused('director-swale', meeting())).toBe('another');
    expect(refused('director-swale', meeting(...sits))).toBe('reads');
    const elsewhere = { meetings: [having([...IN_PRIVATE, ...sits]).state], summonses: [] };
    expect(refused('director-swale', elsewhere)).toBe('another');
  });

  it('or once they are to sit at the one that will', () => {
    const by = { at: '2026-11-27T10:00:00Z', seat: 'swale.chief-executive' };
    const line = { number: 9, title: 'A property matter', standing: null, item: 'item-1' };
    const out = { ...published, lines: [line] } as SummonsEvent;
    const asked: SummonsEvent = {
      ...{ type: 'SubstituteAsked', ...by, by: 'clerk', substitute: 'director-swale' },
    };
    const agreed: SummonsEvent = {
      ...{ type: 'AnswerGiven', ...by, person: 'director-swale', answer: 'substitute' },
      substitute: 'director-swale',
    };
    const summoned = (...events: readonly SummonsEvent[]) => ({
      ...{ meetings: [] },
      summonses: [given(summons, scheduled, ...events).state],
    });
    expect(refused('director-swale', summoned(out, asked))).toBe('another');
    expect(refused('director-swale', summoned(out, asked, agreed))).toBe('reads');
    expect(refused('director-swale', summoned(asked, agreed))).toBe('another');
  });
});
