import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bicep, type Part, parseBicep } from './bicep.ts';

export interface BicepFile {
  readonly path: string;
  readonly text: string;
  readonly bicep: Bicep;
}

export const textOf = (path: string): string => readFileSync(join('infra', path), 'utf8');

const file = (path: string): BicepFile => {
  const text = textOf(path);
  return { path, text, bicep: parseBicep(text) };
};

export const main = file('main.bicep');
export const modules: readonly BicepFile[] = readdirSync('infra/modules')
  .map((name) => `modules/${name}`)
  .sort()
  .map(file);
export const all: readonly BicepFile[] = [main, ...modules];
export const environments: readonly BicepFile[] = readdirSync('infra')
  .filter((name) => name.endsWith('.bicepparam'))
  .sort()
  .map(file);

export function moduleFile(path: string): BicepFile {
  const found = modules.find((one) => one.path === path);
  if (!found) throw new Error(`there is no ${path}`);
  return found;
}

/** Every resource of a type that is made here, wherever it is. */
export const resourcesOf = (type: string): readonly Part[] =>
  all.flatMap(({ bicep }) =>
    bicep.resources.filter(({ what, existing }) => !existing && what.split('@')[0] === type),
  );
