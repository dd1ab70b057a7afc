import { describe, expect, it } from 'vitest';
import { arrangementsAt } from '../../../src/core/constitution/index.ts';
import { explain } from '../../../src/core/wording/index.ts';
import { mkip } from '../boards.ts';
import { CHAIR, EVERYBODY, S_CE, SWALE, VICE } from './members.ts';
import { arrive, CALLED, called, having, OPEN, onItem, type Step, sitting, typesOf } from './minutes.ts';
import { GONE, HERE, MY_SUB } from './moves.ts';

const here = (person: string) => ({ type: 'RecordArrival', person }) as const;
const left = (person: string) => ({ type: 'RecordDeparture', person }) as const;
const at = '2026-11-26T10:00:00.000Z';
const now = at;
const SUB = 'cabinet-member-swale';

describe('The roll taken by the clerk for somebody else', () => {
  it('records them as here, with the clerk’s name beside theirs', () => {
    having(CALLED).when('clerk', here(SWALE)).then({
      type: 'MemberArrived',
      at,
      seat: 'swale.leader',
      person: SWALE,
      as: 'principal',
      recordedBy: 'clerk',
    });
    const { state } = having(CALLED).when('clerk', here(SWALE));
    expect(sitting(state, 'swale.leader')).toMatchObject({ status: 'present', recordedBy: 'clerk' });
  });

  it('counts as their own word would: for the quorum, and for the chair', () => {
    const four = EVERYBODY.filter((person) => person !== S_CE && person !== CHAIR);
    const steps: readonly Step[] = [...CALLED, ...arrive(...four), ['clerk', here(CHAIR)]];
    expect(typesOf(having(steps).when(CHAIR, { type: 'CallToOrder' }))).toEqual([
      'ChairTaken',
      'CalledToOrder',
    ]);
  });

  it('records that they have left, and what follows from it', () => {
    const ruling = having([...OPEN, [S_CE, GONE]]).when('clerk', left(SWALE)).ruling;
    expect(ruling).toMatchObject({
      inOrder: true,
      events: [{ type: 'MemberLeft', person: SWALE, recordedBy: 'clerk' }, { type: 'QuorumLost' }],
    });
    expect(typesOf(having(OPEN).when('clerk', left(CHAIR)))).toEqual(['MemberLeft', 'ChairTaken']);
  });

  it('signs only what was recorded of that person: a substitute relieved by it has nobody’s word', () => {
    const steps: readonly Step[] = [...CALLED, [SWALE, MY_SUB], [SUB, HERE]];
    expect(having(steps).when('clerk', here(SWALE)).ruling).toMatchObject({
      events: [
        { type: 'SubstituteStoodDown', person: SUB },
        { type: 'MemberArrived', person: SWALE, recordedBy: 'clerk' },
      ],
    });
  });

  it('takes officers and observers too, who attend without a vote', () => {
    const { state, ruling } = having(CALLED).when('clerk', here('kent-representative'));
    expect(ruling).toMatchObject({ events: [{ type: 'AttendeeArrived', recordedBy: 'clerk' }] });
    expect(called(state).attendees).toHaveLength(1);
    const attending: readonly Step[] = [...CALLED, ['kent-representative', HERE]];
    expect(having(attending).when('clerk', left('kent-representative')).ruling).toMatchObject({
      events: [{ type: 'AttendeeLeft', recordedBy: 'clerk' }],
    });
  });

  it('of the clerk’s own coming and going is their own word', () => {
    const { ruling } = having(CALLED).when('clerk', here('clerk'));
    expect(ruling.inOrder && ruling.events[0]).not.toHaveProperty('recordedBy');
  });

  it('recorded twice, or after they said so themselves, is recorded once', () => {
    having([...CALLED, ['clerk', here(SWALE)]])
      .when('clerk', here(SWALE))
      .thenNothing();
    having([...CALLED, [SWALE, HERE]])
      .when('clerk', here(SWALE))
      .thenNothing();
    having([...CALLED, ['clerk', here(SWALE)]])
      .when(SWALE, HERE)
      .thenNothing();
    having([...OPEN, [SWALE, GONE]])
      .when('clerk', left(SWALE))
      .thenNothing();
  });

  it('is the clerk’s to take: not the Chairman’s, a member’s or the bot’s', () => {
    for (const person of [CHAIR, VICE, 'programme-manager', null])
      for (const command of [here(SWALE), left(SWALE)])
        having(CALLED).when(person, command).thenOutOfOrder('R-MEM-2', 'not-your-office');
  });

  it('seats nobody who could not have said so themselves, and says why of them', () => {
    const found = (person: string, steps: readonly Step[] = CALLED) => {
      const { ruling } = having(steps).when('clerk', here(person));
      if (ruling.inOrder) throw new Error('it was in order');
      const [first] = ruling.breaches;
      expect(first).toMatchObject({ why: 'not-for-the-roll', people: [person] });
      return explain(first, { board: mkip, arrangements: arrangementsAt(mkip, now), now }).stopped;
    };
    expect(found(SUB, OPEN)).toMatch(
      /^Cabinet Member, Swale cannot be recorded as here\. Leader of Swale is here and holds the seat/,
    );
    expect(found('a-stranger')).toContain('They have no seat, place or post on this Board today (6.1).');
  });

  it('of somebody who is not on it is out of order: they cannot have left', () => {
    having(CALLED)
      .when('clerk', left(SWALE))
      .thenOutOfOrder('R-MEM-2', 'not-on-the-roll', { people: [SWALE] });
  });

  it('of one who attends says nothing of another who does not', () => {
    having([...CALLED, ['kent-representative', HERE]])
      .when('clerk', left(SWALE))
      .thenOutOfOrder('R-MEM-2', 'not-on-the-roll', { people: [SWALE] });
  });

  it('keeps a returning principal waiting for the end of the item, as their own word would', () => {
    const steps: readonly Step[] = [...onItem(1), [SWALE, MY_SUB], [SUB, HERE]];
    expect(typesOf(having(steps).when('clerk', here(SWALE)))).toEqual(['PrincipalWaited']);
    expect(typesOf(having([...steps, [SWALE, HERE]]).when('clerk', left(SWALE)))).toEqual(['MemberLeft']);
  });
});
