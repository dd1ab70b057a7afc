import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Disclosed,
  type DisclosureCommand,
  type DisclosureEvent,
  disclosure,
} from '../../../src/core/disclosure/index.ts';
import { examplesOf } from '../../data/examples.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';

const SWALE = 'leader-swale';
const now = '2026-06-01T10:00:00.000Z';
const by = (person: string | null, at = now) => facts(person, { now: at });
const ask: DisclosureCommand = {
  type: 'AskRegistration',
  id: 'waste-leader-swale',
  person: SWALE,
  item: 'waste',
  source: '2026-06-10',
};
const asked: DisclosureEvent = {
  ...{ type: 'InterestDisclosed', at: now, id: 'waste-leader-swale', person: SWALE, item: 'waste' },
  ...{ source: '2026-06-10', date: '2026-06-01', lastDay: '2026-06-28' },
  reminders: [
    { name: '14 days', at: '2026-06-14T08:00:00.000Z' },
    { name: '3 days', at: '2026-06-25T08:00:00.000Z' },
    { name: 'passed', at: '2026-06-29T08:00:00.000Z' },
  ],
};
const on = (date: string) => `${date}T08:00:00.000Z`;
const registered: DisclosureEvent = { type: 'FoundOnRegister', at: now, by: SWALE };
const unregistered: DisclosureEvent = { type: 'FoundUnregistered', at: now, by: SWALE };
const notified: DisclosureEvent = { type: 'OfficerNotified', at: now, by: SWALE, date: '2026-06-01' };
const retracted: DisclosureEvent = { type: 'DisclosureRetracted', at: now };
const remind = (reminder: string): DisclosureCommand => ({ type: 'RemindOfNotification', reminder });
const reminded = (reminder: string): DisclosureEvent => ({ type: 'NotificationReminded', at: now, reminder });
const told = (event: DisclosureEvent, ...before: readonly DisclosureEvent[]) =>
  disclosure
    .announce(event, given(disclosure, ...before, event).state)
    .flatMap((a) => (a.kind === 'tell' ? [{ to: a.to, card: a.card, of: a.of }] : []));

describe('A pecuniary interest that was declared (R-DPI-3)', () => {
  it('has its member asked, in their own chat, whether it is registered', () => {
    given(disclosure).when(ask, by(null)).then(asked);
    expect(told(asked)).toEqual([{ to: [{ person: SWALE }], card: 'disclosure', of: '' }]);
  });

  it('is asked about once, however often it is declared', () => {
    for (const more of [[], [registered], [unregistered], [notified]])
      given(disclosure, asked, ...more)
        .when({ ...ask, source: '2026-09-24' }, by(null, '2026-09-24T10:00:00.000Z'))
        .thenNothing();
  });

  it.each(examplesOf('DPI', z.object({ disclosed: z.string() }), z.object({ lastDay: z.string() })))(
    '$id: $title',
    ({ input, expected }) => {
      const { state } = given(disclosure).when(ask, by(null, `${input.disclosed}T10:00:00.000Z`));
      expect(state).toMatchObject({ date: input.disclosed, ...expected });
    },
  );

  it('counts its days where the Board sits, whatever the clocks in Greenwich say', () => {
    const { state } = given(disclosure).when(ask, by(null, '2026-06-30T23:30:00.000Z'));
    expect(state).toMatchObject({ date: '2026-07-01', lastDay: '2026-07-28' });
    const autumn = given(disclosure).when(ask, by(null, '2026-10-20T10:00:00.000Z')).state as Disclosed;
    expect(autumn.reminders.map(({ at }) => at)).toEqual([
      '2026-11-02T09:00:00.000Z',
      '2026-11-13T09:00:00.000Z',
      '2026-11-17T09:00:00.000Z',
    ]);
  });
});

describe('Its member', () => {
  it.each([
    ['ConfirmRegistered', registered],
    ['SayUnregistered', unregistered],
    ['RecordNotified', notified],
  ] as const)('says so once: %s', (type, event) => {
    given(disclosure, asked).when({ type }, by(SWALE)).then(event);
    given(disclosure, asked, event).when({ type }, by(SWALE)).thenNothing();
  });

  it('may put right what was pressed in error', () => {
    const wrong = given(disclosure, asked, registered).when({ type: 'SayUnregistered' }, by(SWALE));
    expect(wrong.state.stage).toBe('unregistered');
    expect(disclosure.deadlines(wrong.state)).toHaveLength(3);
  });

  it.each(['clerk', 'leader-maidstone', 'cabinet-member-swale', null])('is not %s', (person) => {
    for (const type of ['ConfirmRegistered', 'SayUnregistered', 'RecordNotified'] as const)
      given(disclosure, asked)
        .when({ type }, by(person))
        .thenOutOfOrder('R-DPI-3', 'interest-is-anothers', { person: SWALE });
    given(disclosure)
      .when({ type: 'ConfirmRegistered' }, by(SWALE))
      .thenOutOfOrder('R-DPI-3', 'interest-is-anothers');
  });

  it('cannot do what is the bot’s own', () => {
    for (const command of [ask, remind('3 days'), { type: 'RetractDisclosure', source: 'x' } as const])
      given(disclosure, asked).when(command, by(SWALE)).thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});

describe('The 28 days', () => {
  it('run from the declaration, with a word at 14 and 3 days and on the day after the last', () => {
    for (const more of [[], [unregistered]])
      expect(disclosure.deadlines(given(disclosure, asked, ...more).state)).toEqual([
        { name: 'notification 14 days', at: on('2026-06-14'), command: remind('14 days') },
        { name: 'notification 3 days', at: on('2026-06-25'), command: remind('3 days') },
        { name: 'notification passed', at: on('2026-06-29'), command: remind('passed') },
      ]);
  });

  it.each([
    ['it is registered', registered],
    ['the Monitoring Officer is notified', notified],
    ['the interest is taken back', retracted],
  ])('are over once %s', (_, event) => {
    const { state } = given(disclosure, asked, event);
    expect(disclosure.deadlines(state)).toEqual([]);
    expect(disclosure.lines(event, state)).toMatchObject([{ settled: true }]);
    given(disclosure, asked, event)
      .when(remind('3 days'), by(null, on('2026-06-25')))
      .thenNothing();
  });

  it('are spoken of when the moment has come, and once', () => {
    const open = given(disclosure, asked, unregistered);
    open.when(remind('14 days'), by(null, '2026-06-14T07:59:59.000Z')).thenNothing();
    const due = open.when(remind('14 days'), by(null, on('2026-06-14')));
    due.then({ type: 'NotificationReminded', at: on('2026-06-14'), reminder: '14 days' });
    given(disclosure, asked, reminded('14 days'))
      .when(remind('14 days'), by(null, on('2026-06-15')))
      .thenNothing();
    open.when(remind('3 days'), by(null, on('2026-06-15'))).thenNothing();
    expect(disclosure.deadlines(given(disclosure, asked, reminded('14 days')).state)).toMatchObject([
      { name: 'notification 3 days' },
      { name: 'notification passed' },
    ]);
    given(disclosure).when(remind('14 days'), by(null)).thenNothing();
  });

  it('are the member’s own affair until they have passed, and then clerk and Monitoring Officer are told too', () => {
    expect(told(reminded('3 days'), asked)).toEqual([
      { to: [{ person: SWALE }], card: 'disclosure', of: '3 days' },
    ]);
    expect(told(reminded('passed'), asked)).toEqual([
      {
        to: [{ person: SWALE }, { post: 'clerk' }, { post: 'monitoring-officer' }],
        card: 'disclosure',
        of: 'passed',
      },
    ]);
  });

  it('bring every card sent so far up to date, and none in a place where others read', () => {
    const before = [asked, reminded('14 days')];
    const all = disclosure.announce(unregistered, given(disclosure, ...before, unregistered).state);
    expect(all).toEqual(['', '14 days'].map((of) => ({ kind: 'refresh', card: 'disclosure', of })));
  });
});

describe('An interest taken back', () => {
  const again = { ...asked, at: '2026-06-05T10:00:00.000Z' };

  it('where it was declared has nothing to register, and elsewhere stands', () => {
    const back = { type: 'RetractDisclosure', source: '2026-06-10' } as const;
    given(disclosure, asked).when(back, by(null)).then(retracted);
    given(disclosure, asked)
      .when({ ...back, source: '2026-03-12' }, by(null))
      .thenNothing();
    for (const events of [[], [asked, registered], [asked, notified]])
      given(disclosure, ...events)
        .when(back, by(null))
        .thenNothing();
    given(disclosure, asked, retracted)
      .when({ type: 'SayUnregistered' }, by(SWALE))
      .thenOutOfOrder('R-DPI-3', 'interest-retracted');
  });

  it('and declared once more is asked about anew, by a message of its own', () => {
    const { state } = given(disclosure, asked, retracted).when(ask, by(null));
    expect(state).toMatchObject({ stage: 'asked', retractions: 1 });
    expect(told(again, asked, retracted)).toMatchObject([{ of: '1' }]);
    expect(told(reminded('3 days'), asked, retracted, again)).toMatchObject([{ of: '3 days 1' }]);
    expect(disclosure.announce(retracted, given(disclosure, asked, retracted).state)).toEqual([
      { kind: 'refresh', card: 'disclosure', of: '' },
    ]);
  });
});

describe('The record of it', () => {
  it('says who, when and which item, and has no word for what the interest is', () => {
    const fields = Object.keys(asked).toSorted();
    expect(fields).toEqual(['at', 'date', 'id', 'item', 'lastDay', 'person', 'reminders', 'source', 'type']);
    expect(() => disclosure.event.parse({ ...asked, nature: 'shares' })).toThrow();
  });

  it('is a line of the clerk’s list while it is outstanding', () => {
    const { state } = given(disclosure, asked, unregistered);
    expect(disclosure.lines(unregistered, state)).toEqual([
      {
        list: 'disclosure',
        key: 'waste-leader-swale',
        data: {
          ...{ id: 'waste-leader-swale', person: SWALE, stage: 'unregistered' },
          ...{ date: '2026-06-01', lastDay: '2026-06-28' },
        },
      },
    ]);
    expect(disclosure.lines(asked, disclosure.initial)).toEqual([]);
    expect(disclosure.announce(asked, disclosure.initial)).toEqual([]);
    expect(disclosure.deadlines(disclosure.initial)).toEqual([]);
  });
});
