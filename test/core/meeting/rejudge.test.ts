import { describe, expect, it } from 'vitest';
import { replay } from '../../../src/core/kernel/index.ts';
import {
  entitledFor,
  type MeetingEvent,
  matterOf,
  meeting,
  rejudge,
} from '../../../src/core/meeting/index.ts';
import { facts, mkip, weald } from '../boards.ts';
import { CHAIR } from './members.ts';
import { having, OPEN, onItem, type Step } from './minutes.ts';
import { ballot, callVote, closeVote, consensus, take } from './moves.ts';
import { EIGHT, WEALD_OPEN, WREN } from './weald-people.ts';

const [FOR = [], AGAINST = []] = [EIGHT.slice(0, 4), EIGHT.slice(4)];
const TIED: readonly Step[] = [
  ...WEALD_OPEN,
  [WREN, take(1)],
  [WREN, callVote(1)],
  ...FOR.map((p): Step => [p, ballot(1, 'for')]),
  ...AGAINST.map((p): Step => [p, ballot(1, 'against')]),
  [WREN, closeVote(1)],
];

/** The declaration of an outcome, and the record as it stood before it. */
function declaredIn(record: readonly MeetingEvent[]) {
  const at = record.findIndex((e) => e.type === 'OutcomeDeclared');
  const declared = record[at];
  if (declared?.type !== 'OutcomeDeclared') throw new Error('no outcome was declared');
  return { declared, before: replay(meeting, record.slice(0, at)) };
}

describe('An outcome judged again', () => {
  it.each(['for', 'against'] as const)('has the casting vote that was given %s', (choice) => {
    const cast: Step = [WREN, { type: 'GiveCastingVote', number: 1, choice }];
    const { declared, before } = declaredIn(having([...TIED, cast], weald).record);
    expect(rejudge(declared, before, facts(null, { board: weald }))).toEqual(declared.verdict);
    expect(declared.verdict.result).toBe(choice === 'for' ? 'carried' : 'not-carried');
  });

  it('is nothing where the record before it could have led to none', () => {
    const { declared } = declaredIn(having([...onItem(1), [CHAIR, consensus(1)]]).record);
    for (const before of [meeting.initial, having(OPEN).state])
      expect(rejudge(declared, before, facts(null))).toBeNull();
    expect(rejudge({ ...declared, number: 99 }, having(onItem(1)).state, facts(null))).toBeNull();
  });
});

describe('What is asked of an item nobody has put', () => {
  it('is voted on by nobody', () => {
    const { state } = having(OPEN);
    for (const number of [1, 99]) expect(entitledFor(state, facts(null).arrangements, number)).toEqual([]);
  });

  it('is of a matter the arrangements must name', () => {
    expect(() => matterOf(facts(null, { board: mkip }).arrangements, 'whim')).toThrow('no matter "whim"');
  });
});
