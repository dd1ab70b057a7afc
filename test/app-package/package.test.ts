import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packApp } from '../../src/local/pack-app.ts';
import { leaves } from './filled.ts';
import { parts, settings } from './parts.ts';

function opened(environment: Readonly<Record<string, string>>) {
  const packed = packApp(parts, environment);
  if (!packed.ok) throw new Error(packed.sentence);
  return { manifest: packed.manifest, files: unzipSync(packed.zip) };
}
const json = (file: Uint8Array | undefined): unknown => JSON.parse(strFromU8(file ?? new Uint8Array()));

const script = fileURLToPath(new URL('../../src/local/package-app.ts', import.meta.url));

describe('The app package', () => {
  it('holds the manifest, its words and the two icons at its root, and nothing else', () => {
    const { files, manifest } = opened(settings);
    expect(Object.keys(files)).toEqual(['manifest.json', 'en-gb.json', 'color.png', 'outline.png']);
    expect(json(files['manifest.json'])).toEqual(manifest);
    expect(Buffer.from(files['color.png'] ?? []).equals(parts.color)).toBe(true);
    expect(Buffer.from(files['outline.png'] ?? []).equals(parts.outline)).toBe(true);
  });

  it('has no placeholder left in it', () => {
    const { files } = opened(settings);
    for (const name of ['manifest.json', 'en-gb.json'] as const)
      expect(strFromU8(files[name] ?? new Uint8Array())).not.toMatch(/\$\{|\{\{|undefined/);
  });

  it('names every word people read in its language file, as the manifest has it', () => {
    const { files, manifest } = opened(settings);
    const { $schema, ...words } = json(files['en-gb.json']) as Record<string, string>;
    const read = leaves(manifest).filter(([path]) =>
      /^(name|description)\.|\.(title|description)$/.test(path),
    );
    expect(new Map(Object.entries(words))).toEqual(new Map(read));
    expect($schema).toBe(manifest.$schema.replace('Teams.schema', 'Teams.Localization.schema'));
  });

  it('differs between two environments in ids, names and addresses, and in nothing else', () => {
    const test = {
      TEAMS_APP_ID: randomUUID(),
      BOT_ID: randomUUID(),
      APP_HOST: 'test.example',
      APP_NAME: 'Trial',
    };
    const [one, other] = [opened(settings), opened(test)];
    const there = new Map(leaves(other.manifest));
    const differing = leaves(one.manifest).flatMap(([path, value]) =>
      there.get(path) === value ? [] : [path],
    );
    expect(there.size).toBe(leaves(one.manifest).length);
    expect(differing).toEqual([
      ...['id', 'developer.websiteUrl', 'developer.privacyUrl', 'developer.termsOfUseUrl'],
      ...['name.short', 'name.full', 'bots[0].botId', 'composeExtensions[0].botId'],
      ...['webApplicationInfo.id', 'webApplicationInfo.resource', 'validDomains[0]'],
    ]);
  });

  it.each([
    ['color', { ...parts, color: parts.outline }, '192 by 192 pixels and is 32 by 32'],
    ['outline', { ...parts, outline: parts.color }, '32 by 32 pixels and is 192 by 192'],
    ['color', { ...parts, color: Buffer.from('not a picture') }, 'is not a PNG'],
  ])('is refused when the %s icon is wrong', (name, wrong, words) => {
    const refused = packApp(wrong, settings);
    expect(refused).toMatchObject({ ok: false, field: `icons.${name}` });
    expect(refused).toMatchObject({ sentence: expect.stringContaining(words) });
  });

  it('is refused when a setting is not an id', () => {
    expect(packApp(parts, { ...settings, BOT_ID: 'my-bot' })).toMatchObject({ field: 'bots[0].botId' });
  });
});

describe('npm run package', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorate-package-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { PATH: process.env.PATH, ...environment },
    });

  it('writes the same bytes in any time zone', async () => {
    const files = ['Pacific/Auckland', 'America/New_York'].map((TZ) => ({
      TZ,
      file: join(folder, `${TZ.length}.zip`),
    }));
    await Promise.all(files.map(({ TZ, file }) => run({ ...settings, TZ }, file)));
    const [first, second] = await Promise.all(files.map(({ file }) => readFile(file)));
    expect(first && second && first.length > 1000 && first.equals(second)).toBe(true);
  });

  it('fails with one sentence, and says what to set, when nothing is set', async () => {
    await expect(run({}, join(folder, 'none.zip'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Please set TEAMS_APP_ID .+ APP_HOST .+\.\n$/),
    });
    await expect(readFile(join(folder, 'none.zip'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
