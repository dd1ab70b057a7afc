import { describe, expect, it } from 'vitest';
import { exclusionFor, isBarred, meeting, rejudge, toExclude } from '../../../src/core/meeting/index.ts';
import { facts } from '../boards.ts';
import { CARRIED, EXCLUDE, IN_PRIVATE, MOVED, PRIVATE_AGENDA, RESOLUTION } from './excluding.ts';
import { CHAIR, CHIEFS, EVERYBODY, SWALE, VICE } from './members.ts';
import { having, type Step, typesOf } from './minutes.ts';
import { ballot, CLOSE, callVote, closeVote, consensus, defer, take } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';
const LOST: readonly Step[] = [
  ...MOVED,
  [CHAIR, callVote(RESOLUTION)],
  ...EVERYBODY.map((person): Step => [person, ballot(RESOLUTION, 'against')]),
  [CHAIR, closeVote(RESOLUTION)],
];

describe('The resolution to exclude the public (R-EXEMPT-3, s.100A(4))', () => {
  it('is drafted with every exempt item that waits and its paragraph, and put like any other motion', () => {
    const { ruling, state } = having(IN_PRIVATE).when(CHAIR, EXCLUDE);
    expect(ruling).toMatchObject({
      inOrder: true,
      events: [
        { type: 'ItemAddedToAgenda', line: { number: RESOLUTION, excludes: [2, 3], matter: 'procedure' } },
        { type: 'ItemTaken', number: RESOLUTION },
        { type: 'MotionPut', number: RESOLUTION, partial: false },
      ],
    });
    const text = JSON.stringify(ruling);
    expect(text).toContain('section 100A(4) of the Local Government Act 1972');
    expect(text).toContain(
      'item 2, “A property matter” (paragraph 3) and item 3, “A staffing matter” (paragraph 1)',
    );
    expect(text).not.toContain('A court matter');
    expect(state).toMatchObject({ floor: RESOLUTION, excluded: null });
  });

  it.each([VICE, SWALE, 'clerk', 'monitoring-officer', null])('is not for %s to move', (person) => {
    having(IN_PRIVATE).when(person, EXCLUDE).thenOutOfOrder('R-EXEMPT-3', 'not-presiding');
  });

  it('is moved once, between items, while an exempt item waits', () => {
    having(MOVED).when(CHAIR, EXCLUDE).thenNothing();
    having(MOVED).when(VICE, EXCLUDE).thenOutOfOrder('R-EXEMPT-3', 'not-presiding');
    having([...IN_PRIVATE, [CHAIR, take(1)]])
      .when(CHAIR, EXCLUDE)
      .thenOutOfOrder('R-AGENDA-1');
    having(CARRIED)
      .when(CHAIR, EXCLUDE)
      .thenOutOfOrder('R-EXEMPT-3', 'nothing-to-exclude', { found: 'resolved' });
    const open: readonly Step[] = [
      ['clerk', { type: 'CallMeeting', meeting: 'meeting-1', agenda: PRIVATE_AGENDA.slice(0, 1) }],
      ...IN_PRIVATE.slice(1),
    ];
    having(open).when(CHAIR, EXCLUDE).thenOutOfOrder('R-EXEMPT-3', 'nothing-to-exclude', { found: 'none' });
  });

  it('may be moved again once it was put off, and covers what came on late', () => {
    const put = having([...MOVED, [CHAIR, defer(RESOLUTION)]]);
    expect(toExclude(put.state).map(({ number }) => number)).toEqual([2, 3]);
    expect(typesOf(put.when(CHAIR, EXCLUDE))).toContain('MotionPut');
    const late = { ...PRIVATE_AGENDA[1], item: 'late', title: 'A late matter' } as (typeof PRIVATE_AGENDA)[1];
    const { number: _, ...line } = { ...late, involved: [...(late?.involved ?? [])] } as never as {
      number: number;
    };
    const added = having([...CARRIED, ['clerk', { type: 'AddToAgenda', line: line as never }]]);
    expect(toExclude(added.state).map(({ title }) => title)).toEqual(['A late matter']);
  });

  it('is entered in the register, and is no item of anybody’s', () => {
    const { record, state } = having(CARRIED);
    const passed = record
      .flatMap((event) => meeting.announce(event, state))
      .filter(({ kind }) => kind === 'pass');
    const about = passed.map((pass) => (pass.kind === 'pass' ? pass.subject : ''));
    expect(about.filter((subject) => subject !== 'cycle')).toEqual(['register']);
  });

  it('is judged again from the record to the same outcome', () => {
    const { record } = having(CARRIED);
    const declared = record.at(-1);
    const before = record.slice(0, -1).reduce(meeting.evolve, meeting.initial);
    if (declared?.type !== 'OutcomeDeclared') throw new Error('nothing was declared');
    expect(rejudge(declared, before, facts(CHAIR))).toEqual(declared.verdict);
  });
});

describe('An exempt item', () => {
  it('is not taken before the Board has resolved, and the cure is said', () => {
    having(IN_PRIVATE)
      .when(CHAIR, take(2))
      .thenOutOfOrder('R-EXEMPT-3', 'public-not-excluded', { required: 'A property matter', found: 3 });
    expect(exclusionFor(having(IN_PRIVATE).state, 2)).toBe('unasked');
    expect(exclusionFor(having(MOVED).state, 2)).toBe('moved');
  });

  it('is taken once it has, and the public is excluded with it', () => {
    having(CARRIED)
      .when(CHAIR, take(2))
      .then(
        { type: 'PublicExcluded', at, number: 2, by: 'resolution' },
        { type: 'ItemTaken', at, number: 2 },
        {
          ...{ type: 'MotionPut', at, number: 2, text: 'That the Board agree item 2.', partial: false },
          ...{ matter: 'recommendation', involved: ['maidstone', 'swale', 'tunbridge-wells'] },
        },
      );
  });

  it('where the Board would not, is put off without being gone into, or opened', () => {
    const lost = having(LOST);
    expect(exclusionFor(lost.state, 2)).toBe('lost');
    expect(PRIVATE_AGENDA.filter((line) => isBarred(lost.state, line)).map(({ number }) => number)).toEqual([
      2, 3,
    ]);
    lost.when(CHAIR, take(2)).thenOutOfOrder('R-EXEMPT-3', 'exclusion-lost');
    expect(typesOf(lost.when(CHAIR, defer(2)))).toEqual(['ItemTaken', 'MotionPut', 'ItemDeferred']);
    lost.when(SWALE, defer(2)).thenOutOfOrder('R-AGENDA-1', 'not-presiding');
    lost.when(CHAIR, defer(1)).thenOutOfOrder('R-AGENDA-1', 'item-not-under-way');
    const {
      openness: _,
      number: _number,
      ...opened
    } = { ...PRIVATE_AGENDA[1], title: 'Sale of the depot' } as never as {
      openness: unknown;
      number: unknown;
    };
    const after = lost.when(null, { type: 'AddToAgenda', line: opened as never });
    expect(after.ruling).toMatchObject({ events: [{ type: 'ItemAddedToAgenda', line: { number: 2 } }] });
    const read = having([...LOST, [null, { type: 'AddToAgenda', line: opened as never }]]);
    expect(typesOf(read.when(CHAIR, take(2)))).toEqual(['ItemTaken', 'MotionPut']);
  });
});

describe('A confidential item', () => {
  it('excludes the public by law as it is taken, without a vote (R-EXEMPT-1)', () => {
    expect(typesOf(having(IN_PRIVATE).when(CHAIR, take(5)))).toEqual([
      'PublicExcluded',
      'ItemTaken',
      'MotionPut',
    ]);
    expect(having([...IN_PRIVATE, [CHAIR, take(5)]]).record.at(-3)).toMatchObject({ by: 'law', number: 5 });
  });
});

describe('The public may return', () => {
  const both: readonly Step[] = [...CARRIED, [CHAIR, take(2)], [CHAIR, consensus(2)]];

  it('after the last private item, whatever becomes of it', () => {
    const last: readonly Step[] = [...both, [CHAIR, take(3)], [CHAIR, consensus(3)], [CHAIR, take(5)]];
    expect(having(both).state.excluded).toEqual({ at, number: 2 });
    for (const end of [consensus(5), defer(5)])
      expect(typesOf(having(last).when(CHAIR, end)).at(-1)).toBe('PublicReadmitted');
  });

  it('as soon as an open item is taken, and goes again with the next private one', () => {
    expect(typesOf(having(both).when(CHAIR, take(4)))).toEqual([
      'PublicReadmitted',
      'ItemTaken',
      'MotionPut',
    ]);
    const again: readonly Step[] = [...both, [CHAIR, take(4)], [CHAIR, consensus(4)], [CHAIR, take(3)]];
    expect(having(again).state.excluded).toMatchObject({ number: 3 });
  });

  it('at once, for the Board to resolve about another item', () => {
    const first: readonly Step[] = [...IN_PRIVATE, [CHAIR, take(5)], [CHAIR, consensus(5)]];
    expect(typesOf(having(first).when(CHAIR, EXCLUDE)).slice(0, 2)).toEqual([
      'ItemAddedToAgenda',
      'PublicReadmitted',
    ]);
  });

  it('is told in every place where the Board meets, as it is told that they must go', () => {
    const cards = (steps: readonly Step[]) => {
      const { record, state } = having(steps);
      return record.flatMap((event) =>
        meeting
          .announce(event, state)
          .flatMap((a) => ('card' in a && a.card === 'exclusion' ? [a.kind] : [])),
      );
    };
    expect(cards([...both])).toEqual(['show']);
    expect(cards([...both, [CHAIR, take(4)]])).toEqual(['show', 'show', 'refresh']);
    expect(cards([...both, [CHAIR, CLOSE]])).toEqual(['show', 'refresh']);
  });

  it('and the substitutes who sit are named to the item as it is taken, of a private one alone', () => {
    const [m = ''] = CHIEFS;
    const sits: readonly Step[] = [
      ...IN_PRIVATE,
      [m, { type: 'Leave' }],
      ['director-maidstone', { type: 'Arrive' }],
    ];
    const passed = (number: number) => {
      const { record, state } = having([...sits, [CHAIR, take(number)]]);
      const put = record.findLast(({ type }) => type === 'MotionPut');
      return JSON.stringify(put && meeting.announce(put, state));
    };
    expect(passed(5)).toContain('"sitting":["director-maidstone"]');
    expect(passed(1)).not.toContain('sitting');
  });
});
