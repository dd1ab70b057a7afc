import { describe, expect, it } from 'vitest';
import type { MeetingCommand } from '../../../src/core/meeting/index.ts';
import { weald } from '../boards.ts';
import { CHAIR, M_CE, SWALE, VICE } from './members.ts';
import { CALLED, having, inVote, OPEN, onItem, openWith, type Step } from './minutes.ts';
import {
  ballot,
  CLOSE,
  call,
  callVote,
  closeVote,
  consensus,
  defer,
  GONE,
  HERE,
  interest,
  MY_SUB,
  ORDER,
  objects,
  SORRY,
  take,
} from './moves.ts';
import { FENN, LORNE, OAKLEY, PASK, TARRANT, WEALD_OPEN, WREN } from './weald-people.ts';

const objected: readonly Step[] = [...onItem(1), [SWALE, objects(1)]];
const five = openWith([VICE, SWALE, CHAIR, M_CE, 'chief-executive-swale']);

/** Teams delivers a press again under a new id: it must be taken for the same press. */
const PRESSES: readonly (readonly [
  title: string,
  history: readonly Step[],
  who: string,
  command: MeetingCommand,
])[] = [
  ['calling the meeting', [], 'clerk', call],
  ['coming', CALLED, SWALE, HERE],
  ['coming as a substitute', CALLED, 'cabinet-member-swale', HERE],
  [
    'coming back to wait for the seat',
    [...openWith([VICE, CHAIR, M_CE, 'chief-executive-swale', 'cabinet-member-swale']), [CHAIR, take(1)]],
    SWALE,
    HERE,
  ],
  ['attending', CALLED, 'kent-representative', HERE],
  ['leaving', OPEN, SWALE, GONE],
  ['leaving the chair', onItem(1), CHAIR, GONE],
  [
    'leaving a seat its principal waits for',
    [
      ...openWith([VICE, CHAIR, M_CE, 'chief-executive-swale', 'cabinet-member-swale']),
      [CHAIR, take(1)],
      [SWALE, HERE],
    ],
    'cabinet-member-swale',
    GONE,
  ],
  ['leaving, of an officer', [...CALLED, ['head-of-waste', HERE]], 'head-of-waste', GONE],
  ['sending apologies', OPEN, SWALE, SORRY],
  ['calling a substitute', OPEN, SWALE, MY_SUB],
  ['calling a substitute, withdrawn', [...onItem(1), [SWALE, interest(1)]], SWALE, MY_SUB],
  ['calling to order', OPEN.slice(0, -1), CHAIR, ORDER],
  ['taking an item', OPEN, CHAIR, take(1)],
  ['taking an item that costs the quorum', [...five, [M_CE, interest(1)]], CHAIR, take(1)],
  ['taking an item that costs its taker the chair', [...OPEN, [CHAIR, interest(1)]], CHAIR, take(1)],
  ['declaring an interest', onItem(1), SWALE, interest(1)],
  ['declaring an interest from the chair', onItem(1), CHAIR, interest(1)],
  ['declaring another interest', onItem(1), SWALE, interest(1, 'other')],
  ['objecting', onItem(1), SWALE, objects(1)],
  ['withdrawing an objection', objected, SWALE, { type: 'WithdrawObjection', number: 1 }],
  ['asking for a vote', onItem(1), SWALE, { type: 'RequestVote', number: 1 }],
  ['declaring consensus', onItem(1), CHAIR, consensus(1)],
  ['recording none', objected, CHAIR, { type: 'RecordNoConsensus', number: 1 }],
  ['calling a vote', onItem(1), CHAIR, callVote(1)],
  ['voting', inVote(1), SWALE, ballot(1, 'for')],
  ['changing a vote', [...inVote(1), [SWALE, ballot(1, 'for')]], SWALE, ballot(1, 'abstain')],
  ['closing a vote', inVote(1), CHAIR, closeVote(1)],
  [
    'closing a vote, and the chair passing on',
    [...onItem(1), [CHAIR, interest(1)], [VICE, callVote(1)]],
    VICE,
    closeVote(1),
  ],
  ['declaring consensus, and the chair passing on', [...onItem(1), [CHAIR, interest(1)]], VICE, consensus(1)],
  ['deferring', onItem(1), CHAIR, defer(1)],
  ['closing the meeting', OPEN, CHAIR, CLOSE],
];

describe('The same press again by the same person', () => {
  it.each(PRESSES)('is in order and records nothing: %s', (_title, history, who, command) => {
    if (history.length > 0)
      expect(having(history).when(who, command).ruling).not.toMatchObject({ events: [] });
    having([...history, [who, command]])
      .when(who, command)
      .thenNothing();
  });

  it.each([
    ['electing', { type: 'VoteForChair', candidate: 'ashlow.portfolio-holder' }],
    ['the ballot that decides it', { type: 'VoteForChair', candidate: 'ridgemere.portfolio-holder' }],
  ] as const)('is in order and records nothing: %s', (_title, command) => {
    const roll = WEALD_OPEN.slice(0, -1).filter(([p]) => p !== WREN && p !== OAKLEY);
    const elected: readonly Step[] = [PASK, TARRANT, FENN].map((p): Step => [p, command]);
    having([...roll, ...elected, [LORNE, command]], weald)
      .when(LORNE, command)
      .thenNothing();
  });

  it('is not the same press from somebody else', () => {
    having([...onItem(1), [CHAIR, consensus(1)]])
      .when(VICE, consensus(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    having([...inVote(1), [CHAIR, closeVote(1)]])
      .when(VICE, closeVote(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });

  it('is not the same press where it asks for another outcome', () => {
    const decided = having([...onItem(1), [CHAIR, consensus(1)]]);
    decided.when(CHAIR, closeVote(1)).thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    decided
      .when(CHAIR, { type: 'RecordNoConsensus', number: 1 })
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    decided.when(CHAIR, defer(1)).thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });
});
