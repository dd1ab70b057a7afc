import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PressCommand, type PressEvent, press } from '../../../src/core/press/index.ts';
import { facts, mkip } from '../boards.ts';
import { CHAIR, COUNCILS, chiefOf, isCirculated, seatOf, VICE } from './enquiries.ts';

const anybody = [...mkip.people.map((p) => p.id), 'a-stranger', null];
const chiefs = COUNCILS.flatMap((c) => [chiefOf(c), `director-${c}`]);

/** Stands for the version now proposed; the numbers are older or newer cards. */
const CURRENT = 0;
const version = fc.constantFrom(CURRENT, CURRENT, CURRENT, 1, 2, 3);

/** A kind of press, made mostly by those whose office it is, and one time in four by anybody at all. */
const pressed = (
  weight: number,
  office: readonly (string | null)[],
  command: fc.Arbitrary<PressCommand>,
) => ({
  weight,
  arbitrary: fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...office) },
      { weight: 1, arbitrary: fc.constantFrom(...anybody) },
    ),
    command,
  ),
});

/** In proportions that let some enquiries through: new words are rare, or nothing would ever be agreed. */
const move = fc.oneof(
  pressed(30, chiefs, fc.constant({ type: 'ConfirmLeaderConsulted' })),
  pressed(
    30,
    chiefs,
    version.map((v) => ({ type: 'AgreeLine', version: v })),
  ),
  pressed(
    2,
    chiefs,
    fc.constantFrom('A.', 'B.', ' ').map((text) => ({ type: 'SuggestLine', text })),
  ),
  pressed(
    25,
    [CHAIR, VICE],
    fc
      .tuple(version, fc.constantFrom('', 'Abroad.'))
      .map(([v, standingInBecause]) => ({ type: 'ApproveForIssue', version: v, standingInBecause })),
  ),
  pressed(20, ['communications-swale'], fc.constant({ type: 'MarkIssued' })),
  pressed(1, [CHAIR, 'clerk', 'leader-swale'], fc.constant({ type: 'DeclineToComment', reason: 'No.' })),
  pressed(3, [null], fc.constant({ type: 'RecordDeadlinePassed' })),
);

/** Minutes between presses: most are close together, some cross the deadline. */
const wait = fc.oneof({ weight: 20, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(600) });
const presses = fc.array(fc.tuple(move, wait), { minLength: 60, maxLength: 160, size: 'max' });

/** Play the presses on a circulated enquiry, trying every accepted one twice. */
function play(moves: readonly (readonly [readonly [string | null, PressCommand], number])[]) {
  const events: PressEvent[] = [...isCirculated];
  let state = events.reduce(press.evolve, press.initial);
  let now = Date.parse('2026-11-26T10:00:00Z');
  for (const [[person, meant], minutes] of moves) {
    const next =
      'version' in meant && meant.version === CURRENT ? { ...meant, version: latest(events) } : meant;
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

const latest = (events: readonly PressEvent[]): number =>
  events.filter((e) => e.type === 'LineSuggested').length;

/** Judge a release from the record alone, sharing nothing with the rule that allowed it. */
function checkRelease(events: readonly PressEvent[]): void {
  const approvedAt = events.findLastIndex((e) => e.type === 'IssueApproved');
  const before = events.slice(0, approvedAt);
  const words = before.findLast((e) => e.type === 'LineSuggested');
  const sinceWords = before.slice(before.findLastIndex((e) => e.type === 'LineSuggested'));
  for (const seat of COUNCILS.map(seatOf)) {
    expect(before.some((e) => e.type === 'LeaderConsulted' && e.seat === seat)).toBe(true);
    expect(sinceWords.some((e) => e.type === 'LineAgreed' && e.seat === seat)).toBe(true);
  }
  expect(events.slice(approvedAt).some((e) => e.type === 'LineSuggested')).toBe(false);
  const approval = events[approvedAt];
  const [as, by, why] =
    approval?.type === 'IssueApproved' ? [approval.as, approval.by, approval.standingInBecause] : [];
  expect([as, by, why]).toEqual(
    as === 'chairman' ? [as, CHAIR, undefined] : ['vice-chairman', VICE, 'Abroad.'],
  );
  expect(approval).toMatchObject({ version: words?.version });
  expect(events.at(-1)).toMatchObject({ type: 'ReplyIssued', version: words?.version });
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
      { numRuns: 80 },
    );

    expect(released, 'some enquiries must get through, or nothing was tested').toBeGreaterThan(0);
  });

  it('time alone releases nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), (minutes) => {
        const { state } = play(minutes.map((m) => [[null, { type: 'RecordDeadlinePassed' }], m]));
        expect(state.stage).toBe('circulated');
      }),
    );
  });
});
