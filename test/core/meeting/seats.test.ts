import { describe, expect, it } from 'vitest';
import { type Called, pollOn } from '../../../src/core/meeting/index.ts';
import { facts, mkip, weald, withArrangements } from '../boards.ts';
import { CHAIR, CHIEFS, SWALE } from './members.ts';
import { CALLED, having, inVote, onItem, openWith, type Step, typesOf } from './minutes.ts';
import { ballot, CLOSE, callVote, GONE, HERE, MY_SUB, objects, take } from './moves.ts';
import { FENN, TILLETT } from './weald-people.ts';

const DEPUTY = 'cabinet-member-swale';

describe('A chief executive two councils share', () => {
  const roll: readonly Step[] = [['clerk', { type: 'CallMeeting', meeting: 'w', agenda: [] }]];
  const deputed = {
    ...weald,
    substitutes: weald.substitutes.map((s) =>
      s.person === 'head-of-service-ashlow' ? { ...s, role: 'Director' } : s,
    ),
  };
  const filled = having([...roll, ['head-of-service-ashlow', HERE]], deputed);

  it('sits in the first of their seats that is free', () => {
    expect(having([...roll, [TILLETT, HERE]], weald).state.attendance).toHaveProperty([
      'ashlow.chief-executive',
    ]);
    expect(filled.when(TILLETT, HERE).state).toMatchObject({
      attendance: { 'broadmarsh.chief-executive': { person: TILLETT, as: 'principal' } },
    });
  });

  it('sends for a substitute to the first that is free, and only for somebody who may sit', () => {
    expect(filled.when(TILLETT, MY_SUB).state).toMatchObject({
      attendance: { 'broadmarsh.chief-executive': { status: 'apologies', substitutes: [FENN] } },
    });
    having(roll, weald).when(TILLETT, MY_SUB).thenOutOfOrder('R-MEM-2', 'no-substitute-named', {
      required: 'a substitute on the register',
      seat: 'ashlow.chief-executive',
    });
  });
});

describe('A ballot', () => {
  it('is of whoever sits in the seat: the principal who comes back casts their own, if the same', () => {
    const sub = [
      ...openWith([CHAIR, 'leader-maidstone', DEPUTY, ...CHIEFS]),
      [CHAIR, take(1)],
    ] as readonly Step[];
    const voted: readonly Step[] = [...sub, [CHAIR, callVote(1)], [DEPUTY, ballot(1, 'for')], [DEPUTY, GONE]];
    expect(typesOf(having([...voted, [SWALE, HERE]]).when(SWALE, ballot(1, 'for')))).toEqual(['BallotCast']);
  });
});

describe('An officer who is also on a register of substitutes', () => {
  it('is told to sit first, not that officers have no vote', () => {
    const board = {
      ...mkip,
      appointments: [...mkip.appointments, { person: DEPUTY, post: 'officer' as const, from: '2008-09-01' }],
    };
    having(onItem(1), board).when(DEPUTY, objects(1)).thenOutOfOrder('R-MEM-2', 'not-here');
  });

  it('is shown the clause on membership where the arrangements name no observers', () => {
    const board = withArrangements(mkip, () => ({ observers: [] }));
    const none = { ...board, appointments: board.appointments.filter((a) => !('for' in a)) };
    having(onItem(1), none)
      .when('clerk', objects(1))
      .thenOutOfOrder('R-MEM-3', 'observer-has-no-vote', { clause: '6.1' });
  });
});

describe('The seats a motion is polled on', () => {
  const polled = (electorate: 'involved' | 'all') => {
    const board = withArrangements(mkip, ({ decisions }) => ({
      decisions: { ...decisions, partial: { ...decisions.partial, electorate } },
    }));
    const state: Called = having(inVote(2), board).state;
    const business = state.business[2];
    if (!business || business.stage === 'listed') throw new Error('item 2 was not put');
    const { partial, seats, division } = pollOn(state, facts(null, { board }), business, 2);
    return { partial, seats, present: division.length };
  };

  it('are those of the councils involved, or of the whole Board where the arrangements say so', () => {
    expect(polled('involved')).toEqual({ partial: true, seats: 4, present: 4 });
    expect(polled('all')).toEqual({ partial: false, seats: 6, present: 6 });
  });

  it('are all of them where every council is involved', () => {
    const { state } = having(inVote(1));
    const business = state.business[1];
    if (!business || business.stage === 'listed') throw new Error('item 1 was not put');
    expect(pollOn(state, facts(null), business, 1)).toMatchObject({ partial: false, seats: 6 });
  });
});

describe('A meeting closed by the clerk', () => {
  it('says that nobody here may preside, where that is why', () => {
    const deputies = [DEPUTY, 'cabinet-member-maidstone'];
    const left: readonly Step[] = [
      ...openWith([CHAIR, ...CHIEFS, ...deputies]),
      [CHAIR, take(1)],
      [CHAIR, GONE],
    ];
    const closed = having(left).when('clerk', CLOSE);
    expect(typesOf(closed)).toEqual(['ItemDeferred', 'MeetingClosed']);
    expect(closed.state).toMatchObject({
      business: { 1: { reason: 'The meeting closed with nobody here who may preside.' } },
    });
  });

  it('that was only called has no item to put off', () => {
    expect(typesOf(having(CALLED).when('clerk', CLOSE))).toEqual(['MeetingClosed']);
  });
});
