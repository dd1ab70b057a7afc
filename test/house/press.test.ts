import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { forge, ofType, pressAlone, recorded } from './proceedings.ts';

const JOURNALIST = 'Marguerite Oxenholme';
const COMMS = 'communications-swale';
const CHAIR = 'leader-tunbridge-wells';
const CES = ['maidstone', 'swale', 'tunbridge-wells'].map((council) => `chief-executive-${council}`);
const PARTLESS = ['leader-swale', 'head-of-waste', 'kent-representative', 'programme-manager'];

describe('A press enquiry (R-PRESS-1 and 2, R-DP-1)', () => {
  let house: House;
  let stream: string;
  const logged: string[] = [];
  beforeAll(async () => {
    const keep = new Writable({
      write(chunk, _encoding, done) {
        logged.push(String(chunk));
        done();
      },
    });
    house = await openHouse({ logger: pino({ level: 'debug' }, keep) });
    await house.person('clerk').says(house.group, 'agenda');
    for (const { id } of mkip.people) await house.chat(id);
  }, 90_000);
  afterAll(() => house.close());

  const reads = async (who: string) =>
    house.teams
      .cards(await house.chat(who))
      .map(({ card }) => textOf(card))
      .join('\n');

  it('goes to every chief executive, communications and the two chairs, each in their own chat', async () => {
    const chat = await house.chat(COMMS);
    await house.person(COMMS).says(chat, 'press enquiry');
    const answer = await pressAlone(house, COMMS, 'Log enquiry', {
      outlet: 'The Downs Courier',
      journalist: JOURNALIST,
      question: 'Who pays for the shared service?',
      dueDate: '2026-11-26',
      dueTime: '17:00',
    });
    expect(answer.refused).toBe(false);
    await house.settled();
    for (const who of [...CES, CHAIR, 'leader-maidstone', 'communications-maidstone']) {
      expect([who, (await reads(who)).includes('Who pays for the shared service?')]).toEqual([who, true]);
      expect([who, (await reads(who)).includes(JOURNALIST)]).toEqual([who, false]);
    }
    const [enquiry] = await (await openStore(house.azurite)).lists.all('mkip', 'press');
    stream = `mkip.press.${enquiry?.key}`;
  });

  it('says who asks to communications alone, when asked, and records it', async () => {
    const shown = await pressAlone(house, COMMS, 'Show contact details');
    expect(textOf(shown.card)).toContain(JOURNALIST);
    expect(ofType(await recorded(house, stream), 'DetailsRead')).toMatchObject([{ by: COMMS }]);
    for (const who of [...CES, CHAIR]) {
      const answer = await forge(house, house.person(who), await house.chat(who), {
        verb: 'show-journalist',
        data: { of: stream },
      });
      expect([who, answer.refused, JSON.stringify(answer.card).includes(JOURNALIST)]).toEqual([
        who,
        true,
        false,
      ]);
    }
  });

  it('is told to nobody else, whatever they press', async () => {
    for (const who of PARTLESS) {
      const chat = await house.chat(who);
      for (const [verb, data] of [
        ['refresh', { of: stream, card: 'press' }],
        ['refresh', { of: stream }],
        ['refresh', { of: stream, card: 'item-status' }],
        ['consulted', { of: stream }],
        ['agree-line', { of: stream, version: 1 }],
        ['log-enquiry', { of: stream, outlet: 'x', journalist: 'x', question: 'x', dueTime: '18:00' }],
      ] as const) {
        const answer = await forge(house, house.person(who), chat, { verb, data });
        expect([who, verb, answer.status]).toEqual([who, verb, 200]);
        expect(JSON.stringify(answer.card)).not.toContain(JOURNALIST);
      }
    }
  });

  it('is told to nobody in the board’s chat, not even to a chief executive who asks there', async () => {
    const data = { of: stream, card: 'press' };
    const answer = await forge(house, house.person(CES[0] ?? ''), house.group, { verb: 'refresh', data });
    expect(JSON.stringify(answer.card)).not.toContain(JOURNALIST);
    const pressed = await forge(house, house.person(CES[0] ?? ''), house.group, { verb: 'consulted', data });
    expect(JSON.stringify(pressed.card)).not.toContain(JOURNALIST);
  });

  it('is issued once every Leader is consulted, every council agrees the line and the Chairman approves', async () => {
    for (const who of CES.slice(1)) await pressAlone(house, who, 'Leader consulted');
    const line = 'Each council pays its agreed share.';
    await house.settled();
    await pressAlone(house, COMMS, 'Suggest a line', { line });
    await house.settled();
    for (const who of CES) expect((await pressAlone(house, who, 'Agree the line')).refused).toBe(false);
    await house.settled();
    expect((await pressAlone(house, CHAIR, 'Approve for issue')).refused).toBe(false);
    await house.settled();
    expect((await pressAlone(house, COMMS, 'Mark as issued')).refused).toBe(false);
    const [issued] = ofType(await recorded(house, stream), 'ReplyIssued');
    expect(issued).toMatchObject({ version: 1, by: COMMS });
  });

  it('leaves the journalist’s name in no shared place, no other person’s chat and no line of the log', async () => {
    await house.settled();
    await house.person(CHAIR).says(house.group, 'agenda');
    const shared = JSON.stringify(house.teams.sent(house.group));
    expect(shared.length).toBeGreaterThan(1000);
    expect(shared).not.toContain(JOURNALIST);
    for (const who of PARTLESS) {
      await house.person(who).says(await house.chat(who), 'register');
      expect(JSON.stringify(house.teams.sent(await house.chat(who)))).not.toContain(JOURNALIST);
    }
    expect(logged.length).toBeGreaterThan(50);
    expect(logged.join('')).not.toContain(JOURNALIST);
    expect(logged.join('')).not.toContain('Who pays');
  });
});
