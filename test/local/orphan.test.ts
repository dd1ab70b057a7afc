import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TableClient } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import { startAzurite } from '../../src/local/azurite.ts';

const abandon = fileURLToPath(new URL('./abandon.ts', import.meta.url));

describe('a Quorate killed outright', () => {
  it('loses nothing it had stored a moment before, and leaves the folder free for the next', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quorate-orphan-'));
    const first = spawn(process.execPath, ['--import', 'tsx', abandon, folder], { stdio: 'ignore' });
    const [, signal] = await once(first, 'exit');
    expect(signal).toBe('SIGKILL');

    const next = await startAzurite({ dataDir: folder });
    const table = TableClient.fromConnectionString(next.connectionString, 'minutes', {
      allowInsecureConnection: true,
    });
    expect((await table.getEntity('board', '1')).minute).toBe('The vote was carried.');
    await next.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
});
