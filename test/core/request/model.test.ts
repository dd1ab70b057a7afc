import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../src/core/calendar/index.ts';
import {
  type Request,
  type RequestCommand,
  type RequestEvent,
  request,
} from '../../../src/core/request/index.ts';
import { facts } from '../boards.ts';
import { isCopied } from './requests.ts';

const PEOPLE = [
  ...['communications-swale', 'chief-executive-swale', 'communications-maidstone'],
  ...['chief-executive-tunbridge-wells', 'clerk', 'head-of-waste', 'kent-representative'],
] as const;
const OWN = new Set<string>(['communications-swale', 'chief-executive-swale']);
/** Recorded by the receiving council alone (R-FOI-3, 19.8). */
const THEIRS = new Set<RequestEvent['type']>([
  ...(['DraftReady', 'ClarificationAsked', 'ClarificationReceived', 'FeesNoticeGiven', 'FeePaid'] as const),
  ...(['TimeExtended', 'RequestDecided', 'AnswerSent', 'RequestEnded'] as const),
]);

const day = fc.integer({ min: 0, max: 60 }).map((n) => daysAfter('2026-03-02', n));
const said: fc.Arbitrary<RequestCommand> = fc.oneof(
  fc.constantFrom<RequestCommand>(
    { type: 'MarkDraftReady' },
    { type: 'SendViews', text: 'Quillfeather again' },
    { type: 'DecideRequest', outcome: 'disclose', section: '', reason: '' },
    { type: 'DecideRequest', outcome: 'refuse', section: 's.43', reason: 'Trade.' },
    { type: 'EndRequest', why: 'withdrawn' },
    { type: 'ReadDetails' },
    { type: 'EraseDetails', why: 'asked' },
  ),
  fc.record({ type: fc.constant('AskClarification' as const), on: day, text: fc.constant('Quillfeather?') }),
  fc.record({ type: fc.constant('RecordClarification' as const), on: day }),
  fc.record({ type: fc.constant('GiveFeesNotice' as const), on: day }),
  fc.record({ type: fc.constant('RecordFee' as const), on: day }),
  fc.record({ type: fc.constant('MarkSent' as const), on: day }),
  fc.record({ type: fc.constant('ExtendTime' as const), until: day, reason: fc.constant('More to weigh.') }),
);
const move = fc.tuple(fc.constantFrom(...PEOPLE), said, fc.integer({ min: 0, max: 4 }));

const replayed = (events: readonly RequestEvent[]): Request =>
  events
    .map((event) => request.event.parse(JSON.parse(JSON.stringify(event))))
    .reduce(request.evolve, request.initial);

/** Play presses day by day; whatever falls due in between is carried out, as by a bot that is always there. */
function play(moves: readonly (readonly [string, RequestCommand, number])[]) {
  const events: RequestEvent[] = [...isCopied];
  let state = replayed(events);
  let today = '2026-03-02';
  const carryOut = (person: string | null, command: RequestCommand) => {
    const at = facts(person, { now: `${today}T12:00:00.000Z` });
    const ruling = request.decide(command, state, at);
    if (!ruling.inOrder) return;
    events.push(...ruling.events);
    state = ruling.events.reduce(request.evolve, state);
  };
  for (const [person, command, days] of moves) {
    today = daysAfter(today, days);
    for (const due of request.deadlines(state))
      if (due.at <= `${today}T12:00:00.000Z`) carryOut(null, due.command);
    carryOut(person, command);
  }
  return { events, state };
}

describe('However a request is handled, by whomever, on whatever days', () => {
  it('its council alone answers it, in order, and nothing erased is left in what the record says', () => {
    const seen = { answered: 0, ended: 0, erased: 0, clarified: 0, reminded: 0 };
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 60 }), (moves) => {
        const { events, state } = play(moves);
        expect(replayed(events), 'a restart changes nothing').toEqual(state);
        for (const event of events)
          if (THEIRS.has(event.type) && 'by' in event) expect(OWN.has(event.by ?? '')).toBe(true);
        const types = events.map(({ type }) => type);
        const over = types.findIndex((type) => type === 'AnswerSent' || type === 'RequestEnded');
        if (types.includes('AnswerSent')) expect(types.slice(0, over)).toContain('RequestDecided');
        if (over >= 0)
          expect(types.slice(over + 1).every((type) => /^Details|^Retention/.test(type))).toBe(true);
        const erased = types.indexOf('DetailsErased');
        if (erased >= 0)
          expect([erased > over, /Quillfeather/.test(JSON.stringify(state))]).toEqual([true, false]);
        expect(types.filter((type) => type === 'DetailsErased').length).toBeLessThanOrEqual(1);
        if (types.includes('AnswerSent')) seen.answered += 1;
        if (types.includes('RequestEnded')) seen.ended += 1;
        if (erased >= 0) seen.erased += 1;
        if (types.includes('ClarificationReceived')) seen.clarified += 1;
        if (types.includes('RequestReminded')) seen.reminded += 1;
      }),
      { numRuns: 100, seed: 20260302 },
    );
    for (const [what, times] of Object.entries(seen))
      expect(times, `${what}: some must get so far, or nothing was tested`).toBeGreaterThan(0);
  }, 60_000);

  it('each reminder is told once for each last day there was', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 40 }), (moves) => {
        const { events } = play(moves);
        let told: string[] = [];
        for (const event of events) {
          if (event.type === 'ClarificationReceived' || event.type === 'TimeExtended') told = [];
          if (event.type === 'RequestReminded') told.push(event.mark);
          expect(new Set(told).size).toBe(told.length);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
