import { describe, it } from 'vitest';
import type { Breach, BreachKind } from '../../../src/core/kernel/index.ts';
import { type MeetingCommand, meeting } from '../../../src/core/meeting/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { CHAIR, EVERYBODY, SWALE, VICE } from './members.ts';
import { CALLED, having, inVote, minutesOf, OPEN, onItem, openWith, type Step } from './minutes.ts';
import {
  AGENDA,
  ballot,
  CLOSE,
  call,
  callVote,
  closeVote,
  consensus,
  GONE,
  HERE,
  interest,
  MY_SUB,
  ORDER,
  objects,
  take,
} from './moves.ts';

type Refused = readonly [
  why: BreachKind,
  steps: readonly Step[],
  who: string,
  command: MeetingCommand,
  rule: Breach['rule'],
  values: Partial<Breach>,
];

const DEPUTY = 'cabinet-member-swale';
const KENT = 'kent-representative';
const SAT_FOR = openWith([...EVERYBODY.filter((p) => p !== SWALE), DEPUTY]);
const NO_MATTER: Step = [
  'clerk',
  {
    type: 'CallMeeting',
    meeting: 'm',
    agenda: AGENDA.slice(0, 1).map((line) => ({ ...line, matter: 'whim' })),
  },
];

describe('A press out of order is told what was required and what was found', () => {
  it.each<Refused>([
    ['meeting-not-called', [], SWALE, HERE, 'R-MEET-2', { required: 'a meeting called', found: 'none' }],
    [
      'meeting-not-open',
      CALLED,
      CHAIR,
      take(1),
      'R-VOTE-5',
      { required: 'an open meeting', found: 'assembling' },
    ],
    ['not-your-office', [], KENT, call, 'R-MEET-2', { required: 'a member or the clerk', found: 'another' }],
    [
      'meeting-already-open',
      OPEN,
      'clerk',
      ORDER,
      'R-CHAIR-3',
      { required: 'a meeting not yet open', found: 'open' },
    ],
    [
      'not-presiding',
      OPEN,
      VICE,
      take(1),
      'R-AGENDA-1',
      { required: 'the person presiding', found: 'another' },
    ],
    ['not-presiding', onItem(1), SWALE, consensus(2), 'R-CONS-1', { person: CHAIR }],
    [
      'not-a-member',
      CALLED,
      'a-stranger',
      HERE,
      'R-MEM-1',
      { required: 'a seat, a substitute entry or a post', found: 'none' },
    ],
    ['not-here', OPEN.slice(0, 1), SWALE, GONE, 'R-MEM-2', { required: 'present', found: 'not here' }],
    [
      'not-here',
      SAT_FOR.concat(onItem(1).slice(-1)),
      SWALE,
      objects(1),
      'R-MEM-2',
      { required: 'present', found: 'not here' },
    ],
    ['observer-has-no-vote', onItem(1), KENT, objects(1), 'R-MEM-3', { required: 'a seat', found: 'none' }],
    [
      'seat-is-filled',
      [...SAT_FOR, [CHAIR, take(1)], [SWALE, HERE]],
      SWALE,
      objects(1),
      'R-MEM-2',
      { required: 'your seat', found: 'filled' },
    ],
    [
      'principal-is-seated',
      [...CALLED, [SWALE, HERE]],
      DEPUTY,
      HERE,
      'R-MEM-2',
      { required: 'the principal absent', found: 'here', person: SWALE },
    ],
    [
      'withdrawn-for-interest',
      [...onItem(1), [SWALE, interest(1)]],
      SWALE,
      objects(1),
      'R-DPI-2',
      { required: 'a member who has not withdrawn', found: 'withdrawn' },
    ],
    [
      'another-item-under-way',
      onItem(1),
      CHAIR,
      take(2),
      'R-AGENDA-1',
      { required: 'no item under way', found: 1 },
    ],
    [
      'another-item-under-way',
      onItem(1),
      CHAIR,
      CLOSE,
      'R-CHAIR-3',
      { required: 'no item under way', found: 1 },
    ],
    [
      'item-already-dealt-with',
      [...onItem(1), [CHAIR, consensus(1)]],
      CHAIR,
      take(1),
      'R-AGENDA-1',
      { required: 'an item not yet dealt with', found: 'decided' },
    ],
    [
      'no-such-choice',
      [NO_MATTER, ...OPEN.slice(1)],
      CHAIR,
      take(1),
      'R-AGENDA-1',
      { required: 'a matter of the arrangements in force', found: 'whim' },
    ],
    [
      'vote-already-open',
      inVote(1),
      SWALE,
      objects(1),
      'R-CONS-1',
      { required: 'a motion in debate', found: 'a vote' },
    ],
    [
      'vote-not-open',
      onItem(1),
      SWALE,
      ballot(1, 'for'),
      'R-VOTE-5',
      { required: 'an open vote', found: 'motion' },
    ],
    [
      'no-objection',
      onItem(1),
      CHAIR,
      { type: 'RecordNoConsensus', number: 1 },
      'R-CONS-1',
      { required: 'an objection that stands', found: 0 },
    ],
    [
      'no-casting-vote',
      inVote(1),
      CHAIR,
      { type: 'GiveCastingVote', number: 1, choice: 'for' },
      'R-VOTE-4',
      { required: 'a tie and a casting vote', found: 'division' },
    ],
    ['parties-decide', onItem(4), CHAIR, callVote(4), 'R-UNAN-2', { required: 3, found: 'the Board' }],
    [
      'unanimity-needed',
      onItem(3),
      CHAIR,
      consensus(3),
      'R-UNAN-1',
      { required: 'every member present For', found: 'silence' },
    ],
    [
      'not-your-office',
      CALLED,
      'clerk',
      MY_SUB,
      'R-MEM-1',
      { required: 'a member, about their own seat', found: 'another' },
    ],
  ])('%s', (why, steps, who, command, rule, values) => {
    given(meeting, ...minutesOf(steps))
      .when(command, facts(who))
      .thenOutOfOrder(rule, why, values);
  });

  it('item-already-dealt-with, though in another way than is pressed', () => {
    const voted: readonly Step[] = [...inVote(1), [VICE, ballot(1, 'for')], [CHAIR, closeVote(1)]];
    having(voted).when(CHAIR, consensus(1)).thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    const not: Step = [CHAIR, { type: 'RecordNoConsensus', number: 1 }];
    having([...onItem(1), [SWALE, objects(1)], not])
      .when(CHAIR, consensus(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });
});
