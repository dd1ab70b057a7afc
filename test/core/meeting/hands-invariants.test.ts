import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Called,
  entitledFor,
  type Meeting,
  type MeetingCommand,
  type MeetingEvent,
  meeting,
  seatedIn,
} from '../../../src/core/meeting/index.ts';
import { facts } from '../boards.ts';
import { ballotsOn, CLERK, confirm, sendBack, shownOn } from './hands-raised.ts';
import { EVERYBODY } from './members.ts';
import { called, inVote, minutesOf } from './minutes.ts';
import { ballot, closeVote, GONE, HERE, interest } from './moves.ts';

const DEPUTIES = ['cabinet-member-swale', 'director-swale', 'director-maidstone'];
const PEOPLE = [...EVERYBODY, ...DEPUTIES];
const RAISED = ['for', 'against', 'abstain', null] as const;
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

const move = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant('come' as const) },
    { weight: 2, arbitrary: fc.constant('go' as const) },
    { weight: 4, arbitrary: fc.constant('press' as const) },
    { weight: 4, arbitrary: fc.constant('raise' as const) },
    { weight: 4, arbitrary: fc.constant('confirm' as const) },
    { weight: 1, arbitrary: fc.constantFrom('return' as const, 'withdraw' as const) },
  ),
  who: fc.nat(40),
  pick: fc.nat(4000),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** The hands of whoever sits now, by the digits of a number; now and then one is not asked for. */
function raised(state: Called, pick: number): MeetingCommand {
  const hands = seatedIn(state).flatMap(({ seat, person }, i) => {
    const digit = Math.floor(pick / 5 ** i) % 5;
    return digit === 4 ? [] : [{ seat, person, hand: at(RAISED, digit) }];
  });
  return { type: 'RecordHands', number: 1, hands };
}

function pressOf(state: Called, { what, who, pick }: Move): readonly [string | null, MeetingCommand] {
  const presides = state.presiding?.person ?? null;
  const show = shownOn(state, 1)?.show ?? 1;
  switch (what) {
    case 'come':
      return [at(PEOPLE, who), HERE];
    case 'go':
      return [at(PEOPLE, who), GONE];
    case 'press':
      return [at(PEOPLE, who), ballot(1, at(['for', 'against', 'abstain'] as const, pick))];
    case 'raise':
      return [CLERK, raised(state, pick)];
    case 'confirm':
      return [presides, confirm(1, show)];
    case 'return':
      return [presides, sendBack(1, show)];
    case 'withdraw':
      return [at(PEOPLE, who), interest(1)];
  }
}

/** Play moves a minute apart; shows each that was in order. */
function play(
  moves: readonly Move[],
  watch: (state: Called, events: readonly MeetingEvent[]) => void,
): Called {
  let state: Meeting = minutesOf(inVote(1)).reduce(meeting.evolve, meeting.initial);
  moves.forEach((one, i) => {
    const now = new Date(Date.UTC(2026, 10, 26, 10, i)).toISOString();
    const [person, command] = pressOf(called(state), one);
    const ruling = meeting.decide(command, state, facts(person, { now }));
    if (!ruling.inOrder) return;
    watch(called(state), ruling.events);
    state = ruling.events.reduce(meeting.evolve, state);
  });
  return called(state);
}

const moves = fc.array(move, { minLength: 5, maxLength: 50 });

describe('However members come, press, raise hands and go', () => {
  it('for, against, abstained and not voting are those present and entitled, and no seat votes twice', () => {
    let closed = 0;
    let inRoom = 0;
    fc.assert(
      fc.property(moves, (played) => {
        const state = play(played, () => undefined);
        const now = facts(state.presiding?.person ?? null, { now: '2026-11-26T12:00:00.000Z' });
        const ruling = meeting.decide(closeVote(1), state, now);
        if (!ruling.inOrder) return;
        const [declared] = ruling.events.flatMap((e) => (e.type === 'OutcomeDeclared' ? [e] : []));
        if (!declared?.verdict.tally) throw new Error('a vote was closed without a tally');
        closed += 1;
        const { tally, division } = declared.verdict;
        inRoom += division.filter((entry) => entry.inRoom).length;
        const entitled = entitledFor(state, now.arrangements, 1);
        expect(tally.for + tally.against + tally.abstained + tally.notVoting).toBe(entitled.length);
        expect(division.map(({ seat }) => seat)).toEqual(entitled.map(({ seat }) => seat));
        expect(new Set(division.map(({ person }) => person)).size).toBe(division.length);
      }),
      { numRuns: 300, seed: 2026 },
    );
    expect(closed, 'votes that were closed').toBeGreaterThan(0);
    // Stryker plays so few that there may have been none.
    if (closed > 50) expect(inRoom, 'votes taken in the room').toBeGreaterThan(20);
  });

  it('nothing counts that was not pressed by the member or confirmed by whoever presided, nor does a press move', () => {
    fc.assert(
      fc.property(moves, (played) => {
        play(played, (before, events) => {
          const seated = seatedIn(before).map(({ person }) => person);
          // The ballot of somebody who has gone since is no longer theirs to keep: their seat may vote anew.
          const pressed = Object.values(ballotsOn(before, 1)).filter(
            ({ inRoom, person }) => !inRoom && seated.includes(person),
          );
          const confirmed = events.find(({ type }) => type === 'HandsConfirmed');
          for (const event of events) {
            if (event.type !== 'BallotCast' || event.inRoom === undefined) continue;
            expect(confirmed).toMatchObject({ by: before.presiding?.person, recordedBy: CLERK });
            expect(event.inRoom).toEqual({ recordedBy: CLERK, confirmedBy: before.presiding?.person });
            expect(pressed.map(({ person }) => person)).not.toContain(event.person);
            expect(seated).toContain(event.person);
          }
          if (!confirmed) return;
          const after = events.reduce(meeting.evolve, before as Meeting);
          for (const own of pressed) expect(Object.values(ballotsOn(called(after), 1))).toContainEqual(own);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('a show in which somebody went is never confirmed', () => {
    fc.assert(
      fc.property(moves, (played) => {
        let wentSince: string[] = [];
        play(played, (before, events) => {
          for (const event of events) {
            if (event.type === 'HandsRecorded') wentSince = [];
            if (['MemberLeft', 'SubstituteStoodDown'].includes(event.type) && 'person' in event)
              wentSince.push(event.person);
            if (event.type !== 'HandsConfirmed') continue;
            const shown = shownOn(before, 1)?.hands.map(({ person }) => person) ?? [];
            expect(shown.filter((person) => wentSince.includes(person))).toEqual([]);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
