import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const filesUnder = (folder: string): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => sourceFile(relative('.', join(entry.parentPath, entry.name))));

function sourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/(?:^|\n)(?:import|export)[^;]*?from '([^']+)'|import\('([^']+)'\)/g);
  const imports = [...found]
    .map((m) => m[1] ?? m[2] ?? '')
    .map((to) => (to.startsWith('.') ? normalize(join(dirname(path), to)) : to));
  return { path, text, imports };
}

const HERE = 'test/architecture.test.ts';
const sources = filesUnder('src');
const house = [...sources, ...filesUnder('test')];
const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Every import from `from` that `allowed` does not let through, as "file -> import". */
function trespasses(from: string, allowed: (to: string) => boolean): readonly string[] {
  return sources
    .filter((file) => file.path.startsWith(from))
    .flatMap((file) => file.imports.filter((to) => !allowed(to)).map((to) => `${file.path} -> ${to}`));
}

const within =
  (...rooms: readonly string[]) =>
  (to: string): boolean =>
    !to.startsWith('src/') || rooms.some((room) => to.startsWith(`${room}/`));

describe('The house', () => {
  it('keeps core pure: zod, a Temporal polyfill and itself', () => {
    expect(
      trespasses(
        'src/core/',
        (to) => to === 'zod' || to === 'temporal-polyfill' || to.startsWith('src/core/'),
      ),
    ).toEqual([]);
  });

  it('keeps waiting, clocks, chance and printing out of core', () => {
    const impure =
      /\basync\b|\bawait\b|Date\.now|new Date\(\)|Math\.random|console\.|process\.|setTimeout|crypto\./;
    const found = sources.filter(
      (file) => file.path.startsWith('src/core/') && impure.test(withoutComments(file.text)),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });

  it.each([
    ['src/app/', ['src/app', 'src/core']],
    ['src/cards/', ['src/cards', 'src/core', 'cards']],
    ['src/documents/', ['src/documents', 'src/core']],
    ['src/store/', ['src/store', 'src/app', 'src/core']],
    ['src/teams/', ['src/teams', 'src/app', 'src/core', 'src/cards']],
    ['src/web/', ['src/web', 'src/app']],
    ['src/telemetry/', ['src/telemetry', 'src/app']],
  ])('lets nothing flow upward from %s', (room, rooms) => {
    expect(trespasses(room, within(...rooms))).toEqual([]);
  });

  it.each([
    ['botbuilder', 'src/teams'],
    ['@microsoft/teams-ai', 'src/teams'],
    ['restify', 'src/web'],
    ['docx', 'src/documents'],
    ['@azure/data-tables', 'src/store'],
    ['@azure/identity', 'src/store'],
    ['@azure/storage-blob', 'src/store'],
    ['adaptivecards-templating', 'src/cards'],
    ['@opentelemetry', 'src/telemetry'],
    ['@azure/monitor-opentelemetry-exporter', 'src/telemetry'],
  ])('lets %s into one room only', (name, room) => {
    const users = sources.filter((file) =>
      file.imports.some((to) => to === name || to.startsWith(`${name}/`)),
    );
    expect([...new Set(users.map((file) => roomOf(file.path)))]).toEqual([room]);
  });

  it('opens the store only where the bot is put together', () => {
    const users = sources.filter(
      (f) => !f.path.startsWith('src/store/') && f.imports.some((to) => to.startsWith('src/store/')),
    );
    expect(users.map((file) => file.path).sort()).toEqual(['src/bot.ts', 'src/with-store.ts']);
  });

  it('enters a subject by its front door', () => {
    const past = trespasses('src/', (to) => !/^src\/core\/[^/]+\/(?!index\.ts$)/.test(to));
    const outsiders = past.filter((line) => {
      const [from = '', to = ''] = line.split(' -> ');
      return to.split('/').slice(0, 3).join('/') !== from.split('/').slice(0, 3).join('/');
    });
    expect(outsiders).toEqual([]);
  });

  it('has no circle of subjects in core', () => {
    expect(circle(coreArrows())).toEqual([]);
  });

  it('has no circle of files anywhere', () => {
    expect(circle(new Map(sources.map((file) => [file.path, new Set(file.imports)])))).toEqual([]);
  });

  it('keeps every file under 250 lines', () => {
    expect(house.filter((file) => file.text.split('\n').length > 251).map((file) => file.path)).toEqual([]);
  });

  it('says "any" nowhere, and silences no check', () => {
    const loose = /:\s*any\b|\bas any\b|<any>/;
    const silenced = /@ts-(ignore|nocheck|expect-error)/;
    const found = house.filter(
      (file) => file.path !== HERE && (silenced.test(file.text) || loose.test(withoutComments(file.text))),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });
});

const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(/`[^`]*`/g, '``');

/** Which subject needs which, by what is imported for its value and for its type alike. */
function coreArrows(): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const file of sources.filter((f) => f.path.startsWith('src/core/'))) {
    const from = file.path.split('/')[2] ?? '';
    const needs = arrows.get(from) ?? new Set();
    arrows.set(from, needs);
    for (const to of file.imports) {
      const subject = to.startsWith('src/core/') ? (to.split('/')[2] ?? '') : from;
      if (subject !== from) needs.add(subject);
    }
  }
  return arrows;
}

function circle(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const seen = new Set<string>();
  const walk = (name: string, path: readonly string[]): readonly string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (seen.has(name)) return [];
    for (const next of arrows.get(name) ?? []) {
      const found = walk(next, [...path, name]);
      if (found.length > 0) return found;
    }
    seen.add(name);
    return [];
  };
  return [...arrows.keys()].map((name) => walk(name, [])).find((found) => found.length > 0) ?? [];
}
