import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from '../data/load.ts';

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const Lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});

/** The first cells of the table under a heading. */
function firstCells(paper: string, heading: string): readonly string[] {
  const [, rest = ''] = readFileSync(paper, 'utf8').split(heading);
  const [section = ''] = rest.split(/\n#+ /);
  return [...section.matchAll(/^\| (.+?) \|/gm)].map((row) => row[1] ?? '').slice(1);
}

/** Every version of a package that is installed, anywhere, in order. */
function installed(name: string): readonly string[] {
  const { packages } = Lock.parse(readJson('package-lock.json'));
  const versions = Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? '');
  return [...new Set(versions)].sort();
}

describe('What Quorate leans on', () => {
  it('is listed in ARCHITECTURE.md, each with what it earns, and nothing else is', () => {
    const { dependencies } = Manifest.parse(readJson('package.json'));
    const listed = firstCells('ARCHITECTURE.md', '# Runtime dependencies').flatMap((cell) => {
      const scope = /^(@[^/]+\/)/.exec(cell)?.[1] ?? '';
      const full = (name: string) =>
        name in dependencies ? name : scope === '' ? name : `${scope}${name.replace(scope, '')}`;
      return cell.split(', ').map(full);
    });
    expect([...listed].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('is what the findings in SECURITY.md were read for: another version needs another look', () => {
    const cells = firstCells('SECURITY.md', '## Known findings and answers').flatMap((cell) =>
      cell.replace(/ \(.*/, '').split('; '),
    );
    expect(cells.length).toBeGreaterThan(5);
    for (const cell of cells) {
      const [, name = '', versions = ''] = /^(\S+) (.+)$/.exec(cell) ?? [];
      expect([name, installed(name)]).toEqual([name, versions.split(', ').sort()]);
    }
  });
});
