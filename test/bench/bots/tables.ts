import { createRequire } from 'node:module';
import { register } from '../../../src/core/register/index.ts';
import { rowFrom } from '../../../src/store/envelope-row.ts';
import type { Row } from '../../../src/store/limits.ts';
import { lineRow } from '../../../src/store/lists.ts';
import { boardOf } from '../boards.ts';
import { decisionIn, sealed } from '../entries.ts';

/**
 * Azurite's table service with a register already in it: the rows our store would write, chained and listed, put
 * straight into the emulator's memory. By way of its HTTP a hundred thousand decisions would take it some five minutes.
 */
const YEARS = 18;
const LAST_YEAR = 2026;

interface Collection {
  insert(docs: readonly object[], deferIndexes: boolean): void;
}
interface Loki {
  readonly prototype: { addCollection(name: string, options: object): Collection };
}

const fromHere = createRequire(import.meta.url);
const entry = fromHere.resolve('azurite/dist/src/table/main.js');
const fromAzurite = createRequire(entry);
const { prototype } = fromAzurite('lokijs') as Loki;
const seeds = rowsOf(Number(process.env.BENCH_SEATS), Number(process.env.BENCH_DECISIONS));
const addCollection = prototype.addCollection;
prototype.addCollection = function seeded(name, options) {
  const collection = addCollection.call(this, name, options);
  const rows = seeds[name.split('$')[1] ?? ''];
  if (rows) collection.insert(rows.map(documentOf), true);
  return collection;
};
fromAzurite('./main.js');

function rowsOf(seats: number, decisions: number): Readonly<Record<string, readonly Row[]>> {
  const board = boardOf(seats);
  const share = Math.ceil(decisions / YEARS);
  const events: Row[] = [];
  const lists: Row[] = [];
  for (let year = LAST_YEAR; events.length < decisions; year -= 1) {
    let previous: string | undefined;
    const last = Math.min(share, decisions - events.length);
    for (let serial = 1; serial <= last; serial += 1) {
      const entered = decisionIn(board, year, serial);
      const envelope = sealed(board, entered, previous);
      previous = envelope.hash;
      events.push(rowFrom(envelope));
      for (const line of register.lines(entered, register.initial))
        if (line.list === 'decision' || serial === last) lists.push(lineRow(board.id, line, serial));
    }
  }
  return { events, lists };
}

const Timestamp = '2026-11-21T22:44:20.7783250Z';

function documentOf(row: Row): object {
  const { partitionKey: PartitionKey, rowKey: RowKey, ...rest } = row;
  const properties = { PartitionKey, RowKey, ...rest, Timestamp, 'Timestamp@odata.type': 'Edm.DateTime' };
  const eTag = `W/"datetime'${encodeURIComponent(Timestamp)}'"`;
  return { PartitionKey, RowKey, properties, lastModifiedTime: Timestamp, eTag };
}
