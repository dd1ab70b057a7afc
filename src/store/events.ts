import { odata, type TableClient } from '@azure/data-tables';
import type { Envelope, EventStore, StreamKey } from '../app/ports.ts';
import { envelopeFrom, rowFrom } from './envelope-row.ts';
import { streamPartition, versionRow } from './keys.ts';
import { type Row, requireTransactionInLimits } from './limits.ts';
import { find, isTaken, query } from './table.ts';

type Batch = readonly [Envelope, ...Envelope[]];

/** The record: a partition a stream, a row a version, inserts only. */
export function eventStore(table: TableClient): EventStore {
  return {
    read: (stream, after = 0) => read(table, stream, after),
    append: (events) => append(table, events),
    streams: () => streams(table),
  };
}

async function read(table: TableClient, stream: StreamKey, after: number): Promise<readonly Envelope[]> {
  const partition = streamPartition(stream);
  const filter = odata`PartitionKey eq ${partition} and RowKey gt ${versionRow(after)}`;
  const events: Envelope[] = [];
  for await (const row of query(table, filter)) {
    events.push(envelopeFrom(row, stream, after + events.length + 1));
  }
  return events;
}

async function append(table: TableClient, events: Batch): Promise<'stored' | 'conflict'> {
  requireOneRun(events);
  const rows = events.map(rowFrom);
  requireTransactionInLimits(rows);
  try {
    await write(table, rows);
    return 'stored';
  } catch (fault) {
    return settle(table, events, fault);
  }
}

/** A transaction of one costs three times a single insert. */
async function write(table: TableClient, rows: readonly Row[]): Promise<void> {
  const [only, ...others] = rows;
  if (only && others.length === 0) await table.createEntity(only);
  else await table.submitTransaction(rows.map((row) => ['create', row]));
}

/**
 * Look what became of a write whose answer was lost or was no. A write may be stored and its answer lost, and
 * the repeat is then refused as a clash with itself. The last row decides: its hash covers all before it.
 */
async function settle(table: TableClient, events: Batch, fault: unknown): Promise<'stored' | 'conflict'> {
  const last = events.at(-1) ?? events[0];
  const there = await find(table, last.stream, versionRow(last.version));
  if (there?.hash === last.hash) return 'stored';
  if (there || isTaken(fault)) return 'conflict';
  throw fault;
}

function requireOneRun(events: Batch): void {
  const [first] = events;
  events.forEach(({ stream, version }, index) => {
    if (stream === first.stream && version === first.version + index && version > 0) return;
    throw new Error(`version ${version} of ${stream} does not follow on in one append`);
  });
}

async function* streams(table: TableClient): AsyncGenerator<StreamKey> {
  const firstRows = query(table, odata`RowKey eq ${versionRow(1)}`, ['PartitionKey']);
  for await (const { partitionKey } of firstRows) {
    if (partitionKey !== undefined) yield partitionKey;
  }
}
