import { describe, expect, it } from 'vitest';
import { amended, arrangementsAt, officeHoldersOn } from '../../../src/core/constitution/index.ts';
import { replay } from '../../../src/core/kernel/index.ts';
import { type RosterEvent, roster } from '../../../src/core/roster/index.ts';
import { facts, mkip, NOW } from '../boards.ts';
import { given } from '../given.ts';

const DECISION = { kind: 'decision', reference: '2026/014', dated: '' };
const override = {
  type: 'OverrideChair',
  chair: 'swale',
  vice: 'maidstone',
  from: '2026-11-26',
  to: '2027-08-31',
  authority: DECISION,
} as const;
const recorded: RosterEvent = {
  type: 'ChairOverridden',
  at: NOW,
  chair: 'swale',
  vice: 'maidstone',
  from: '2026-11-26',
  to: '2027-08-31',
  authority: { kind: 'decision', decision: '2026/014' },
  by: 'clerk',
};

const holdersOn = (events: readonly RosterEvent[], date: string) => {
  const board = amended(mkip, replay(roster, events), `${date}T10:00:00Z`);
  return officeHoldersOn(arrangementsAt(board, `${date}T10:00:00Z`), date);
};

describe('A departure from the rotation (R-CHAIR-2)', () => {
  it('is recorded by the clerk with the decision that says so, once', () => {
    given(roster).when(override, facts('clerk')).then(recorded);
    given(roster, recorded).when(override, facts('clerk')).thenNothing();
  });

  it('holds from its first day to its last, and then the table is where it would have been', () => {
    expect(holdersOn([recorded], '2026-11-25').chair).toBe('tunbridge-wells');
    expect(holdersOn([recorded], '2026-11-26')).toEqual({ chair: 'swale', vice: 'maidstone', host: 'swale' });
    expect(holdersOn([recorded], '2027-09-01').chair).toBe('maidstone');
  });

  it('is undone by the next one', () => {
    const back: RosterEvent = { ...recorded, chair: 'tunbridge-wells' };
    expect(holdersOn([recorded, back], '2026-12-01').chair).toBe('tunbridge-wells');
  });

  it('tells the board’s year, which tells every member', () => {
    expect(roster.announce(recorded, roster.initial)).toEqual([
      {
        kind: 'pass',
        subject: 'cycle',
        id: 'board',
        command: { type: 'NoteDeparture', chair: 'swale', vice: 'maidstone', from: '2026-11-26' },
      },
    ]);
  });

  it('is not for a member', () => {
    given(roster)
      .when(override, facts('leader-swale'))
      .thenOutOfOrder('R-CHAIR-2', 'not-your-office', { clause: '10.1' });
  });

  it.each([
    ['without an authority', { authority: { ...DECISION, reference: ' ' } }, 'left-blank'],
    ['of a council that is not on the Board', { chair: 'ashford' }, 'no-such-choice'],
    ['where Chairman and Vice Chairman are one', { vice: 'swale' }, 'no-such-choice'],
    ['of a year already served', { from: '2026-11-25' }, 'day-is-past'],
    ['that ends before it begins', { to: '2026-11-25' }, 'no-such-choice'],
    ['without a day', { from: 'soon' }, 'no-such-choice'],
  ] as const)('is not recorded %s', (_, more, why) => {
    const { ruling } = given(roster).when({ ...override, ...more }, facts('clerk'));
    expect(ruling).toMatchObject({ inOrder: false, breaches: [{ why }] });
  });
});
