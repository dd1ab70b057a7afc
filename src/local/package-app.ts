import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packApp } from './pack-app.ts';

// Run as `npm run package`, or `npm run package -- another.zip`.
const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root));
const readJson = async (path: string): Promise<unknown> => JSON.parse(String(await read(path)));

const project = z.object({ version: z.string() }).parse(await readJson('package.json'));
const packed = packApp(
  {
    template: await readJson('appPackage/manifest.json'),
    version: project.version,
    color: await read('appPackage/color.png'),
    outline: await read('appPackage/outline.png'),
  },
  process.env,
);

if (packed.ok) {
  const file = process.argv[2] ?? fileURLToPath(new URL('dist/quorate-app.zip', root));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, packed.zip);
  const { id, version, name } = packed.manifest;
  console.log(`Packed ${name.short} ${version} (app ${id}) into ${relative(process.cwd(), file)}.`);
  console.log('In Teams: Apps, Manage your apps, Upload an app.');
} else {
  console.error(packed.sentence);
  process.exitCode = 1;
}
