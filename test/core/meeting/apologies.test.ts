import { describe, expect, it } from 'vitest';
import type { MeetingEvent } from '../../../src/core/meeting/index.ts';
import { mkip } from '../boards.ts';
import { CHAIR, EVERYBODY, SWALE } from './members.ts';
import { CALLED, having, OPEN, type Step, sitting, typesOf } from './minutes.ts';
import { GONE, HERE, interest, MY_SUB, SORRY, take } from './moves.ts';

const SUB = 'cabinet-member-swale';
const at = '2026-11-26T10:00:00.000Z';
const told: MeetingEvent = {
  type: 'SubstituteCalled',
  at,
  seat: 'swale.leader',
  person: SWALE,
  substitutes: [SUB],
};
const alone = { ...mkip, substitutes: mkip.substitutes.filter((s) => s.person !== SUB) };

describe('Apologies', () => {
  it('are recorded for a member who is not here', () => {
    having(CALLED)
      .when(SWALE, SORRY)
      .then({ type: 'ApologiesSent', at, seat: 'swale.leader', person: SWALE });
  });

  it('are a departure for one who is', () => {
    expect(typesOf(having(OPEN).when(SWALE, SORRY))).toEqual(['MemberLeft', 'ApologiesSent']);
    expect(sitting(having(OPEN).when(SWALE, SORRY).state, 'swale.leader')?.status).toBe('apologies');
  });

  it('may come from somebody who has already left', () => {
    expect(typesOf(having([...OPEN, [SWALE, GONE]]).when(SWALE, SORRY))).toEqual(['ApologiesSent']);
  });

  it('are sent once', () => {
    having([...CALLED, [SWALE, SORRY]])
      .when(SWALE, SORRY)
      .thenNothing();
    having([...OPEN, [SWALE, SORRY]])
      .when(SWALE, SORRY)
      .thenNothing();
  });

  it('do not unseat the substitute who sits meanwhile', () => {
    const sits = having([...CALLED, [SUB, HERE]]);
    expect(sitting(sits.when(SWALE, SORRY).state, 'swale.leader')).toMatchObject({
      status: 'present',
      person: SUB,
    });
    having([...CALLED, [SUB, HERE], [SWALE, SORRY]])
      .when(SWALE, SORRY)
      .thenNothing();
    having([...CALLED, [SWALE, SORRY], [SUB, HERE]])
      .when(SWALE, SORRY)
      .thenNothing();
  });

  it('do not keep a member away who comes after all', () => {
    expect(typesOf(having([...CALLED, [SWALE, SORRY]]).when(SWALE, HERE))).toEqual(['MemberArrived']);
  });

  it.each(['clerk', SUB, 'kent-representative', 'a-stranger', null])(
    'are not for %s, who has no seat',
    (person) => {
      having(CALLED).when(person, SORRY).thenOutOfOrder('R-MEM-1', 'not-your-office');
      having(CALLED).when(person, MY_SUB).thenOutOfOrder('R-MEM-1', 'not-your-office');
    },
  );
});

describe('“My substitute sits for me”', () => {
  it('has the substitutes on the register told', () => {
    having(CALLED).when(SWALE, MY_SUB).then(told);
  });

  it('gives up the seat of a principal who is here', () => {
    having(OPEN)
      .when(SWALE, MY_SUB)
      .then({ type: 'MemberLeft', at, seat: 'swale.leader', person: SWALE }, told);
  });

  it('is out of order where nobody is on the register', () => {
    const { ruling, thenOutOfOrder } = having(CALLED, alone).when(SWALE, MY_SUB);
    thenOutOfOrder('R-MEM-2', 'no-substitute-named');
    expect(ruling).toMatchObject({ breaches: [{ seat: 'swale.leader' }] });
  });

  it('keeps a principal in their seat where nobody could take it', () => {
    expect(sitting(having(OPEN, alone).when(SWALE, MY_SUB).state, 'swale.leader')?.status).toBe('present');
  });

  it('tells them once', () => {
    having([...CALLED, [SWALE, MY_SUB]])
      .when(SWALE, MY_SUB)
      .thenNothing();
    having([...OPEN, [SWALE, MY_SUB]])
      .when(SWALE, MY_SUB)
      .thenNothing();
  });

  it('tells nobody once a substitute sits', () => {
    having([...CALLED, [SWALE, MY_SUB], [SUB, HERE]])
      .when(SWALE, MY_SUB)
      .thenNothing();
  });

  it('follows apologies, and apologies follow it', () => {
    expect(typesOf(having([...CALLED, [SWALE, SORRY]]).when(SWALE, MY_SUB))).toEqual(['SubstituteCalled']);
    expect(typesOf(having([...CALLED, [SWALE, MY_SUB]]).when(SWALE, SORRY))).toEqual(['ApologiesSent']);
  });

  it('may cost the meeting its quorum until the substitute comes', () => {
    const five: readonly Step[] = OPEN.filter(([who]) => who !== 'chief-executive-maidstone');
    const called = having(five).when(SWALE, MY_SUB);
    expect(typesOf(called)).toEqual(['MemberLeft', 'SubstituteCalled', 'QuorumLost']);
    expect(typesOf(having([...five, [SWALE, MY_SUB]]).when(SUB, HERE))).toEqual([
      'MemberArrived',
      'QuorumRegained',
    ]);
  });

  describe('from a principal who has withdrawn from the item', () => {
    const withdrawn: readonly Step[] = [...OPEN, [CHAIR, take(1)], [SWALE, interest(1)]];

    it('tells the substitutes and leaves the principal in the room', () => {
      having(withdrawn).when(SWALE, MY_SUB).then(told);
      expect(sitting(having(withdrawn).when(SWALE, MY_SUB).state, 'swale.leader')).toMatchObject({
        status: 'present',
        person: SWALE,
      });
    });

    it('tells them once an item', () => {
      const told = having([...withdrawn, [SWALE, MY_SUB]]);
      told.when(SWALE, MY_SUB).thenNothing();
      const next = having([
        ...withdrawn,
        [SWALE, MY_SUB],
        [CHAIR, { type: 'DeclareConsensus', number: 1 }],
        [CHAIR, take(5)],
        [SWALE, interest(5)],
      ]);
      expect(typesOf(next.when(SWALE, MY_SUB))).toEqual(['SubstituteCalled']);
    });
  });
});

describe('The quorum after apologies', () => {
  it('is of those who are left', () => {
    const { state } = having([...CALLED, ...EVERYBODY.map((p): Step => [p, HERE]), [SWALE, SORRY]]);
    expect(Object.values(state.attendance).filter((a) => a.status === 'present')).toHaveLength(5);
  });
});
