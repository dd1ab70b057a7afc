import { describe, expect, it } from 'vitest';
import { CHAIR, CHIEFS, EVERYBODY, SWALE, VICE } from './members.ts';
import { having, OPEN, onItem, openWith, type Step, typesOf } from './minutes.ts';
import { CLOSE, callVote, consensus, defer, GONE, HERE, interest, ORDER, take } from './moves.ts';

const underVice = openWith(
  EVERYBODY.filter((p) => p !== CHAIR),
  VICE,
);
const SUBS = ['cabinet-member-maidstone', 'cabinet-member-tunbridge-wells'];
const underSwale = openWith([SWALE, ...CHIEFS, ...SUBS], SWALE);
const presiding = (person: string | null) => ({ presiding: person === null ? null : { person } });

describe('A Chairman who comes late', () => {
  it('takes over from the Vice Chairman at once between items', () => {
    expect(typesOf(having(underVice).when(CHAIR, HERE))).toEqual(['MemberArrived', 'ChairTaken']);
  });

  it('takes over at the next item, not in the middle of one (R-CHAIR-3)', () => {
    const under = having([...underVice, [VICE, take(1)], [CHAIR, HERE]]);
    expect(under.state).toMatchObject(presiding(VICE));
    under.when(CHAIR, consensus(1)).thenOutOfOrder('R-CONS-1', 'not-presiding');
    expect(under.when(VICE, consensus(1)).state).toMatchObject({
      presiding: { person: CHAIR, basis: 'chairman' },
    });
    expect(under.when(VICE, defer(1)).state).toMatchObject(presiding(CHAIR));
  });

  it('does not unseat a Leader chosen for the whole meeting', () => {
    const late = having([...underSwale, ['cabinet-member-tunbridge-wells', GONE], [CHAIR, HERE]]);
    expect(late.state).toMatchObject({ presiding: { person: SWALE, basis: 'unopposed' } });
    expect(late.when(SWALE, take(1)).ruling.inOrder).toBe(true);
  });
});

describe('A person presiding who leaves', () => {
  it('is followed by the Vice Chairman, even in the middle of an item', () => {
    expect(typesOf(having(onItem(1)).when(CHAIR, GONE))).toEqual(['MemberLeft', 'ChairTaken']);
    expect(having(onItem(1)).when(CHAIR, GONE).state).toMatchObject({
      presiding: { person: VICE, basis: 'vice-chairman' },
    });
  });

  it('has the chair back at the next item on returning', () => {
    const back = having([...onItem(1), [CHAIR, GONE], [CHAIR, HERE]]);
    expect(back.state).toMatchObject(presiding(VICE));
    expect(back.when(VICE, consensus(1)).state).toMatchObject(presiding(CHAIR));
  });

  it('leaves the chair empty where nobody else may preside, and no outcome can be declared', () => {
    const empty = having([...underSwale, [SWALE, take(1)]]);
    const gone = empty.when(SWALE, GONE);
    expect(typesOf(gone)).toEqual(['MemberLeft', 'ChairVacated']);
    expect(gone.state).toMatchObject({ stage: 'open', presiding: null });
    const vacant = having([...underSwale, [SWALE, take(1)], [SWALE, GONE]]);
    for (const person of [...CHIEFS, ...SUBS, 'clerk']) {
      vacant.when(person, consensus(1)).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
      vacant.when(person, callVote(1)).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
    }
  });

  it('may be followed by any Leader who comes', () => {
    const vacant = having([...underSwale, [SWALE, take(1)], [SWALE, GONE]]);
    expect(typesOf(vacant.when(SWALE, HERE))).toEqual(['MemberArrived', 'ChairTaken']);
  });
});

describe('A person presiding who withdraws because of an interest (R-DPI-2)', () => {
  it('gives the chair to the Vice Chairman for that item, and has it back after', () => {
    const aside = having([...onItem(1), [CHAIR, interest(1)]]);
    expect(aside.state).toMatchObject(presiding(VICE));
    aside.when(CHAIR, consensus(1)).thenOutOfOrder('R-CONS-1', 'not-presiding');
    expect(typesOf(aside.when(VICE, consensus(1)))).toEqual(['OutcomeDeclared', 'ChairTaken']);
    expect(aside.when(VICE, consensus(1)).state).toMatchObject({
      presiding: { person: CHAIR, basis: 'chairman' },
    });
  });

  it('never presides on an item they declared for beforehand', () => {
    const before = having([...OPEN, [CHAIR, interest(1)]]);
    expect(before.state).toMatchObject(presiding(CHAIR));
    expect(typesOf(before.when(CHAIR, take(1)))).toEqual(['ItemTaken', 'MotionPut', 'ChairTaken']);
    expect(before.when(CHAIR, take(1)).state).toMatchObject(presiding(VICE));
  });

  it('is not followed in the chair by their own substitute', () => {
    const aside = having([...onItem(1), [CHAIR, interest(1)], ['cabinet-member-tunbridge-wells', HERE]]);
    expect(aside.state).toMatchObject(presiding(VICE));
    expect(aside.when(VICE, consensus(1)).state).toMatchObject(presiding(CHAIR));
  });

  it('has the chair back after a Leader who stood in unopposed', () => {
    const noVice = openWith([...EVERYBODY.filter((p) => p !== VICE), 'cabinet-member-maidstone']);
    const aside = having([...noVice, [CHAIR, take(1)], [CHAIR, interest(1)]]);
    expect(aside.state).toMatchObject({ presiding: { person: SWALE, basis: 'unopposed' } });
    expect(aside.when(SWALE, consensus(1)).state).toMatchObject(presiding(CHAIR));
  });

  it('does not have it back having left the meeting', () => {
    const noVice = openWith([...EVERYBODY.filter((p) => p !== VICE), 'cabinet-member-maidstone']);
    const aside = having([
      ...noVice,
      [CHAIR, take(1)],
      [CHAIR, interest(1)],
      [CHAIR, GONE],
      [SWALE, consensus(1)],
      [CHAIR, HERE],
    ]);
    expect(aside.state).toMatchObject(presiding(SWALE));
  });

  it('has it back although chosen for the whole meeting by others', () => {
    const aside = having([...underSwale, [SWALE, take(1)], [SWALE, interest(1)]]);
    expect(aside.state).toMatchObject(presiding(null));
    expect(typesOf(aside.when('clerk', defer(1)))).toEqual(['ItemDeferred', 'ChairTaken']);
    expect(aside.when('clerk', defer(1)).state).toMatchObject({
      floor: null,
      presiding: { person: SWALE, basis: 'unopposed' },
    });
  });
});

describe('An item nobody here may preside on', () => {
  const stuck: readonly Step[] = [...underSwale, [SWALE, take(1)], [SWALE, interest(1)]];

  it('is deferred by the clerk, or the meeting could never go on', () => {
    having(stuck).when('clerk', defer(1)).then(
      { type: 'ItemDeferred', at: '2026-11-26T10:00:00.000Z', number: 1, reason: 'Not ready.' },
      {
        type: 'ChairTaken',
        at: '2026-11-26T10:00:00.000Z',
        seat: 'swale.leader',
        person: SWALE,
        basis: 'unopposed',
      },
    );
    having([...stuck, ['clerk', defer(1)]])
      .when('clerk', defer(1))
      .thenNothing();
  });

  it.each([SWALE, 'chief-executive-swale', 'kent-representative', 'a-stranger', null])(
    'is not deferred by %s',
    (person) => {
      having(stuck).when(person, defer(1)).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
    },
  );

  it('may be closed upon by the clerk', () => {
    expect(typesOf(having(stuck).when('clerk', CLOSE))).toEqual(['ItemDeferred', 'MeetingClosed']);
    having(stuck).when(SWALE, CLOSE).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
  });

  it('goes on when another Leader comes', () => {
    const saved = having([...stuck, ['cabinet-member-maidstone', GONE]]).when(VICE, HERE);
    expect(typesOf(saved)).toContain('ChairTaken');
  });

  it('is not called to order by anyone', () => {
    having(stuck).when(SWALE, ORDER).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
  });
});
