import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** LibreOffice on this machine, or null where it is not installed. */
export const soffice: string | null = (() => {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
})();

/** A Word document opened by LibreOffice and saved as plain text. */
export async function asText(docx: Buffer): Promise<string> {
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'minutes-'));
  try {
    await writeFile(join(folder, 'minutes.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    await promisify(execFile)(soffice, [...convert, join(folder, 'minutes.docx')], { timeout: 120_000 });
    return (await readFile(join(folder, 'minutes.txt'), 'utf8')).replace(/^\ufeff/, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
