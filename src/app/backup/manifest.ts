import { createHash } from 'node:crypto';
import { z } from 'zod';
import pack from '../../../package.json' with { type: 'json' };
import { type Archive, BackupTrouble } from './ports.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const FileSchema = z.strictObject({
  table: z.string(),
  file: z.string().regex(/^[a-z]+\.jsonl\.gz$/, 'a file of this backup, and of no other folder'),
  rows: count,
  bytes: count,
  sha256,
});
const HeadSchema = z.strictObject({
  stream: z.string(),
  version: z.int().positive(),
  hash: z.string(),
  told: count,
});
const ManifestSchema = z.strictObject({
  form: z.literal(1),
  at: z.iso.datetime(),
  by: z.string(),
  files: z.array(FileSchema),
  streams: z.array(HeadSchema),
});

/** What a backup holds: a file a table, and where each stream stood. */
export type Manifest = z.infer<typeof ManifestSchema>;
export type BackedUpFile = z.infer<typeof FileSchema>;
/** A stream's last event in the backup. What follows from events after `told` may still be to be done. */
export type Head = z.infer<typeof HeadSchema>;

const MANIFEST = 'manifest.json';

/** A backup's name is when it was begun: `2026-11-26T02-00-13Z`. Names sort as the backups were taken. */
export const nameAt = (now: Date): string => `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** Written last: a backup without a manifest is none. Answers the manifest's own SHA-256, to be kept elsewhere. */
export async function writeManifest(
  archive: Archive,
  name: string,
  content: Omit<Manifest, 'form' | 'by'>,
): Promise<string> {
  const manifest: Manifest = { form: 1, by: `${pack.name} ${pack.version}`, ...content };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const path = `${name}/${MANIFEST}`;
  if (!(await archive.write(path, once(text)))) throw new BackupTrouble(`There is a ${path} already.`);
  return createHash('sha256').update(text).digest('hex');
}

/** Throws BackupTrouble, naming the file, when it is not a manifest of this version's form. */
export async function readManifest(archive: Archive, name: string): Promise<Manifest> {
  const path = `${name}/${MANIFEST}`;
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(path)) chunks.push(chunk);
  try {
    return ManifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw new BackupTrouble(`${path} is not the manifest of a backup that this version can read.`);
  }
}

/** Names of the backups that were finished, oldest first. */
export async function finished(archive: Archive): Promise<readonly string[]> {
  const files = await archive.list();
  return files
    .filter((path) => path.endsWith(`/${MANIFEST}`))
    .map((path) => path.slice(0, -MANIFEST.length - 1));
}

/** The backup of that name, or the newest. Throws BackupTrouble when there is none. */
export async function chosen(archive: Archive, name: string | undefined): Promise<string> {
  const names = await finished(archive);
  const found = name === undefined ? names.at(-1) : names.find((one) => one === name);
  if (found !== undefined) return found;
  const all = names.length === 0 ? 'There is no finished backup there' : `There are ${names.join(', ')}`;
  throw new BackupTrouble(name === undefined ? `${all}.` : `There is no finished backup ${name}. ${all}.`);
}

export async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
