import { describe, expect, it } from 'vitest';
import { type RequestEvent, request } from '../../../src/core/request/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import {
  asked,
  clarified,
  copied,
  decided,
  isCopied,
  logged,
  noticed,
  on,
  reminded,
  SWALE,
  sent,
  viewsOf,
} from './requests.ts';

const dueOf = (...history: readonly RequestEvent[]) =>
  request.deadlines(given(request, ...history).state).map(({ name, at }) => `${name} ${at.slice(0, 16)}`);
const told = (event: RequestEvent, ...history: readonly RequestEvent[]) =>
  request.announce(event, given(request, ...history, event).state);
const remind = { type: 'Remind', mark: 'views' } as const;

describe('The working days somebody is reminded of (R-FOI-1 and 2)', () => {
  it('are 2, 10, 15, 18, 20 and the day after, at nine in the morning where the Board sits', () => {
    expect(dueOf(logged)).toEqual([
      'copy 2026-03-04T09:00',
      'draft 2026-03-24T09:00',
      'nearly 2026-03-27T09:00',
      'due 2026-03-31T08:00',
      'overdue 2026-04-01T08:00',
    ]);
    expect(dueOf(logged, copied)[0]).toBe('views 2026-03-16T09:00');
  });

  it('are only those on which somebody is still waited for', () => {
    const views = ['maidstone', 'tunbridge-wells'].map((party) => viewsOf(party, `communications-${party}`));
    const last = ['nearly 2026-03-27T09:00', 'due 2026-03-31T08:00', 'overdue 2026-04-01T08:00'];
    expect(dueOf(...isCopied, ...views, decided)).toEqual(last);
    expect(dueOf(...isCopied, ...views, decided, reminded('nearly'))).toEqual(last.slice(1));
    expect(dueOf(...isCopied, decided, sent)).toEqual([]);
  });

  it('are none while the clock stands still, and others once it begins anew', () => {
    expect(dueOf(...isCopied, noticed)).toEqual([]);
    expect(dueOf(...isCopied, asked)).toEqual([]);
    expect(dueOf(...isCopied, reminded('views'), asked, clarified)).toContain('views 2026-03-31T08:00');
  });

  it('come once each, by the bot alone, on the day and not before', () => {
    const morning = { now: '2026-03-16T09:00:01.000Z' };
    given(request, ...isCopied, viewsOf('maidstone', 'communications-maidstone'))
      .when(remind, facts(null, morning))
      .then({ type: 'RequestReminded', at: morning.now, mark: 'views', silent: ['tunbridge-wells'] });
    given(request, ...isCopied)
      .when(remind, facts(null, { now: '2026-03-16T08:59:59.000Z' }))
      .thenNothing();
    given(request, ...isCopied, reminded('views'))
      .when(remind, facts(null, morning))
      .thenNothing();
    given(request, ...isCopied, decided, sent)
      .when(remind, facts(null, morning))
      .thenNothing();
    given(request, ...isCopied, asked)
      .when(remind, facts(null, morning))
      .thenNothing();
    given(request, ...isCopied)
      .when(remind, facts(SWALE, on('2026-03-16')))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
    const late = on('2026-04-03');
    given(request, ...isCopied)
      .when({ type: 'Remind', mark: 'draft' }, facts(null, late))
      .thenNothing();
    const last = given(request, ...isCopied).when({ type: 'Remind', mark: 'overdue' }, facts(null, late));
    expect(last.ruling).toMatchObject({ inOrder: true, events: [{ mark: 'overdue' }] });
    expect(request.deadlines(last.state).map(({ name }) => name)).toEqual(['views']);
    given(request, ...isCopied)
      .when({ type: 'Remind', mark: 'draft' }, facts(null, on('2026-03-24')))
      .then({ type: 'RequestReminded', at: on('2026-03-24').now, mark: 'draft', silent: [] });
  });
});

const OWN = [
  { post: 'communications', party: 'swale' },
  { seat: 'swale.chief-executive' },
  { post: 'clerk' },
];
const MAIDSTONES = [{ post: 'communications', party: 'maidstone' }, { seat: 'maidstone.chief-executive' }];
const WELLS = [
  { post: 'communications', party: 'tunbridge-wells' },
  { seat: 'tunbridge-wells.chief-executive' },
];

describe('Who is told of a request', () => {
  it('its own council, the clerk and whoever logged it; the others once it is copied', () => {
    expect(told(logged)).toEqual([
      { kind: 'tell', to: [...OWN, { person: SWALE }], card: 'request', of: '' },
    ]);
    expect(told(copied, logged)).toEqual([
      { kind: 'refresh', card: 'request', of: '' },
      { kind: 'tell', to: [...MAIDSTONES, ...WELLS], card: 'request', of: '' },
    ]);
  });

  it('of a reminder whoever is waited for, in a message of its own', () => {
    expect(told(reminded('views', ['maidstone']), ...isCopied)).toEqual([
      { kind: 'refresh', card: 'request', of: '' },
      { kind: 'tell', to: MAIDSTONES, card: 'request', of: 'views' },
    ]);
    expect(told(reminded('due'), ...isCopied, asked, clarified)).toContainEqual({
      kind: 'tell',
      to: OWN,
      card: 'request',
      of: 'due-1',
    });
  });

  it('of everything else nobody anew: every card of it is brought up to date', () => {
    expect(told(decided, ...isCopied, reminded('views', ['maidstone']))).toEqual([
      { kind: 'refresh', card: 'request', of: '' },
      { kind: 'refresh', card: 'request', of: 'views' },
    ]);
  });
});

describe('The list of requests', () => {
  it('holds no name and no word of what was asked, and lets go of those that are over', () => {
    const line = (...history: readonly RequestEvent[]) =>
      request.lines(decided, given(request, ...history).state)[0];
    expect(line(...isCopied)).toStrictEqual({
      list: 'request',
      key: 'r1',
      data: {
        ...{ id: 'r1', regime: 'foia', party: 'swale', reference: 'SBC-1042', receivedOn: '2026-03-02' },
        clock: { from: '2026-03-02', pauses: [], asked: null, until: null },
        ...{ dueOn: '2026-03-31', stage: 'open', loggedAt: logged.at },
      },
    });
    expect(line(...isCopied, decided, sent)).toMatchObject({ settled: true, data: { stage: 'answered' } });
    expect(line(...isCopied, asked)).toMatchObject({ data: { dueOn: null } });
    expect(request.lines(decided, request.initial)).toEqual([]);
  });
});
