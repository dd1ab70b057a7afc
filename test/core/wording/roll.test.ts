import { describe, expect, it } from 'vitest';
import { weald } from '../boards.ts';
import { CHAIR, EVERYBODY, SWALE, VICE } from '../meeting/members.ts';
import { CALLED, OPEN, onItem } from '../meeting/minutes.ts';
import { ballot, consensus, GONE, HERE, MY_SUB, ORDER, take } from '../meeting/moves.ts';
import { OAKLEY, PASK, WEALD_OPEN, WREN } from '../meeting/weald-people.ts';
import { bare, read, refusals, roll } from './refusals.ts';

describe('What somebody reads about the chair', () => {
  it('who presides, by office', () => {
    expect(refusals(onItem(1), VICE, consensus(1))).toEqual([
      'Only the person presiding may do that (11.1). The Leader of Tunbridge Wells presides.',
    ]);
  });

  it('who presides, by name where the board file gives one', () => {
    expect(refusals(WEALD_OPEN, PASK, take(1), weald)).toEqual([
      'Only the person presiding may do that (10(2)). Cllr Tobias Wren, the Portfolio Holder of Broadmarsh, presides.',
    ]);
  });

  it('who presides for somebody else, where a substitute may', () => {
    const marlow = 'deputy-hazelcote';
    const steps = WEALD_OPEN.slice(0, -1).filter(([p]) => p !== WREN && p !== OAKLEY);
    expect(refusals([...steps, [marlow, HERE], [marlow, ORDER]], PASK, take(1), weald)).toEqual([
      'Only the person presiding may do that (10(2)). Cllr Ines Marlow, sitting for the Portfolio Holder of Hazelcote, presides.',
    ]);
  });

  it('who is Chairman, where it is not said who presides', () => {
    for (const told of [{}, { person: CHAIR }, { seat: 'swale.leader' }])
      expect(read(bare('not-presiding', told))).toBe(
        'Only the person presiding may do that (10.2). ' +
          'The Leader of Tunbridge Wells is Chairman and the Leader of Maidstone is Vice Chairman.',
      );
  });

  it('that a substitute may, where the arrangements say so', () => {
    expect(read(bare('no-eligible-chair'), { board: weald })).toContain(
      'Nobody here may preside: only a Portfolio Holder may (10.2).',
    );
  });

  it('where the meeting stands, once it is open', () => {
    expect(read(bare('meeting-not-open', { found: 'open' }))).toContain('takes the chair first');
  });

  it('that a substitute may not preside, and who could', () => {
    const [words] = refusals(roll('cabinet-member-tunbridge-wells'), 'cabinet-member-tunbridge-wells', ORDER);
    expect(words).toContain('Nobody here may preside: only a Leader may, and a substitute may not (10.2).');
    expect(words).toContain(
      'The Leader of Tunbridge Wells is Chairman and the Leader of Maidstone is Vice Chairman.',
    );
  });

  it('that the meeting has still to be called to order', () => {
    expect(refusals(roll(...EVERYBODY), CHAIR, take(1))[0]).toBe(
      'The meeting has not been called to order (10.1, 10.2). Members press "I am here"; then the Chairman presses "Call to order".',
    );
  });
});

describe('What somebody reads about a seat', () => {
  it('who holds it, by title, or only that somebody does', () => {
    const seated = { person: SWALE, seat: 'swale.leader' };
    expect(read(bare('principal-is-seated', seated))).toMatch(
      /^Leader of Swale is here .* You may sit once the Leader of Swale has left or withdrawn\.$/,
    );
    expect(read(bare('principal-is-seated'))).toMatch(
      /^Somebody is here .* You may sit once that seat has left or withdrawn\.$/,
    );
  });

  it.each([
    [
      'that the principal is here',
      [...CALLED, [SWALE, HERE]],
      'cabinet-member-swale',
      HERE,
      'Leader of Swale is here and holds the seat; principal and substitute cannot both sit (6.1).',
    ],
    [
      'that they are not here',
      OPEN.filter(([p]) => p !== SWALE),
      SWALE,
      ballot(1, 'for'),
      'Item 1 is not under way.',
    ],
    [
      'that they have no part in the board',
      CALLED,
      'a-stranger',
      HERE,
      'You have no seat, substitute’s place or post'.replace('’', "'"),
    ],
    [
      'that leaving needs being here',
      OPEN.filter(([p]) => p !== SWALE),
      SWALE,
      GONE,
      'You are not recorded as here (6.1).',
    ],
    [
      'that the clerk has no seat to be sat in',
      CALLED,
      'clerk',
      MY_SUB,
      'This is for a member, about their own seat (6.1).',
    ],
  ] as const)('%s', (_what, steps, who, command, words) => {
    expect(refusals(steps, who, command)[0]).toContain(words);
  });
});
