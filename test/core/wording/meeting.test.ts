import { describe, expect, it } from 'vitest';
import { weald } from '../boards.ts';
import {
  ballot,
  CALLED,
  CHAIR,
  callVote,
  closeVote,
  consensus,
  defer,
  EVERYBODY,
  GONE,
  HERE,
  interest,
  inVote,
  MY_SUB,
  OPEN,
  ORDER,
  objects,
  onItem,
  SWALE,
  take,
  VICE,
} from '../meeting/minutes.ts';
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

describe('What somebody reads about a motion', () => {
  it.each([
    [
      'who objects',
      [...onItem(1), [SWALE, objects(1)]],
      CHAIR,
      consensus(1),
      'Leader of Swale objected, so there is no consensus (11.1). Call a vote',
    ],
    [
      'that unanimity is no silence',
      onItem(3),
      CHAIR,
      consensus(3),
      'every member present to vote For; silence is not enough (9.1). Call a vote. One abstention defeats it.',
    ],
    [
      'that each council decides',
      onItem(4),
      CHAIR,
      callVote(4),
      'Maidstone, Swale and Tunbridge Wells each decide it for themselves (16.1).',
    ],
    [
      'whose vote it is',
      inVote(2),
      SWALE,
      ballot(2, 'for'),
      'Only members of the councils involved vote on this (11.2). They are Maidstone and Tunbridge Wells.',
    ],
    [
      'that they withdrew',
      [...inVote(1), [SWALE, interest(1)]],
      SWALE,
      ballot(1, 'for'),
      'You declared an interest and withdrew, so you take no part in this item (22.1).',
    ],
    [
      'that the vote is over',
      [...inVote(1), [CHAIR, closeVote(1)]],
      SWALE,
      ballot(1, 'for'),
      'No vote is open (11.1). It has been closed and its outcome declared',
    ],
    [
      'that no vote was called',
      onItem(1),
      SWALE,
      ballot(1, 'for'),
      'The person presiding presses "Call a vote" to open one.',
    ],
    [
      'that nobody has a casting vote',
      inVote(1),
      CHAIR,
      { type: 'GiveCastingVote', number: 1, choice: 'for' },
      'There is no casting vote to give (11.1). A tie is not carried.',
    ],
    ['that an item is still under way', onItem(1), CHAIR, take(2), 'Item 1 is still under way.'],
    [
      'which items there are',
      OPEN,
      CHAIR,
      take(9),
      'There is no item 9 on this agenda. The items are numbered 1 to 5',
    ],
    [
      'that another item is under way',
      onItem(1),
      CHAIR,
      consensus(2),
      'Item 2 is not under way. The meeting is on item 1.',
    ],
    [
      'how an item is taken',
      OPEN,
      CHAIR,
      consensus(2),
      'Item 2 is not under way. The person presiding says "take item 2".',
    ],
    [
      'that an item was decided',
      [...onItem(1), [CHAIR, consensus(1)]],
      CHAIR,
      take(1),
      'That item has been decided.',
    ],
    [
      'that there is nothing on the agenda',
      [['clerk', { type: 'CallMeeting', meeting: 'm', agenda: [] }], ...OPEN.slice(1)],
      CHAIR,
      take(1),
      'There is no item 1 on this agenda. The agenda is empty.',
    ],
    [
      'that an item was put off',
      [...onItem(1), [CHAIR, defer(1)]],
      CHAIR,
      take(1),
      'That item has been deferred.',
    ],
    [
      'that Kent may speak',
      [...onItem(1), ['kent-representative', HERE]],
      'kent-representative',
      objects(1),
      'You may speak, and have no vote or objection here (6.2).',
    ],
    [
      'how long a reason may be',
      onItem(1),
      CHAIR,
      defer(1, 'x'.repeat(501)),
      'That is 501 characters; at most 500 are taken (8.1).',
    ],
  ] as const)('%s', (_what, steps, who, command, words) => {
    expect(refusals(steps, who, command)[0]).toContain(words);
  });

  it('when a casting vote is given, on a board that has one', () => {
    expect(
      refusals(
        [...WEALD_OPEN, [WREN, take(1)]],
        WREN,
        { type: 'GiveCastingVote', number: 1, choice: 'for' },
        weald,
      ),
    ).toEqual([
      'There is no casting vote to give (7(2)). It is given once a vote has been closed and is level.',
    ]);
  });
});
