import { describe, expect, it } from 'vitest';
import { amended, type Board, type Entry, entryKey } from '../../../src/core/constitution/index.ts';
import { countedFor, type Meeting, type MeetingCommand, meeting } from '../../../src/core/meeting/index.ts';
import { roster } from '../../../src/core/roster/index.ts';
import { facts, mkip } from '../boards.ts';
import { CHAIR, EVERYBODY, S_CE, SWALE } from './members.ts';
import { called, having, inVote, onItem, openWith, type Step, sitting, verdictOn, votes } from './minutes.ts';
import { ballot, closeVote, HERE } from './moves.ts';

const REVIEW = { type: 'ReviewSeats' } as const;
const SUB = 'cabinet-member-swale';
const at = '2026-11-26T10:00:00.000Z';
const seat = { party: 'swale', office: 'leader' };

/** The MKIP board once the roster has ended these. */
function without(...entries: readonly Entry[]): Board {
  const ending = { at, awaited: false, authority: 'letter SBC/27 of 18 November 2026' };
  const ended = Object.fromEntries(entries.map((e) => [entryKey(e), ending]));
  return amended(mkip, { ...roster.initial, ended }, at);
}

const swaleGone = without({ person: SWALE, seat });

/** What follows in a meeting that went as it did under the whole board, and goes on under another. */
function goingOn(
  steps: readonly Step[],
  board: Board,
  ...next: readonly (readonly [string | null, MeetingCommand])[]
) {
  let state: Meeting = having(steps).state;
  const types: string[] = [];
  for (const [person, command] of next) {
    const ruling = meeting.decide(command, state, facts(person, { board, now: at }));
    types.push(...(ruling.inOrder ? ruling.events.map((e) => e.type) : [ruling.breaches[0].why]));
    if (ruling.inOrder) state = ruling.events.reduce(meeting.evolve, state);
  }
  return { types, state };
}

describe('A member whose appointment ends in the middle of a meeting', () => {
  const cast = votes(1, Object.fromEntries(EVERYBODY.map((p) => [p, p === SWALE ? 'against' : 'for'])));

  it('is out of the seat before anything else is judged, and the record says so', () => {
    const { types, state } = goingOn([...inVote(1), ...cast], swaleGone, [null, REVIEW]);
    expect(types).toEqual(['MemberUnseated']);
    expect(sitting(state, 'swale.leader')).toEqual({ status: 'left', person: SWALE, at });
    expect(countedFor(called(state)).map((s) => s.person)).not.toContain(SWALE);
  });

  it('has their press refused with the reason, and nothing of theirs recorded', () => {
    const { types } = goingOn(inVote(1), swaleGone, [SWALE, ballot(1, 'for')], [SWALE, HERE]);
    expect(types).toEqual(['appointment-ended', 'appointment-ended']);
  });

  it('has cast a ballot that no longer counts, and the verdict is the meeting’s own to judge again', () => {
    const steps = [...inVote(1), ...cast];
    const { types, state } = goingOn(steps, swaleGone, [CHAIR, closeVote(1)]);
    expect(types).toEqual(['MemberUnseated', 'OutcomeDeclared']);
    expect(verdictOn(state, 1).tally).toMatchObject({ for: 5, against: 0 });
  });

  it('may cost the meeting its quorum, and the chair its holder', () => {
    const five = openWith(EVERYBODY.filter((p) => p !== S_CE));
    expect(goingOn(five, swaleGone, [null, REVIEW]).types).toEqual(['MemberUnseated', 'QuorumLost']);
    const chairGone = without({ person: CHAIR, seat: { party: 'tunbridge-wells', office: 'leader' } });
    expect(goingOn(onItem(1), chairGone, [null, REVIEW]).types).toEqual(['MemberUnseated', 'ChairTaken']);
  });

  it('leaves the seat to whoever is next appointed to it, who may vote', () => {
    const successor = amended(
      mkip,
      {
        ...roster.initial,
        ended: { [entryKey({ person: SWALE, seat })]: { at, awaited: false, authority: 'a letter' } },
        made: [
          { entry: { person: SUB, seat }, from: { at, awaited: false }, authority: 'a letter', ending: null },
        ],
      },
      at,
    );
    const steps = [...inVote(1), ...cast];
    const { types } = goingOn(steps, successor, [SUB, HERE], [SUB, ballot(1, 'for')], [CHAIR, closeVote(1)]);
    expect(types).toEqual(['MemberUnseated', 'MemberArrived', 'BallotCast', 'OutcomeDeclared']);
  });
});

describe('A substitute taken off the register', () => {
  const off = without({ person: SUB, seat, role: 'Cabinet Member' });
  const subSits = openWith([...EVERYBODY.filter((p) => p !== SWALE), SUB]);

  it('sits no longer', () => {
    expect(goingOn(subSits, off, [null, REVIEW]).types).toEqual(['MemberUnseated']);
  });

  it('sits on if it was the waiting principal who lost the seat', () => {
    const waiting: readonly Step[] = [...subSits, [CHAIR, { type: 'TakeItem', number: 1 }], [SWALE, HERE]];
    const { types, state } = goingOn(waiting, swaleGone, [null, REVIEW]);
    expect(types).toEqual(['MemberUnseated']);
    expect(sitting(state, 'swale.leader')).toMatchObject({ status: 'present', person: SUB });
    expect(sitting(state, 'swale.leader')).not.toHaveProperty('waiting');
  });
});

describe('Reviewing the seats', () => {
  it('records nothing while everybody holds what they sit in', () => {
    expect(goingOn(inVote(1), mkip, [null, REVIEW]).types).toEqual([]);
  });
});

describe('A substitute named on the day', () => {
  const named = (since: string): Board =>
    amended(
      mkip,
      {
        ...roster.initial,
        made: [
          {
            entry: { person: 'head-of-waste', seat, role: 'Cabinet Member' },
            from: { at: since, awaited: false },
            authority: 'a letter',
            ending: null,
          },
        ],
      },
      '2026-11-26T10:30:00.000Z',
    );
  const open = openWith(EVERYBODY.filter((p) => p !== SWALE));

  it('may sit if they were on the register before the meeting opened, and not if after (R-MEM-2)', () => {
    expect(goingOn(open, named('2026-11-26T09:59:00.000Z'), ['head-of-waste', HERE]).types).toEqual([
      'MemberArrived',
    ]);
    expect(goingOn(open, named('2026-11-26T10:01:00.000Z'), ['head-of-waste', HERE]).types).toEqual([
      'substitute-registered-late',
    ]);
  });
});
