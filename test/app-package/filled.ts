import { checkManifest, type Manifest } from '../../src/local/app-manifest.ts';
import { fillManifest } from '../../src/local/fill-manifest.ts';
import { parts, settings } from './parts.ts';

/** The manifest as it goes into the package. Throws why not. */
export function manifest(environment: Readonly<Record<string, string>> = settings): Manifest {
  const filling = fillManifest(parts.template, environment, parts.version);
  if (!filling.ok) throw new Error(filling.sentence);
  const checked = checkManifest(filling.filled);
  if (!checked.ok) throw new Error(checked.sentence);
  return checked.manifest;
}

/** Every value of a document by its path, such as `bots[0].botId`. */
export function leaves(node: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => {
    const step = Array.isArray(node) ? `[${key}]` : `${path === '' ? '' : '.'}${key}`;
    return leaves(child, `${path}${step}`);
  });
}
