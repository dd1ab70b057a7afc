import { describe, expect, it } from 'vitest';
import { calendarFile, calendarFiles } from '../../src/app/calendar-file.ts';
import type { Link } from '../../src/app/ports.ts';
import type { Scheduled, SummonsEvent } from '../../src/core/summons/index.ts';
import { onTheBooks, published, scheduled } from '../core/summons/december.ts';
import { mkip } from '../data/load.ts';

const STREAM = 'mkip.summons.2026-12-10';
const NOW = '2026-11-26T10:00:00.000Z';

const stateOf = (...events: readonly SummonsEvent[]) => onTheBooks(...events).state as Scheduled;
const fileOf = (...events: readonly SummonsEvent[]) => calendarFile(mkip, STREAM, stateOf(...events), NOW);

/** A calendar as its reader has it: lines unfolded, each a name and a value with its escapes undone. */
function read(file: string): ReadonlyMap<string, string> {
  expect(file.endsWith('\r\n')).toBe(true);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines.every((line) => /^[A-Z-]+[:;]/.test(line))).toBe(true);
  return new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)[:;](.*)$/su.exec(line) ?? [];
      return [name, value.replace(/\\([n;,\\])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))];
    }),
  );
}

const moved = (date: string, start: string): SummonsEvent => {
  const { id: _id, type: _type, ...fixed } = scheduled as Extract<SummonsEvent, { type: 'MeetingScheduled' }>;
  return { ...fixed, type: 'MeetingMoved', date, start };
};

describe('The calendar file of a meeting', () => {
  it('says when, where and what, in the hours of Greenwich', () => {
    const event = read(fileOf());
    expect(event.get('METHOD')).toBe('PUBLISH');
    expect(event.get('UID')).toBe('mkip.summons.2026-12-10@quorate');
    expect([event.get('DTSTART'), event.get('DTEND')]).toEqual(['20261210T140000Z', '20261210T160000Z']);
    expect(event.get('SUMMARY')).toBe('MKIP Board');
    expect(event.get('LOCATION')).toBe('The Town Hall, Tunbridge Wells');
    expect([event.get('SEQUENCE'), event.get('STATUS')]).toEqual(['0', 'CONFIRMED']);
    expect(event.get('DESCRIPTION')).toBe('The agenda is not published yet.');
  });

  it('is an hour earlier in Greenwich when the Board sits in summer time', () => {
    const event = read(fileOf(moved('2027-06-10', '2027-06-10T13:00:00.000Z')));
    expect(event.get('DTSTART')).toBe('20270610T130000Z');
  });

  it('gives the published agenda', () => {
    expect(read(fileOf(published)).get('DESCRIPTION')).toBe('1. Shared waste contract');
  });

  it('moves and cancels what a calendar has by the same name', () => {
    const move = moved('2026-12-17', '2026-12-17T14:00:00.000Z');
    const cancel: SummonsEvent = {
      type: 'MeetingCancelled',
      at: NOW,
      by: 'clerk',
      reason: 'Two councils are in purdah.',
    };
    const [first, second, third] = [fileOf(), fileOf(move), fileOf(move, cancel)].map(read);
    expect(new Set([first, second, third].map((event) => event?.get('UID'))).size).toBe(1);
    expect([first, second, third].map((event) => event?.get('SEQUENCE'))).toEqual(['0', '1', '2']);
    expect(second?.get('DTSTART')).toBe('20261217T140000Z');
    expect(third?.get('STATUS')).toBe('CANCELLED');
    expect(third?.get('DESCRIPTION')).toBe('The meeting is cancelled.');
  });

  it.each([
    'A;b,c:d\\n "quoted"',
    'one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Forged',
    'BEGIN:VEVENT\nX',
    'line\u2028separator\u0085next\u0000\u0007',
    `${'long '.repeat(80)}end`,
    '😀'.repeat(60),
    '\u202eesrever',
  ])('is not broken by what somebody typed: %j', (typed) => {
    const line = { number: 1, title: typed, standing: null, item: 'waste' };
    const { state } = onTheBooks();
    const summons = {
      ...(state as Scheduled),
      place: typed,
      stage: 'published',
      published: { at: NOW, date: '2026-12-02', clearDays: 5, lines: [line] },
    } as Scheduled;
    const event = read(calendarFile(mkip, STREAM, summons, NOW));
    expect(event.get('SUMMARY')).toBe('MKIP Board');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
    expect(event.get('LOCATION')).not.toMatch(/[\u0000-\u001f\u202e\u2028]/);
    expect(event.get('DESCRIPTION')).toBe(`1. ${event.get('LOCATION')}`);
  });

  it('is for people of the board, of a meeting with a date', async () => {
    const states: Record<string, unknown> = { [STREAM]: stateOf() };
    const make = calendarFiles({
      boards: { boardOf: (id) => (id === mkip.id ? mkip : undefined) },
      handler: { state: async (stream) => states[stream] ?? { stage: 'unscheduled' } },
      clock: { now: () => NOW },
    });
    const link: Link = { kind: 'calendar', stream: STREAM, person: 'leader-swale', until: NOW };
    expect(await make(link)).toMatchObject({
      name: 'mkip-2026-12-10.ics',
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
    });
    for (const other of [
      { person: 'somebody-gone' },
      { stream: 'mkip.summons.none' },
      { stream: 'elsewhere.summons.2026-12-10' },
    ])
      expect(await make({ ...link, ...other })).toBeNull();
  });
});
