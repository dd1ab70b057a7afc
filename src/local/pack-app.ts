import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { checkManifest, type Manifest, type PackageRefusal, refuse } from './app-manifest.ts';
import { type Environment, fillManifest } from './fill-manifest.ts';
import { languageFile } from './language-file.ts';
import { pngSize } from './png-size.ts';

/** What goes into the package, as read from disk. */
export interface AppParts {
  readonly template: unknown;
  readonly version: string;
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

export interface PackedApp {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly zip: Uint8Array;
}

// Local calendar fields, because a zip stores local time: the same bytes in every time zone.
const stamp: ZipOptions = { level: 9, mtime: new Date(2000, 0, 1) };

/** Makes the Teams app package as zip bytes, the same bytes for the same parts. Refuses naming the field. */
export function packApp(parts: AppParts, environment: Environment): PackedApp | PackageRefusal {
  const filling = fillManifest(parts.template, environment, parts.version);
  if (!filling.ok) return filling;
  const checked = checkManifest(filling.filled);
  if (!checked.ok) return checked;
  const wrongIcon = checkIcon('color', parts.color, 192) ?? checkIcon('outline', parts.outline, 32);
  if (wrongIcon) return wrongIcon;
  const zip = zipSync(
    {
      'manifest.json': written(checked.manifest),
      [checked.manifest.localizationInfo.defaultLanguageFile]: written(languageFile(checked.manifest)),
      'color.png': parts.color,
      'outline.png': parts.outline,
    },
    stamp,
  );
  return { ok: true, manifest: checked.manifest, zip };
}

const written = (document: unknown): Uint8Array => strToU8(`${JSON.stringify(document, null, 2)}\n`);

function checkIcon(name: 'color' | 'outline', file: Uint8Array, side: number): PackageRefusal | undefined {
  const size = pngSize(file);
  const field = `icons.${name}`;
  if (!size) return refuse(field, `${field}: ${name}.png is not a PNG picture.`);
  if (size.width === side && size.height === side) return undefined;
  const found = `${size.width} by ${size.height}`;
  return refuse(field, `${field}: ${name}.png must be ${side} by ${side} pixels and is ${found}.`);
}
