import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import type { BackedUpFile } from './manifest.ts';
import { type Archive, BackupTrouble, type KeptRow } from './ports.ts';

const RowSchema: z.ZodType<KeptRow> = z
  .looseObject({ partitionKey: z.string(), rowKey: z.string() })
  .catchall(z.union([z.string(), z.number()]));

/** Write rows as they come, a line of JSON each, compressed; nothing is held in memory but a page of them. */
export async function writeRows(
  archive: Archive,
  { table, file }: Pick<BackedUpFile, 'table' | 'file'>,
  rows: AsyncIterable<KeptRow>,
): Promise<BackedUpFile> {
  let count = 0;
  let bytes = 0;
  const hash = createHash('sha256');
  async function* text(): AsyncGenerator<string> {
    for await (const row of rows) {
      count += 1;
      yield `${JSON.stringify(row)}\n`;
    }
  }
  async function* measured(): AsyncGenerator<Uint8Array> {
    const gzip = createGzip();
    const pressing = pipeline(Readable.from(text()), gzip);
    // A fault is thrown by the reading below, too.
    pressing.catch(() => undefined);
    for await (const chunk of gzip as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
    await pressing;
  }
  if (!(await archive.write(file, measured()))) throw new BackupTrouble(`There is a ${file} already.`);
  return { table, file, rows: count, bytes, sha256: hash.digest('hex') };
}

/** Throws BackupTrouble, naming the file, unless every byte of it is as the manifest says. */
export async function requireUnaltered(archive: Archive, name: string, file: BackedUpFile): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of archive.read(`${name}/${file.file}`)) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  const path = `${name}/${file.file}`;
  if (bytes !== file.bytes)
    throw new BackupTrouble(`${path} has ${bytes} bytes; its manifest says ${file.bytes}.`);
  if (hash.digest('hex') !== file.sha256)
    throw new BackupTrouble(`${path} has been altered since it was written: its SHA-256 is another.`);
}

export async function* readRows(archive: Archive, path: string): AsyncGenerator<KeptRow> {
  const gunzip = createGunzip();
  const pressing = pipeline(Readable.from(archive.read(path)), gunzip);
  pressing.catch(() => undefined);
  for await (const line of linesOf(gunzip)) yield RowSchema.parse(JSON.parse(line));
  await pressing;
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
