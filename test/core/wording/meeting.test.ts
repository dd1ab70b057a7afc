import { describe, expect, it } from 'vitest';
import { weald } from '../boards.ts';
import { CHAIR, SWALE } from '../meeting/members.ts';
import { inVote, OPEN, onItem } from '../meeting/minutes.ts';
import {
  ballot,
  callVote,
  closeVote,
  consensus,
  defer,
  HERE,
  interest,
  objects,
  take,
} from '../meeting/moves.ts';
import { WEALD_OPEN, WREN } from '../meeting/weald-people.ts';
import { refusals } from './refusals.ts';

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
