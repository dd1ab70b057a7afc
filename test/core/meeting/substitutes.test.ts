import { describe, expect, it } from 'vitest';
import { type Board, parseBoard } from '../../../src/core/constitution/index.ts';
import { seatedIn } from '../../../src/core/meeting/index.ts';
import { mkip, weald } from '../boards.ts';
import { CHAIR, EVERYBODY, SWALE, VICE } from './members.ts';
import { CALLED, called, having, OPEN, openWith, type Step, sitting, typesOf } from './minutes.ts';
import { ballot, callVote, consensus, GONE, HERE, interest, take } from './moves.ts';

const SUB = 'cabinet-member-swale';
const withoutSwale = EVERYBODY.filter((p) => p !== SWALE);
const subSits: readonly Step[] = openWith([...withoutSwale, SUB]);
const midItem: readonly Step[] = [...subSits, [CHAIR, take(1)]];
const at = '2026-11-26T10:00:00.000Z';

/** The MKIP board with one more substitute on the register. */
function registering(person: string, seat: object, role: string, from = '2008-09-01'): Board {
  const parsed = parseBoard({ ...mkip, substitutes: [...mkip.substitutes, { person, seat, role, from }] });
  if ('faults' in parsed) throw new Error(parsed.faults.join());
  return parsed.board;
}

describe('A substitute (R-MEM-2, 6.1)', () => {
  it('sits for a principal who is absent', () => {
    having(CALLED)
      .when(SUB, HERE)
      .then({ type: 'MemberArrived', at, seat: 'swale.leader', person: SUB, as: 'substitute' });
  });

  it('does not sit beside the principal', () => {
    having([...CALLED, [SWALE, HERE]])
      .when(SUB, HERE)
      .thenOutOfOrder('R-MEM-2', 'principal-is-seated');
  });

  it('sits once the principal has left, or has sent apologies', () => {
    expect(typesOf(having([...OPEN, [SWALE, GONE]]).when(SUB, HERE))).toEqual(['MemberArrived']);
    expect(typesOf(having([...CALLED, [SWALE, { type: 'SendApologies' }]]).when(SUB, HERE))).toEqual([
      'MemberArrived',
    ]);
  });

  it('must be on the register of that seat', () => {
    having(CALLED)
      .when('head-of-waste', HERE)
      .then({ type: 'AttendeeArrived', at, person: 'head-of-waste', capacity: 'Officer' });
    having(CALLED)
      .when('monitoring-officer', ballot(1, 'for'))
      .thenOutOfOrder('R-VOTE-5', 'meeting-not-open');
  });

  it('must have the role the arrangements ask for', () => {
    const seat = { party: 'swale', office: 'leader' };
    const board = registering('head-of-waste', seat, 'Director');
    const { ruling, thenOutOfOrder } = having(CALLED, board).when('head-of-waste', HERE);
    thenOutOfOrder('R-MEM-2', 'substitute-wrong-role');
    expect(ruling).toMatchObject({
      breaches: [{ required: 'Cabinet Member', found: 'Director', seat: 'swale.leader' }],
    });
  });

  it('may be any of the roles an agreement names', () => {
    const roll = having([['clerk', { type: 'CallMeeting', meeting: 'w', agenda: [] }]], weald);
    expect(typesOf(roll.when('deputy-chief-executive-broadmarsh', HERE))).toEqual(['MemberArrived']);
    roll.when('head-of-service-ashlow', HERE).thenOutOfOrder('R-MEM-2', 'substitute-wrong-role');
  });

  it('must have been registered before the meeting opened', () => {
    const board = registering(
      'head-of-waste',
      { party: 'swale', office: 'leader' },
      'Cabinet Member',
      '2026-11-26',
    );
    having([...openWith(withoutSwale)], board)
      .when('head-of-waste', HERE)
      .thenOutOfOrder('R-MEM-2', 'substitute-registered-late');
    expect(typesOf(having(CALLED, board).when('head-of-waste', HERE))).toEqual(['MemberArrived']);
  });

  it('does not sit where another substitute sits', () => {
    const board = registering('head-of-waste', { party: 'swale', office: 'leader' }, 'Cabinet Member');
    const { ruling, thenOutOfOrder } = having(subSits, board).when('head-of-waste', HERE);
    thenOutOfOrder('R-MEM-2', 'seat-is-filled');
    expect(ruling).toMatchObject({ breaches: [{ person: SUB }] });
  });

  it('votes as the principal would', () => {
    const voting = having([...midItem, [CHAIR, callVote(1)]]);
    expect(typesOf(voting.when(SUB, ballot(1, 'for')))).toEqual(['BallotCast']);
    voting.when(SWALE, ballot(1, 'for')).thenOutOfOrder('R-MEM-2', 'not-here');
  });
});

describe('A principal who comes after the substitute', () => {
  it('takes the seat at once between items', () => {
    having(subSits)
      .when(SWALE, HERE)
      .then(
        { type: 'SubstituteStoodDown', at, seat: 'swale.leader', person: SUB },
        { type: 'MemberArrived', at, seat: 'swale.leader', person: SWALE, as: 'principal' },
      );
  });

  it('waits for the item under way, and neither speaks nor votes on it', () => {
    const waiting = having([...midItem, [SWALE, HERE]]);
    expect(sitting(waiting.state, 'swale.leader')).toMatchObject({ person: SUB, waiting: SWALE });
    waiting.when(SWALE, { type: 'Object', number: 1 }).thenOutOfOrder('R-MEM-2', 'seat-is-filled');
    waiting.when(SWALE, HERE).thenNothing();
  });

  it('takes the seat when the item ends', () => {
    const waiting = having([...midItem, [SWALE, HERE]]);
    expect(typesOf(waiting.when(CHAIR, consensus(1)))).toEqual([
      'OutcomeDeclared',
      'SubstituteStoodDown',
      'MemberArrived',
    ]);
    expect(sitting(waiting.when(CHAIR, consensus(1)).state, 'swale.leader')).toMatchObject({
      person: SWALE,
      as: 'principal',
    });
  });

  it('takes the seat if the substitute leaves first, so that the council keeps its voice', () => {
    const waiting = having([...midItem, [SWALE, HERE]]);
    expect(typesOf(waiting.when(SUB, GONE))).toEqual(['SubstituteStoodDown', 'MemberArrived']);
  });

  it('may leave again without having sat', () => {
    const { state } = having([...midItem, [SWALE, HERE], [SWALE, GONE]]);
    expect(sitting(state, 'swale.leader')).toEqual({
      status: 'present',
      person: SUB,
      as: 'substitute',
      since: at,
    });
  });

  it('may send apologies after all, and the substitute sits on', () => {
    const waiting = having([...midItem, [SWALE, HERE]]);
    const { state } = waiting.when(SWALE, { type: 'SendApologies' });
    expect(sitting(state, 'swale.leader')).toEqual({
      status: 'present',
      person: SUB,
      as: 'substitute',
      since: at,
      apologies: true,
    });
  });
});

describe('A principal who has withdrawn because of an interest', () => {
  const withdrawn: readonly Step[] = [...OPEN, [CHAIR, take(1)], [SWALE, interest(1)]];
  const subIn: readonly Step[] = [...withdrawn, [SUB, HERE]];

  it('may be sat for, and waits for the item to end (R-DPI-2)', () => {
    const { state } = having(subIn);
    expect(sitting(state, 'swale.leader')).toMatchObject({ person: SUB, as: 'substitute', waiting: SWALE });
  });

  it('has the seat back when the substitute leaves, and is still withdrawn', () => {
    const back = having([...subIn, [SUB, GONE]]);
    expect(sitting(back.state, 'swale.leader')).toMatchObject({ person: SWALE, as: 'principal' });
    back.when(SWALE, { type: 'Object', number: 1 }).thenOutOfOrder('R-DPI-2', 'withdrawn-for-interest');
  });

  it('has the seat back when the item ends', () => {
    const { state } = having(subIn).when(CHAIR, consensus(1));
    expect(seatedIn(called(state)).find((s) => s.seat === 'swale.leader')).toMatchObject({ person: SWALE });
  });

  it('may leave while the substitute sits, and then the substitute sits on', () => {
    const { state } = having([...subIn, [SWALE, GONE]]).when(CHAIR, consensus(1));
    expect(sitting(state, 'swale.leader')).toMatchObject({ person: SUB });
  });

  it('is told, not silently ignored, if they would come back to the item', () => {
    having(subIn).when(SWALE, interest(1, 'other')).thenOutOfOrder('R-DPI-2', 'withdrawn-for-interest');
    having(subIn).when(SWALE, interest(1)).thenNothing();
  });

  it('does not open the seat of somebody who stayed', () => {
    having([...OPEN, [CHAIR, take(1)], [SWALE, interest(1, 'other')]])
      .when(SUB, HERE)
      .thenOutOfOrder('R-MEM-2', 'principal-is-seated');
    having([...OPEN, [CHAIR, take(1)], [VICE, interest(1)]])
      .when(SUB, HERE)
      .thenOutOfOrder('R-MEM-2');
  });
});
