import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PressCommand, type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts, mkip } from '../boards.ts';
import { COUNCILS, isCirculated, seatOf } from './enquiries.ts';

const presser = fc.constantFrom<string | null>(...mkip.people.map((p) => p.id), 'a-stranger', null);
const version = fc.constantFrom(1, 1, 1, 2, 2, 3);

/** Presses in the proportions that let some enquiries through: new words are rare, or nothing is ever agreed. */
const command: fc.Arbitrary<PressCommand> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<PressCommand>({ type: 'ConfirmLeaderConsulted' }) },
  { weight: 30, arbitrary: version.map((v): PressCommand => ({ type: 'AgreeLine', version: v })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('A.', 'B.', ' ').map((text): PressCommand => ({ type: 'SuggestLine', text })),
  },
  {
    weight: 25,
    arbitrary: fc
      .tuple(version, fc.constantFrom('', 'Abroad.'))
      .map(
        ([v, standingInBecause]): PressCommand => ({
          type: 'ApproveForIssue',
          version: v,
          standingInBecause,
        }),
      ),
  },
  { weight: 20, arbitrary: fc.constant<PressCommand>({ type: 'MarkIssued' }) },
  { weight: 1, arbitrary: fc.constant<PressCommand>({ type: 'DeclineToComment', reason: 'No.' }) },
  { weight: 5, arbitrary: fc.constant<PressCommand>({ type: 'RecordDeadlinePassed' }) },
);

/** Minutes between presses: most are close together, some cross the deadline. */
const wait = fc.oneof({ weight: 20, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(600) });
const presses = fc.array(fc.tuple(presser, command, wait), { minLength: 50, maxLength: 400 });

/** Play the presses on a circulated enquiry, trying every accepted one twice. */
function play(moves: readonly (readonly [string | null, PressCommand, number])[]) {
  const events: PressEvent[] = [...isCirculated];
  let state = events.reduce(press.evolve, press.initial);
  let now = Date.parse('2026-11-26T10:00:00Z');
  for (const [person, next, minutes] of moves) {
    now += minutes * 60_000;
    const at = facts(person, { now: new Date(now).toISOString() });
    const ruling = press.decide(next, state, at);
    if (!ruling.inOrder) continue;
    events.push(...ruling.events);
    state = ruling.events.reduce(press.evolve, state);
    expect(press.decide(next, state, at), 'the same press again records nothing').toEqual({
      inOrder: true,
      events: [],
    });
  }
  return { events, state };
}

/** Judge a release from the record alone, sharing nothing with the rule that allowed it. */
function checkRelease(events: readonly PressEvent[]): void {
  const lastWords = events.findLastIndex((e) => e.type === 'LineSuggested');
  const words = events[lastWords];
  const since = events.slice(lastWords);
  for (const seat of COUNCILS.map(seatOf)) {
    expect(events.some((e) => e.type === 'LeaderConsulted' && e.seat === seat)).toBe(true);
    expect(since.some((e) => e.type === 'LineAgreed' && e.seat === seat)).toBe(true);
  }
  const approval = since.find((e) => e.type === 'IssueApproved');
  expect(approval).toMatchObject({ version: words && 'version' in words ? words.version : undefined });
  if (approval?.as === 'vice-chairman') expect(approval.standingInBecause).toBe('Abroad.');
  expect(approval?.by).toBe(approval?.as === 'chairman' ? 'leader-tunbridge-wells' : 'leader-maidstone');
  expect(events.at(-1)).toMatchObject({ type: 'ReplyIssued', version: approval?.version });
}

describe('However people press, and in whatever order', () => {
  it('no reply is issued without every council’s consultation and agreement and the chair’s approval', () => {
    let released = 0;
    fc.assert(
      fc.property(presses, (moves) => {
        const { events, state } = play(moves);
        if (state.stage !== 'issued') return;
        released += 1;
        checkRelease(events);
      }),
      { numRuns: 300 },
    );
    expect(released, 'some enquiries must get through, or nothing was tested').toBeGreaterThan(0);
  });

  it('time alone releases nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), (minutes) => {
        const { state } = play(minutes.map((m) => [null, { type: 'RecordDeadlinePassed' }, m]));
        expect(state.stage).toBe('circulated');
      }),
    );
  });
});
