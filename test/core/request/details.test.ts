import { describe, expect, it } from 'vitest';
import { type RequestEvent, request } from '../../../src/core/request/index.ts';
import { facts, mkip, withArrangements } from '../boards.ts';
import { given } from '../given.ts';
import {
  asked,
  CLERK,
  clarified,
  copied,
  decided,
  isCopied,
  logged,
  MAIDSTONE,
  on,
  reminded,
  SWALE,
  sent,
  viewsOf,
} from './requests.ts';

const TODAY = on('2026-03-20');
const UNTIL = '2029-03-20T00:00:00.000Z';
const kept: RequestEvent = {
  ...{ type: 'RetentionBegun', at: TODAY.now, months: 36, lawfulBasis: 'Legal obligation', until: UNTIL },
};
const isOver: readonly RequestEvent[] = [...isCopied, decided, sent, kept];
const read = { type: 'ReadDetails' } as const;
const erase = { type: 'EraseDetails', why: 'asked' } as const;
const inTime = { type: 'EraseInTime' } as const;
const erased: RequestEvent = { type: 'DetailsErased', at: TODAY.now, why: 'asked', by: CLERK };

describe('Who asked for information (R-DP-1, 19.1)', () => {
  it('is shown to its council’s communications, to the clerk and to whoever logged it, and each time is recorded', () => {
    given(request, ...isCopied)
      .when(read, facts(SWALE, TODAY))
      .then({ type: 'DetailsRead', at: TODAY.now, by: SWALE, capacity: 'Communications' });
    expect(given(request, ...isCopied).when(read, facts(CLERK, TODAY)).ruling.inOrder).toBe(true);
    const byOfficer = { ...logged, by: 'head-of-waste', capacity: 'Officer' };
    expect(given(request, byOfficer).when(read, facts('head-of-waste', TODAY)).ruling.inOrder).toBe(true);
    for (const who of [MAIDSTONE, 'chief-executive-swale', 'leader-swale', 'head-of-waste', null])
      given(request, ...isCopied)
        .when(read, facts(who, TODAY))
        .thenOutOfOrder('R-DP-1', 'not-your-office', { clause: '19.1, 19.2' });
  });

  it('is recorded once for a press that came twice, and again for one an hour later', () => {
    const before = {
      type: 'DetailsRead',
      at: '2026-03-20T09:59:30.000Z',
      by: SWALE,
      capacity: 'Communications',
    };
    given(request, ...isCopied, before as RequestEvent)
      .when(read, facts(SWALE, TODAY))
      .thenNothing();
    const later = given(request, ...isCopied, before as RequestEvent).when(
      read,
      facts(SWALE, on('2026-03-21')),
    );
    expect(later.state).toMatchObject({ details: { reads: [{}, { by: SWALE }] } });
  });

  it('is erased on request once the request is over, for a reason that is chosen and not typed', () => {
    given(request, ...isOver)
      .when(erase, facts(CLERK, TODAY))
      .then(erased);
    given(request, ...isCopied)
      .when(erase, facts(CLERK, TODAY))
      .thenOutOfOrder('R-DP-1', 'details-in-use');
    given(request, ...isOver)
      .when({ ...erase, why: 'He is called Quillfeather' }, facts(CLERK, TODAY))
      .thenOutOfOrder('R-DP-1', 'left-blank');
    for (const who of [MAIDSTONE, 'chief-executive-swale'])
      given(request, ...isOver)
        .when(erase, facts(who, TODAY))
        .thenOutOfOrder('R-DP-1', 'not-your-office');
  });

  it('is erased by itself when the time it is kept has run out, and not before', () => {
    expect(request.deadlines(given(request, ...isOver).state)).toEqual([
      { name: 'erase', at: UNTIL, command: inTime },
    ]);
    given(request, ...isOver)
      .when(inTime, facts(null, { now: UNTIL }))
      .then({ type: 'DetailsErased', at: UNTIL, why: 'retention', by: null });
    given(request, ...isOver)
      .when(inTime, facts(null, { now: '2029-03-19T23:59:59.000Z' }))
      .thenNothing();
    given(request, ...isOver)
      .when(inTime, facts(CLERK, { now: UNTIL }))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
    given(request, ...isCopied)
      .when(inTime, facts(null, { now: UNTIL }))
      .thenNothing();
  });

  it('is gone from what the record says once erased: name, contact, text, question and views', () => {
    const whole = [
      ...[logged, { ...copied, text: 'A redacted text' }, viewsOf('maidstone', MAIDSTONE), asked, clarified],
      ...[decided, sent, kept, erased],
    ] as readonly RequestEvent[];
    const { state } = given(request, ...whole);
    expect(JSON.stringify(state)).not.toMatch(/Quillfeather|waste|redacted|Which year|website/);
    expect(state).toMatchObject({ stage: 'answered', reference: 'SBC-1042', requester: null, text: null });
    expect(request.deadlines(state)).toEqual([]);
    given(request, ...whole)
      .when(erase, facts(CLERK, TODAY))
      .thenNothing();
    given(request, ...whole)
      .when(inTime, facts(null, { now: UNTIL }))
      .thenNothing();
    given(request, ...whole)
      .when(read, facts(SWALE, TODAY))
      .thenOutOfOrder('R-DP-1', 'details-erased');
  });

  it('is then erased from every card of it, and its key dropped', () => {
    const { state } = given(request, ...isOver, erased);
    expect(request.announce(erased, state)).toEqual([
      { kind: 'forget' },
      { kind: 'refresh', card: 'request', of: '' },
    ]);
    const more = given(request, ...isCopied, reminded('views'), decided, sent, erased).state;
    expect(request.announce(erased, more)).toContainEqual({ kind: 'refresh', card: 'request', of: 'views' });
    expect(request.announce(kept, given(request, ...isOver).state)).toEqual([]);
  });

  it('is kept without an end where the arrangements set none, by the clerk and communications', () => {
    const board = withArrangements(mkip, () => ({ privacy: undefined }));
    const { ruling } = given(request, ...isCopied, decided).when(
      { type: 'MarkSent', on: '2026-03-20' },
      facts(SWALE, { ...TODAY, board }),
    );
    expect(ruling).toMatchObject({ inOrder: true, events: [{ type: 'AnswerSent' }] });
    expect(given(request, ...isOver).when(erase, facts(CLERK, { ...TODAY, board })).ruling.inOrder).toBe(
      true,
    );
  });

  it('is sealed in the record, field by field', () => {
    expect(request.personal).toEqual({
      RequestLogged: ['requester', 'contact', 'text'],
      RequestCopied: ['text'],
      ViewsSent: ['text'],
      ClarificationAsked: ['text'],
    });
    for (const [type, fields] of Object.entries(request.personal ?? {}))
      for (const field of fields) {
        const event = [logged, { ...copied, text: 'x' }, viewsOf('maidstone', MAIDSTONE), asked].find(
          (one) => one.type === type,
        );
        expect(request.event.safeParse({ ...event, [field]: null }).success).toBe(true);
      }
  });
});
