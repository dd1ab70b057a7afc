import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findChair, quorumOf } from '../../../src/core/meeting/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { facts, mkip, withArrangements } from '../boards.ts';
import { partyFrom, personFrom } from '../constitution/variants.ts';
import { CHAIR, CHIEFS, EVERYBODY, SWALE, VICE } from './members.ts';
import { arrive, CALLED, having, OPEN, typesOf } from './minutes.ts';
import { CLOSE, GONE, HERE, ORDER, SORRY, take } from './moves.ts';

const without = (...people: readonly string[]) => EVERYBODY.filter((p) => !people.includes(p));
const roll = (...people: readonly string[]) => having([...CALLED, ...arrive(...people)]);

const Input = z.object({
  chairParty: z.string(),
  viceParty: z.string(),
  leadersPresent: z.array(z.string()),
  leaderSubstitutesPresent: z.array(z.string()),
});
const Expected = z.object({ presiding: z.string().nullable(), basis: z.string() });

describe.each(examplesOf('PRESIDE', Input, Expected))('$id: $title', ({ input, expected }) => {
  // Swale has the chair, and Tunbridge Wells is vice, from September 2025.
  const board = withArrangements(mkip, ({ chair }) => ({
    chair: {
      ...chair,
      overrides: [
        {
          from: '2026-09-01',
          chair: partyFrom(input.chairParty),
          vice: partyFrom(input.viceParty),
          evidence: 'Minute 1',
        },
      ],
    },
  }));
  const people = [
    ...input.leadersPresent.map((p) => `leader-${partyFrom(p)}`),
    ...input.leaderSubstitutesPresent.map((p) => `cabinet-member-${partyFrom(p)}`),
    ...CHIEFS,
  ];
  const sat = having([...CALLED, ...arrive(...people)], board);

  it(`finds ${expected.presiding ?? 'nobody'} to preside: ${expected.basis}`, () => {
    const finding = findChair(sat.state, facts(null, { board }));
    if (expected.presiding === null) {
      expect(finding).toEqual({ found: 'nobody' });
      sat.when(CHIEFS[0] ?? '', ORDER).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
      return;
    }
    const person = `leader-${partyFrom(expected.presiding)}`;
    const basis = expected.basis.toLowerCase().replace('_', '-');
    expect(finding).toMatchObject({ found: 'presiding', presiding: { person, basis } });
    expect(typesOf(sat.when(person, ORDER))).toEqual(['ChairTaken', 'CalledToOrder']);
  });
});

const Attendance = z.object({ present: z.array(z.string()) });
const Openable = z.object({ counted: z.int(), quorate: z.literal(true), openable: z.literal(false) });

describe.each(examplesOf('QUORUM', Attendance, Openable, 'QUORUM-07'))(
  '$id: $title',
  ({ input, expected }) => {
    it('is quorate, and still cannot be called to order (10.2)', () => {
      const sat = roll(...input.present.map(personFrom));
      expect(quorumOf(sat.state, facts(null))).toMatchObject({ counted: expected.counted, quorate: true });
      for (const person of input.present.map(personFrom))
        sat.when(person, ORDER).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
    });
  },
);

describe('Calling to order (10.1 to 10.3)', () => {
  it('is for the Chairman, and opens the meeting with the quorum as it stood', () => {
    roll(...EVERYBODY)
      .when(CHAIR, ORDER)
      .then(
        {
          type: 'ChairTaken',
          at: '2026-11-26T10:00:00.000Z',
          seat: 'tunbridge-wells.leader',
          person: CHAIR,
          basis: 'chairman',
        },
        {
          type: 'CalledToOrder',
          at: '2026-11-26T10:00:00.000Z',
          quorum: { quorate: true, counted: 6, minimum: 5, missing: [], clause: '10.3' },
        },
      );
  });

  it.each([VICE, SWALE, ...CHIEFS, 'clerk', 'kent-representative', 'a-stranger', null])(
    'is not for %s while the Chairman is here',
    (person) => {
      const { ruling, thenOutOfOrder } = roll(...EVERYBODY).when(person, ORDER);
      thenOutOfOrder('R-CHAIR-3', 'not-presiding');
      expect(ruling).toMatchObject({ breaches: [{ person: CHAIR, seat: 'tunbridge-wells.leader' }] });
    },
  );

  it('is for the Vice Chairman when the Chairman is away', () => {
    expect(typesOf(roll(...without(CHAIR)).when(VICE, ORDER))).toEqual(['ChairTaken', 'CalledToOrder']);
  });

  it('is not for the Chairman’s substitute (R-CHAIR-4)', () => {
    roll(...without(CHAIR), 'cabinet-member-tunbridge-wells')
      .when('cabinet-member-tunbridge-wells', ORDER)
      .thenOutOfOrder('R-CHAIR-3', 'not-presiding');
  });

  it('is for the only Leader here, unopposed', () => {
    const sat = roll(...without(CHAIR, VICE), 'cabinet-member-maidstone', 'cabinet-member-tunbridge-wells');
    expect(sat.when(SWALE, ORDER).state).toMatchObject({ presiding: { person: SWALE, basis: 'unopposed' } });
  });

  it('waits for the quorum, and says what is short', () => {
    const { ruling, thenOutOfOrder } = roll(...without(SWALE, 'chief-executive-swale')).when(CHAIR, ORDER);
    thenOutOfOrder('R-QUORUM-4', 'inquorate');
    expect(ruling).toMatchObject({ breaches: [{ required: 5, found: 4, quorum: { missing: ['swale'] } }] });
  });

  it('gives both reasons when there is neither a chair nor a quorum', () => {
    const { ruling } = roll(...CHIEFS).when(CHIEFS[0] ?? '', ORDER);
    expect(ruling).toMatchObject({ breaches: [{ why: 'no-eligible-chair' }, { why: 'inquorate' }] });
  });

  it('happens once', () => {
    having(OPEN).when(CHAIR, ORDER).thenNothing();
    having(OPEN).when(VICE, ORDER).thenOutOfOrder('R-CHAIR-3', 'meeting-already-open');
  });

  it('does not bring a lost quorum back', () => {
    const lost = having([...OPEN, [SWALE, GONE], ['chief-executive-swale', GONE]]);
    lost.when(CHAIR, ORDER).thenOutOfOrder('R-QUORUM-4', 'inquorate');
  });
});

describe('Closing', () => {
  it('is for the person presiding, between items', () => {
    expect(typesOf(having(OPEN).when(CHAIR, CLOSE))).toEqual(['MeetingClosed']);
    having([...OPEN, [CHAIR, take(1)]])
      .when(CHAIR, CLOSE)
      .thenOutOfOrder('R-CHAIR-3', 'another-item-under-way');
  });

  it.each([VICE, SWALE, 'clerk', 'kent-representative', 'a-stranger'])('is not for %s', (person) => {
    having(OPEN).when(person, CLOSE).thenOutOfOrder('R-CHAIR-3', 'not-presiding');
  });

  it('is for the clerk, or the Chairman, of a meeting that never opened; and for nobody else', () => {
    const never = roll(CHAIR, SWALE);
    expect(typesOf(never.when('clerk', CLOSE))).toEqual(['MeetingClosed']);
    expect(typesOf(never.when(CHAIR, CLOSE))).toEqual(['MeetingClosed']);
    never.when(SWALE, CLOSE).thenOutOfOrder('R-CHAIR-3', 'not-presiding');
    never.when('a-stranger', CLOSE).thenOutOfOrder('R-CHAIR-3', 'not-presiding');
    roll(...CHIEFS)
      .when(CHIEFS[0] ?? '', CLOSE)
      .thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
  });

  it('without a quorum is for whoever presides or the clerk, and defers the item under way', () => {
    const lost = having([...OPEN, [CHAIR, take(1)], [SWALE, GONE], ['chief-executive-swale', GONE]]);
    expect(typesOf(lost.when(CHAIR, CLOSE))).toEqual(['ItemDeferred', 'MeetingClosed']);
    expect(typesOf(lost.when('clerk', CLOSE))).toEqual(['ItemDeferred', 'MeetingClosed']);
    lost.when(VICE, CLOSE).thenOutOfOrder('R-CHAIR-3', 'not-presiding');
    expect(lost.when('clerk', CLOSE).state).toMatchObject({
      stage: 'closed',
      floor: null,
      business: { 1: { stage: 'deferred', reason: 'The meeting closed without a quorum.' } },
    });
  });

  it('is never done by the bot', () => {
    having(OPEN).when(null, CLOSE).thenNothing();
  });

  it('ends everything: a closed meeting takes no press but the same again', () => {
    const closed = having([...OPEN, [CHAIR, CLOSE]]);
    closed.when(CHAIR, CLOSE).thenNothing();
    for (const command of [HERE, GONE, SORRY, ORDER, take(1)])
      closed.when(CHAIR, command).thenOutOfOrder('R-VOTE-5', 'meeting-closed');
    expect(closed.state).toMatchObject({ stage: 'closed', openedAt: '2026-11-26T10:00:00.000Z' });
  });
});
