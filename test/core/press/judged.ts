import { expect } from 'vitest';
import type { PressEvent } from '../../../src/core/press/index.ts';
import { CHAIR, COUNCILS, seatOf, VICE } from './enquiries.ts';

type Indexed = readonly [event: PressEvent, at: number];

/**
 * Judge what was issued from the record alone, sharing nothing with the rules that allowed it: every council heard,
 * its consent given, no objection standing, and the chair's approval of those very words (R-PRESS-1 and 2, R-CONF-1).
 */
export function judgeIssue(events: readonly PressEvent[], issuedAt: number): void {
  const before = events.slice(0, issuedAt).map((event, at): Indexed => [event, at]);
  const last = (is: (event: PressEvent) => boolean): number => before.findLast(([e]) => is(e))?.[1] ?? -1;
  const words = last((e) => e.type === 'LineSuggested' || e.type === 'CorrectionBegun');
  const correction = last((e) => e.type === 'CorrectionBegun');
  const approval = last((e) => e.type === 'IssueApproved');
  const version = versionOf(events[words]);
  expect(events[issuedAt]).toMatchObject({ type: 'ReplyIssued', version, capacity: 'Communications' });
  expect(events[approval]).toMatchObject({ version });
  expect(approval).toBeGreaterThan(words);
  for (const seat of COUNCILS.map(seatOf)) {
    const by = (type: PressEvent['type']) => last((e) => e.type === type && 'seat' in e && e.seat === seat);
    expect(by('LeaderConsulted'), `${seat} consulted its Leader`).toBeGreaterThan(correction);
    expect(by('LeaderConsulted')).toBeLessThan(approval);
    expect(by('LineAgreed'), `${seat} agreed these words`).toBeGreaterThan(words);
    expect(by('LineAgreed')).toBeLessThan(approval);
    expect(events[by('LineAgreed')]).toMatchObject({ version });
    const objected = by('ObjectionRaised');
    expect(objected, `${seat} agreed after it objected, if it did`).toBeLessThan(by('LineAgreed'));
    if (objected > words) expect(by('ObjectionWithdrawn')).toBeGreaterThan(objected);
  }
  const cleared = before.find(([e]) => clears(e, 'swale'))?.[1] ?? Number.POSITIVE_INFINITY;
  const agreed = before.find(([e]) => e.type === 'LineAgreed')?.[1] ?? -1;
  expect(cleared, 'Swale’s consent came before anybody agreed').toBeLessThan(agreed);
  expectChair(events[approval]);
}

const versionOf = (event: PressEvent | undefined): number =>
  event?.type === 'LineSuggested' || event?.type === 'CorrectionBegun' ? event.version : -1;

const clears = (event: PressEvent, owner: string): boolean =>
  (event.type === 'ConsentGiven' && event.seat === seatOf(owner)) ||
  (event.type === 'ExceptionRecorded' && event.owner === owner);

function expectChair(event: PressEvent | undefined): void {
  const [as, by, why] = event?.type === 'IssueApproved' ? [event.as, event.by, event.standingInBecause] : [];
  expect([as, by, why]).toEqual(
    as === 'chairman' ? [as, CHAIR, undefined] : ['vice-chairman', VICE, 'Abroad.'],
  );
}

/** A holding reply is a line the chair approved, given by communications when nine tenths of the time are gone. */
export function judgeHolding(event: Extract<PressEvent, { type: 'HoldingReplyIssued' }>): void {
  expect(event).toMatchObject({ approvedBy: CHAIR, capacity: 'Communications' });
  expect(Date.parse(event.at)).toBeGreaterThanOrEqual(Date.parse('2026-11-26T14:24:30Z'));
}
