import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { forge, pressAlone } from './proceedings.ts';

const COMMS = 'communications-swale';
const CHAIR = 'leader-tunbridge-wells';
const TITLE = 'One depot for two councils';
const OUTLET = '=HYPERLINK("http://evil.example")';
const ROOM = ['log-release', 'press-log', 'holding-lines', 'handle-enquiry'];

describe('The press office (R-PRESS-2 and 4, R-CODE-1, R-DP-1)', () => {
  let house: House;
  const ids: string[] = [];
  beforeAll(async () => {
    house = await openHouse();
    await house.person('clerk').says(house.group, 'agenda');
    for (const { id } of mkip.people) await house.chat(id);
  }, 90_000);
  afterAll(() => house.close());

  const asks = async (who: string, verb: string, data: object = {}) =>
    forge(house, house.person(who), await house.chat(who), {
      verb,
      data: { of: 'mkip.holding-lines.board', ...data },
    });
  const log = async (outlet: string, journalist: string) => {
    await house.person(COMMS).says(await house.chat(COMMS), 'press enquiry');
    await pressAlone(house, COMMS, 'Log enquiry', {
      ...{ outlet, journalist, question: `What does ${journalist} ask?` },
      ...{ dueDate: '2026-11-26', dueTime: '16:00', recorded: '', confidential: '' },
    });
    await house.settled();
    const lines = await (await openStore(house.azurite)).lists.all('mkip', 'press');
    const id = lines.map(({ key }) => key).find((key) => !ids.includes(key)) ?? '';
    ids.push(id);
    return id;
  };

  it('puts a release, and who would speak, to every council, and issues it through the same gate', async () => {
    await house.person(COMMS).says(await house.chat(COMMS), 'press enquiry');
    await pressAlone(house, COMMS, 'Log a release');
    const told = await pressAlone(house, COMMS, 'Put it to the councils', {
      ...{ title: TITLE, line: 'From April there is one depot.', speaker: 'The Leader of Swale' },
      ...{ dueDate: '', dueTime: '', confidential: '' },
    });
    expect(told.words).toContain('The release is proposed');
    await house.settled();
    for (const council of ['maidstone', 'swale', 'tunbridge-wells']) {
      const who = `chief-executive-${council}`;
      await pressAlone(house, who, 'Leader consulted');
      expect((await pressAlone(house, who, 'Agree the line')).refused).toBe(false);
      await house.settled();
    }
    await pressAlone(house, CHAIR, 'Approve for issue');
    await house.settled();
    const issued = await pressAlone(house, COMMS, 'Mark as issued');
    expect(issued.words).toContain('recorded as issued');
    expect(JSON.stringify(issued.card)).toContain('The Leader of Swale');
    const [line] = await (await openStore(house.azurite)).lists.all('mkip', 'press');
    expect(line?.data).toMatchObject({ kind: 'release', stage: 'issued' });
    ids.push(line?.key ?? '');
  });

  it('says that one enquiry is the same as another, which must be one there is', async () => {
    const first = await log('Radio Kent', 'Quentin Marsh');
    const second = await log(OUTLET, 'Quentin Marshe');
    const of = `mkip.press.${second}`;
    const ends = { of, how: 'duplicate', reason: '' };
    expect((await asks(COMMS, 'end-enquiry', { ...ends, into: 'nothing-there' })).refused).toBe(true);
    expect((await asks(COMMS, 'end-enquiry', { ...ends, into: second })).refused).toBe(true);
    const ended = await asks(COMMS, 'end-enquiry', { ...ends, into: first });
    expect(ended.words).toContain('It is recorded what became of it.');
    expect(JSON.stringify(ended.card)).toContain('Duplicate');
  });

  it('shows what is open and the chart to those who work with it, and opens an enquiry for them', async () => {
    const shown = await asks(COMMS, 'press-log');
    const text = JSON.stringify(shown.card);
    expect(text).toContain('Radio Kent');
    expect(text).toContain('one logged');
    expect(text).not.toContain('Quentin');
    const opened = await asks(COMMS, 'open-enquiry', { enquiry: ids[1] });
    expect(JSON.stringify(opened.card)).toContain('Quentin Marsh');
    const clerks = JSON.stringify((await asks('clerk', 'press-log')).card);
    expect(clerks).toContain('Radio Kent');
    expect(clerks).not.toContain('.csv');
  });

  it('gives communications the log as a file without names or formulas, for as long as it is theirs', async () => {
    const text = JSON.stringify((await asks(COMMS, 'press-log')).card);
    const url = /http:[^"\\]+\/documents\/[\w-]{43}\.csv/.exec(text)?.[0] ?? '';
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = await answer.text();
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")","duplicate"`);
    expect(csv).not.toContain('Quentin');
    expect((await fetch(url.replace(/.{4}\.csv$/, 'AAAA.csv'))).status).toBe(404);
  });

  it('opens for nobody else, and for nobody where others would read it', async () => {
    for (const who of ['leader-swale', 'head-of-waste', 'kent-representative', 'programme-manager'])
      for (const verb of [...ROOM, 'open-enquiry']) {
        const answer = await asks(who, verb, { of: `mkip.press.${ids[1]}`, enquiry: ids[1] });
        expect([who, verb, answer.refused]).toEqual([who, verb, true]);
        expect(JSON.stringify(answer.card)).not.toContain('Radio Kent');
      }
    for (const verb of [...ROOM, 'open-enquiry']) {
      const data = { of: `mkip.press.${ids[1]}`, enquiry: ids[1] };
      const answer = await forge(house, house.person(COMMS), house.group, { verb, data });
      expect([verb, answer.refused]).toEqual([verb, true]);
    }
    const shared = house.teams.cards(house.group).map(({ card }) => textOf(card));
    for (const word of ['Quentin', 'Radio Kent', TITLE]) expect(shared.join()).not.toContain(word);
  });

  it('keeps hostile data from the record', async () => {
    const of = `mkip.press.${ids[1]}`;
    for (const [verb, data] of [
      ['end-enquiry', { of, how: 'deleted' }],
      ['record-exception', { of, owner: 'swale', exception: 'because' }],
      ['hand-over-enquiry', { of, to: '__proto__' }],
      ['holding-reply', { of, holding: '9'.repeat(30) }],
      ['open-enquiry', { of, enquiry: '../roster/1' }],
      ['approve-holding', { of, number: 1 }],
    ] as const)
      expect([verb, (await asks(COMMS, verb, data)).refused]).toEqual([verb, true]);
  });
});
