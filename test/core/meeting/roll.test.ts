import { describe, expect, it } from 'vitest';
import { countedFor, quorumOf, seatedIn } from '../../../src/core/meeting/index.ts';
import { facts, weald } from '../boards.ts';
import { CHAIR, EVERYBODY, S_CE, SWALE } from './members.ts';
import { arrive, CALLED, called, having, OPEN, sitting, typesOf } from './minutes.ts';
import { GONE, HERE, take } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';

describe('The roll', () => {
  it('seats each member in the seat of their own office', () => {
    const { state } = having([...CALLED, ...arrive(...EVERYBODY)]);
    expect(seatedIn(state).map((s) => `${s.person} in ${s.seat} as ${s.as}`)).toEqual([
      'leader-maidstone in maidstone.leader as principal',
      'leader-swale in swale.leader as principal',
      'leader-tunbridge-wells in tunbridge-wells.leader as principal',
      'chief-executive-maidstone in maidstone.chief-executive as principal',
      'chief-executive-swale in swale.chief-executive as principal',
      'chief-executive-tunbridge-wells in tunbridge-wells.chief-executive as principal',
    ]);
  });

  it.each([
    ['kent-representative', 'Observer, without a vote'],
    ['programme-manager', 'Programme Manager'],
    ['communications-swale', 'Communications'],
    ['head-of-waste', 'Officer'],
    ['clerk', 'Clerk (Democratic Services)'],
  ])('records %s in attendance, counted for nothing (6.2)', (person, capacity) => {
    const before = having([...CALLED, ...arrive(...EVERYBODY.slice(0, 4))]);
    before.when(person, HERE).then({ type: 'AttendeeArrived', at, person, capacity });
    const { state } = before.when(person, HERE);
    expect(countedFor(called(state))).toEqual(countedFor(before.state));
    expect(quorumOf(called(state), facts(null))).toEqual(quorumOf(before.state, facts(null)));
  });

  it('has no place for a stranger, nor for the bot itself', () => {
    having(CALLED).when('a-stranger', HERE).thenOutOfOrder('R-MEM-1', 'not-a-member');
    having(CALLED).when(null, HERE).thenOutOfOrder('R-MEM-1', 'not-a-member');
    having(CALLED).when(null, GONE).thenOutOfOrder('R-MEM-1', 'not-a-member');
  });

  it('is not for somebody of a council that has left', () => {
    const board = {
      ...weald,
      arrangements: weald.arrangements.map((rules) => ({
        ...rules,
        parties: rules.parties.map((p) => (p.id === 'hazelcote' ? { ...p, left: '2026-09-30' } : p)),
      })),
    };
    const roll = having(CALLED, board);
    roll.when('chief-executive-hazelcote', HERE).thenOutOfOrder('R-MEM-1', 'not-a-member');
    roll.when('deputy-hazelcote', HERE).thenOutOfOrder('R-MEM-1', 'not-a-member');
    expect(sitting(roll.when('director-shared', HERE).state, 'ridgemere.chief-executive')).toMatchObject({
      person: 'director-shared',
    });
  });

  it('lets a member come late, at the minute they come', () => {
    const late = having([...OPEN.filter(([who]) => who !== S_CE), [S_CE, HERE, '10:25']]);
    expect(sitting(late.state, 'swale.chief-executive')).toMatchObject({ since: '2026-11-26T10:25:00.000Z' });
  });

  it('seats a late member at once, even while an item is under way, where the seat is empty', () => {
    const under = having([...OPEN.filter(([who]) => who !== S_CE), [CHAIR, take(1)]]);
    expect(typesOf(under.when(S_CE, HERE))).toEqual(['MemberArrived']);
  });

  it('records a departure, and the member may come back', () => {
    const gone = having([...OPEN, [SWALE, GONE, '10:40']]);
    expect(sitting(gone.state, 'swale.leader')).toEqual({
      status: 'left',
      person: SWALE,
      at: '2026-11-26T10:40:00.000Z',
    });
    expect(sitting(gone.when(SWALE, HERE).state, 'swale.leader')).toMatchObject({
      status: 'present',
      person: SWALE,
    });
  });

  it('says so to somebody who leaves and was never here', () => {
    having(CALLED).when(SWALE, GONE).thenOutOfOrder('R-MEM-2', 'not-here');
    having(CALLED).when('kent-representative', GONE).thenOutOfOrder('R-MEM-2', 'not-here');
  });

  it('lets an officer come and go, and come again', () => {
    const gone = having([...CALLED, ['head-of-waste', HERE], ['head-of-waste', GONE]]);
    expect(gone.state.attendees).toEqual([]);
    gone.when('head-of-waste', GONE).thenNothing();
    expect(called(gone.when('head-of-waste', HERE).state).attendees).toHaveLength(1);
  });
});

describe('One human, one seat (R-MEM-4)', () => {
  const SHARED = 'chief-executive-shared';
  const roll = having(
    [
      ['clerk', { type: 'CallMeeting', meeting: 'w', agenda: [] }],
      [SHARED, HERE],
    ],
    weald,
  );

  it('sits a chief executive two councils share in the first of them', () => {
    expect(seatedIn(roll.state)).toEqual([
      { seat: 'ashlow.chief-executive', person: SHARED, as: 'principal' },
    ]);
    roll.when(SHARED, HERE).thenNothing();
  });

  it('leaves the other council’s seat to its own substitute', () => {
    const { state } = roll.when('deputy-chief-executive-broadmarsh', HERE);
    expect(sitting(state, 'broadmarsh.chief-executive')).toMatchObject({ as: 'substitute' });
  });

  it('sends apologies from the seat they sit in, and from the other', () => {
    const { state } = roll.when(SHARED, { type: 'SendApologies' });
    expect(seatedIn(called(state))).toEqual([]);
    expect(sitting(state, 'ashlow.chief-executive')?.status).toBe('apologies');
    expect(sitting(state, 'broadmarsh.chief-executive')?.status).toBe('apologies');
  });

  it('sends apologies without unseating the other council’s substitute', () => {
    const both = having([...wealdRoll(), [SHARED, HERE], ['deputy-chief-executive-broadmarsh', HERE]], weald);
    const { state } = both.when(SHARED, { type: 'SendApologies' });
    expect(seatedIn(called(state)).map((s) => s.seat)).toEqual(['broadmarsh.chief-executive']);
  });

  it('seats a director two councils share where a seat is empty', () => {
    const crane = having(
      [...wealdRoll(), ['chief-executive-hazelcote', HERE], ['director-shared', HERE]],
      weald,
    );
    expect(sitting(crane.state, 'ridgemere.chief-executive')).toMatchObject({ person: 'director-shared' });
    crane.when('director-shared', HERE).thenNothing();
  });
});

function wealdRoll(): Parameters<typeof having>[0] {
  return [['clerk', { type: 'CallMeeting', meeting: 'w', agenda: [] }]];
}
