import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ENTRY } from '../bundle/start.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-start-'));
const mkip = readFileSync('boards/mkip.json', 'utf8');

/** `npm start` with these settings: it is expected to stop at once and say why. */
function start(settings: Readonly<Record<string, string>>) {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: '', DATA_DIR: join(folder, 'data'), ...settings };
  const { status, stderr, stdout } = spawnSync(process.execPath, [...ENTRY], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stderr, stdout };
}

function boardFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('A start that cannot be made', { timeout: 90_000 }, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a port that is none', { PORT: 'teatime' }, 'PORT'],
    [
      'a host beyond this computer in local mode',
      { HOST: '0.0.0.0' },
      'HOST must be 127.0.0.1 in local mode',
    ],
    [
      'production without an identity',
      { NODE_ENV: 'production' },
      'MicrosoftAppId is needed when NODE_ENV is production',
    ],
  ])('stops with one sentence for %s', (_what, settings, words) => {
    const { status, stderr, stdout } = start(settings);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([1, '']);
  });

  it.each([
    ['has a quorum of words', mkip.replace('"minimum": 5', '"minimum": "five"'), 'quorum.minimum'],
    ['names a person who is not there', mkip.replace('"person": "clerk"', '"person": "clark"'), 'clark'],
    ['is cut short', mkip.slice(0, 500), 'is not JSON'],
  ])('stops for a board file that %s, and names the field', (_what, text, words) => {
    const file = boardFile('broken.json', text);
    const { status, stderr } = start({ BOARDS: file });
    expect(stderr).toContain(file);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });
});
