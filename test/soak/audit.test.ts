import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/app/ports.ts';
import { audit, unpressed } from './audit.ts';
import type { Said, Told } from './told.ts';

const at = '2026-11-26T10:00:00.000Z';

/** A ballot as the record holds it. */
const row = (version: number, person: string, id: string, choice = 'for'): Envelope => ({
  stream: 'mkip.meeting.2026-11-26',
  version,
  type: 'BallotCast',
  at,
  actor: { person, capacity: 'member', seat: `${person}.leader` },
  commandId: `${person}/${id}`,
  rules: '2012-05',
  data: { type: 'BallotCast', at, seat: `${person}.leader`, person, number: 1, choice },
  announcements: [],
  previous: '',
  hash: '',
});

const told = (who: string, id: string, said: Said, verb = 'for'): Told => ({
  ...{ who, id, said, verb, no: 1 },
  ...{ words: '', weight: 0, ms: 0 },
});

describe('The audit of a soak', () => {
  it('is content with answers the record bears out', () => {
    const answers = [told('ann', '1', 'recorded'), told('ann', '1', 'already'), told('ann', '2', 'already')];
    const others = [told('bob', '3', 'refused'), told('bob', '4', 'unknown'), told('cy', '5', 'unknown')];
    expect(audit([...answers, ...others], [row(1, 'ann', '1'), row(2, 'cy', '5')])).toEqual([]);
  });

  it.each([
    ['a lost vote', [told('ann', '1', 'recorded')], [], 'it is not there'],
    ['another vote', [told('ann', '1', 'recorded', 'against')], [row(1, 'ann', '1')], 'it is not there'],
    ['a vote that never was', [told('ann', '1', 'already')], [], 'it never was'],
    ['a refusal that counted', [told('ann', '1', 'refused')], [row(1, 'ann', '1')], 'and it is there'],
    [
      'a press the desk was too busy for',
      [told('ann', '1', 'busy')],
      [row(1, 'ann', '1')],
      'and it is there',
    ],
    [
      'two receipts',
      [told('ann', '1', 'recorded'), told('ann', '1', 'recorded')],
      [row(1, 'ann', '1')],
      'told twice',
    ],
    ['a strange answer', [told('ann', '1', 'odd')], [], 'odd answer'],
  ] as const)('finds %s', (_, answers, rows, words) => {
    expect(audit(answers, rows).join()).toContain(words);
  });

  it('finds one press recorded twice, and one vote recorded twice', () => {
    const twice = audit([told('ann', '1', 'recorded')], [row(1, 'ann', '1'), row(3, 'ann', '1', 'against')]);
    expect(twice).toEqual(['ann/1 is in the record twice']);
    const doubled = [told('ann', '1', 'recorded'), told('ann', '2', 'recorded')];
    expect(audit(doubled, [row(1, 'ann', '1'), row(2, 'ann', '2')])).toEqual([
      'row 2 records a vote that already stood',
    ]);
  });

  it('finds a vote nobody cast', () => {
    expect(unpressed([told('ann', '1', 'recorded')], [row(1, 'ann', '1'), row(2, 'bob', '9')])).toEqual([
      'nobody pressed for row 2, BallotCast',
    ]);
  });
});
