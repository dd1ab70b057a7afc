import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correlationOf } from '../../src/app/correlation.ts';
import { type House, openHouse } from '../house/house.ts';
import { MEETING, recorded } from '../house/proceedings.ts';
import { personalIn, playMeeting } from './played.ts';

type Line = Readonly<Record<string, unknown>>;

describe('The log of a meeting', () => {
  let house: House;
  const lines: Line[] = [];
  beforeAll(async () => {
    const keep = new Writable({
      write(chunk, _encoding, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    });
    house = await openHouse({ logger: pino({ level: 'info', base: null }, keep) });
    await playMeeting(house);
  }, 120_000);
  afterAll(() => house.close());

  it('leads from a press to the event it became, and on to the message everybody saw', async () => {
    const rows = await recorded(house);
    const first = rows.find(({ type }) => type === 'VoteCalled');
    const correlation = correlationOf(first?.commandId ?? '');
    const about = lines.filter((line) => line.correlation === correlation);
    const cause = { correlation, stream: MEETING, version: first?.version };
    expect(about).toContainEqual(expect.objectContaining({ msg: 'pressed', verb: 'call-vote' }));
    expect(about).toContainEqual(expect.objectContaining({ msg: 'recorded', ...cause, count: 1 }));
    const sent = { msg: 'sent', what: 'post', card: 'ballot', outcome: 'delivered' };
    expect(about).toContainEqual(expect.objectContaining({ ...sent, ...cause }));
  });

  it('has a line for every command in the record, and for every message sent because of one', async () => {
    const rows = await recorded(house);
    const commands = new Set(rows.map(({ commandId }) => correlationOf(commandId)));
    const told = lines.filter(({ msg, stream }) => msg === 'recorded' && stream === MEETING);
    expect(new Set(told.map((line) => line.correlation))).toEqual(commands);
    for (const line of lines.filter(({ msg, card }) => msg === 'sent' && card === 'ballot'))
      expect([line.card, commands.has(String(line.correlation))]).toEqual(['ballot', true]);
  });

  it('names no person by what ties it together', () => {
    const ties = lines.map(({ correlation, stream, version, count }) => [
      correlation,
      stream,
      version,
      count,
    ]);
    expect(personalIn(ties)).toEqual([]);
  });
});

describe('What ties a command to its log', () => {
  it.each([
    ['leader-swale/f:9c3e/1', 'f:9c3e/1', 'the activity that was pressed, without the person'],
    ['leader-swale/', '', 'nothing, where the activity had no id'],
    ['mkip.meeting.2026-11-26/12/0', 'mkip.meeting.2026-11-26/12/0', 'the event that passed it on'],
    ['mkip.press.one/deadline/due/2026', 'mkip.press.one/deadline/due/2026', 'the deadline that came'],
    [`leader-swale/${'x'.repeat(500)}`, 'x'.repeat(200), 'no more than two hundred characters'],
  ])('of %.40s is %.40s: %s', (commandId, correlation) => {
    expect(correlationOf(commandId)).toBe(correlation);
  });
});
