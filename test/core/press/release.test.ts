import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts } from '../boards.ts';
import {
  agreed,
  approved,
  COUNCILS,
  chiefOf,
  circulated,
  consulted,
  issued,
  LOGGED_AT,
  logged,
  seatOf,
  suggested,
} from './enquiries.ts';
import { judgeHolding, judgeIssue } from './judged.ts';
import { CURRENT, type Move, type Press, presses } from './presses.ts';

/** The enquiry involves material of Swale's. */
const BEGUN: readonly PressEvent[] = [{ ...logged, confidential: ['swale'] }, circulated];

/** The same, seen through: what follows may correct it. */
const ISSUED: readonly PressEvent[] = [
  ...BEGUN,
  ...COUNCILS.map(consulted),
  { type: 'ConsentGiven', at: LOGGED_AT, by: chiefOf('swale'), seat: seatOf('swale') },
  suggested(1),
  ...COUNCILS.map((council) => agreed(council)),
  approved,
  issued,
];

const stored = (events: readonly PressEvent[]): readonly PressEvent[] =>
  events.map((event) => press.event.parse(JSON.parse(JSON.stringify(event))));
const replayed = (events: readonly PressEvent[]) => stored(events).reduce(press.evolve, press.initial);

/** Play the presses on a circulated enquiry, trying every accepted one twice; whatever falls due is carried out. */
function play(moves: readonly Move[], begun = BEGUN) {
  const events: PressEvent[] = [...begun];
  const twice: string[] = [];
  let state = replayed(events);
  let now = Date.parse('2026-11-26T10:00:00Z');
  const carryOut = ([person, command]: Press) => {
    const at = facts(person, { now: new Date(now).toISOString() });
    const ruling = press.decide(command, state, at);
    if (!ruling.inOrder) return;
    events.push(...ruling.events);
    state = ruling.events.reduce(press.evolve, state);
    const again = press.decide(command, state, at);
    if (!again.inOrder || again.events.length > 0) twice.push(JSON.stringify(command));
  };
  for (const [[person, meant], minutes, restarted] of moves) {
    now += minutes * 60_000;
    if (restarted) state = replayed(events);
    for (const due of press.deadlines(state)) if (Date.parse(due.at) <= now) carryOut([null, due.command]);
    const latest = 'draft' in state ? (state.draft?.version ?? 0) : 0;
    const version = 'version' in meant && meant.version === CURRENT ? { version: latest } : {};
    carryOut([person, { ...meant, ...version }]);
  }
  expect(twice, 'the same press again records nothing').toEqual([]);
  expect(replayed(events), 'a restart changes nothing').toEqual(state);
  return { events, state };
}

describe('However people press, in whatever order, with deadlines passing and restarts', () => {
  it('nothing is issued without every council heard and the chair’s approval of those very words', () => {
    const seen = { issued: 0, corrected: 0, objected: 0, held: 0 };
    fc.assert(
      fc.property(presses, fc.boolean(), (moves, over) => {
        const { events } = play(moves, over ? ISSUED : BEGUN);
        const issuedAt = events.flatMap((event, at) => (event.type === 'ReplyIssued' ? [at] : []));
        for (const at of issuedAt) judgeIssue(events, at);
        const held = events.filter((event) => event.type === 'HoldingReplyIssued');
        for (const event of held) judgeHolding(event);
        if (!over) seen.issued += issuedAt.length;
        seen.held += held.length;
        if (issuedAt.length > 1) seen.corrected += 1;
        const first = events.slice(0, issuedAt.at(-1) ?? 0);
        if (first.some(({ type }) => type === 'ObjectionRaised')) seen.objected += 1;
      }),
      { numRuns: 120, seed: 2026 },
    );
    for (const [what, times] of Object.entries(seen))
      expect(times, `${what}: some must get so far, or nothing was tested`).toBeGreaterThan(0);
  }, 60_000);

  it('each deadline is told of once', () => {
    fc.assert(
      fc.property(presses, (moves) => {
        const { events } = play(moves);
        const told = events.flatMap((event) =>
          event.type === 'SilentReminded' ? [event.mark] : event.type === 'DeadlinePassed' ? ['due'] : [],
        );
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('time alone releases nothing', () => {
    const nobody: Press = [null, { type: 'RecordDeadlinePassed' }];
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), (minutes) => {
        const { state } = play(minutes.map((m) => [nobody, m, false]));
        expect(state.stage).toBe('circulated');
      }),
    );
  });
});
