import { Writable } from 'node:stream';
import { TableClient } from '@azure/data-tables';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../src/app/backup/restore.ts';
import { takeBackup } from '../../src/app/backup/take.ts';
import { rebuildLists } from '../../src/app/rebuild.ts';
import { verify } from '../../src/app/verify.ts';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { dropEveryTable, newFolder, partsFor } from './backup-parts.ts';
import { everyFile, everyRow, tracesIn } from './erasure/traces.ts';
import { type House, openHouse } from './house.ts';
import { forge, ofType, recorded } from './proceedings.ts';

const SWALE = 'communications-swale';
const CHAIR = 'leader-tunbridge-wells';
/** Words that stand nowhere else, in each of the details. */
const ENQUIRY = {
  journalist: 'Théodora Vexillum',
  contact: '+44 7700 900417',
  question: 'Why is Zephyrhurst late?',
};
const REQUEST = {
  requester: 'Balthazar Inglenook',
  contact: 'inglenook@example.org',
  text: 'All letters about the Quincewhistle depot',
};
const VIEWS = 'Mind the Farthingdale letters';
const WORDS = [
  'Théodora',
  'Vexillum',
  '900417',
  'Zephyrhurst',
  'Balthazar',
  'Inglenook',
  'inglenook@',
  'Quincewhistle',
  'Farthingdale',
];

describe('Whoever asked is forgotten (R-DP-1)', () => {
  let house: House;
  let press = '';
  let request = '';
  const printed: string[] = [];

  const forged = async (who: string, stream: string, verb: string, data: object = {}) => {
    const answer = await forge(house, house.person(who), await house.chat(who), {
      verb,
      data: { of: stream, ...data },
    });
    expect([who, verb, answer.refused]).toEqual([who, verb, false]);
    await house.settled();
    return answer;
  };
  const tables = async () => (await everyRow(house.azurite)).flatMap((row) => tracesIn(row, WORDS));
  const inTeams = async () => {
    const chats = await Promise.all(mkip.people.map(({ id }) => house.chat(id)));
    const shown = [...chats, house.group].flatMap((place) => house.teams.cards(place));
    return shown.flatMap((one) => tracesIn(JSON.stringify(one), WORDS));
  };
  const examined = async () => (await verify(await openStore(house.azurite), [mkip])).faults;

  beforeAll(async () => {
    const keep = new Writable({
      write(chunk, _encoding, done) {
        printed.push(String(chunk));
        done();
      },
    });
    house = await openHouse({ logger: pino({ level: 'trace' }, keep) });
    for (const { id } of mkip.people) await house.chat(id);
    press = 'mkip.press.e1';
    await forged(SWALE, press, 'log-enquiry', {
      ...{
        outlet: 'The Courier',
        dueDate: '2026-11-26',
        dueTime: '17:00',
        channel: 'phone',
        urgency: 'routine',
      },
      ...ENQUIRY,
    });
    request = 'mkip.request.r1';
    await forged(SWALE, request, 'log-request', {
      ...{ regime: 'foia', party: 'swale', receivedOn: '2026-11-26', identifies: 'no', step: 'log-request' },
      ...REQUEST,
    });
  }, 90_000);
  afterAll(() => house.close());

  it('is known while they are answered: on cards, in the answer to whoever has it shown, and sealed in the tables', async () => {
    await forged('communications-maidstone', request, 'send-views', { views: VIEWS });
    const shown = [
      await forged(SWALE, press, 'show-journalist'),
      await forged(SWALE, request, 'show-requester'),
    ].map(({ card }) => textOf(card));
    expect(shown[0]).toContain(ENQUIRY.journalist);
    expect(shown[1]).toContain(REQUEST.requester);
    expect(await inTeams()).toEqual(expect.arrayContaining(['Zephyrhurst', 'Quincewhistle', 'Farthingdale']));
    expect(await tables()).toEqual([]);
  });

  it('may be erased once both are over', async () => {
    await forged(CHAIR, press, 'decline-comment', { reason: 'A matter for the councils.' });
    await forged(SWALE, request, 'disclose');
    await forged(SWALE, request, 'answer-sent', { on: '2026-11-26', step: 'sent' });
    await forged(SWALE, press, 'erase-journalist', { why: 'asked', step: 'erase-journalist' });
    await forged('clerk', request, 'erase-requester', { why: 'asked', step: 'erase-requester' });
    const { keyring } = await openStore(house.azurite);
    for (const stream of [press, request]) {
      await expect.poll(() => keyring.find(stream)).toEqual({ standing: 'dropped' });
      expect(ofType(await recorded(house, stream), 'DetailsErased')).toMatchObject([{ why: 'asked' }]);
    }
  });

  it('leaves no trace in any table, whatever form it might take, nor in the log', async () => {
    const rows = await everyRow(house.azurite);
    expect(new Set(rows.map((row) => row.split(' ')[0])).size).toBeGreaterThan(4);
    expect(await tables()).toEqual([]);
    expect(printed.length).toBeGreaterThan(50);
    expect(tracesIn(printed.join(''), WORDS)).toEqual([]);
  });

  it('leaves none on a card anybody still has: each says that it was erased', async () => {
    await expect.poll(inTeams).toEqual([]);
    for (const who of [SWALE, 'chief-executive-maidstone']) {
      const cards = house.teams.cards(await house.chat(who)).map(({ card }) => textOf(card));
      const erased = cards.filter((card) => card.includes('Personal details erased.'));
      expect([who, erased.length]).toEqual([who, 2]);
      expect(erased.join()).toContain('what somebody copied out of Teams I cannot reach');
    }
  });

  it('leaves none in what can be asked for or taken away', async () => {
    for (const who of [SWALE, 'clerk', CHAIR, 'chief-executive-swale'])
      for (const [verb, data] of [
        ...['press-log', 'requests'].map((verb) => [verb, {}] as const),
        ...[press, request].map((of) => ['refresh', { of }] as const),
        ['record-form', { of: press, step: 'log-request' }],
        ['record-form', { of: request, step: 'copy' }],
      ] as const) {
        const { card } = await forge(house, house.person(who), await house.chat(who), { verb, data });
        expect(tracesIn(JSON.stringify(card), WORDS)).toEqual([]);
        for (const [url] of JSON.stringify(card).matchAll(/http:\/\/127[^"]*\.csv/g))
          expect(tracesIn(await (await fetch(url)).text(), WORDS)).toEqual([]);
      }
  });

  it('leaves the record whole: verify is green, and so it is after the lists are drawn again', async () => {
    expect(await examined()).toEqual([]);
    await rebuildLists(await openStore(house.azurite));
    expect(await examined()).toEqual([]);
    expect(await tables()).toEqual([]);
  });

  it('leaves none in a backup, which holds no key of anybody; restored, it verifies', async () => {
    const live = 'mkip.request.r2';
    await forged(SWALE, live, 'log-request', {
      ...{ regime: 'foia', party: 'swale', receivedOn: '2026-11-26', identifies: 'no', step: 'log-request' },
      ...{ requester: 'Somebody', contact: 'somewhere', text: 'Something' },
    });
    const folder = await newFolder();
    const { name, manifest } = await takeBackup(await partsFor(house.azurite, folder));
    expect(manifest.files.map(({ table }) => table)).not.toContain('keys');
    const files = await everyFile(folder);
    expect(files.join('')).toContain(request);
    expect(files.flatMap((file) => tracesIn(file, WORDS))).toEqual([]);
    const kept = await (await openStore(house.azurite)).keyring.find(live);
    expect(kept).toMatchObject({ standing: 'kept' });
    expect(files.join('')).not.toContain(kept?.standing === 'kept' ? kept.key : 'a key');
    await house.restart(async () => {
      await dropEveryTable(house.azurite);
      const parts = await partsFor(house.azurite, folder);
      expect((await restoreBackup(parts, name, [mkip])).faults).toEqual([]);
      expect(await parts.store.keyring.find(live)).toEqual({ standing: 'lost' });
    });
    await house.settled();
    expect((await examined()).map(({ fault }) => fault)).toEqual([]);
    await forged('communications-maidstone', live, 'send-views', { views: 'Sealed with a second key' });
    expect(await examined()).toEqual([]);
  });

  it('would be found if it were not: a word planted in a row, in any of its forms, is', async () => {
    const links = TableClient.fromConnectionString(house.azurite.connectionString, 'links', {
      allowInsecureConnection: true,
    });
    for (const [rowKey, value] of [
      ['plain', 'asked by Inglenook'],
      ['base64', Buffer.from('asked by Inglenook once').toString('base64')],
      ['base64url', Buffer.from('by Théodora V').toString('base64url')],
      ['wide', Buffer.from('asked by Vexillum', 'utf16le').toString('base64')],
      ['escaped', JSON.stringify({ by: 'x' }).replace('x', 'Th\\u00e9odora')],
      ['hex', Buffer.from('Zephyrhurst').toString('hex')],
    ] as const) {
      const keys = { partitionKey: 'planted', rowKey };
      await links.createEntity({ ...keys, value });
      expect([rowKey, (await tables()).length]).toEqual([rowKey, 1]);
      await links.deleteEntity('planted', rowKey);
    }
    expect(await tables()).toEqual([]);
  });
});
