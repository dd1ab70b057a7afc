import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { startAzurite } from '../../src/local/azurite.ts';
import { type FakeTeams, startFakeTeams } from '../../src/local/fake-teams.ts';
import { freePort } from '../../src/local/free-port.ts';
import { openStore } from '../../src/store/index.ts';
import { ENTRY } from '../bundle/start.ts';
import { mkip } from '../data/load.ts';
import { type FlakyStore, flakyStore } from '../soak/flaky-store.ts';

interface Running {
  readonly child: ChildProcess;
  readonly teams: FakeTeams;
  readonly wire: FlakyStore;
}

describe('The bot is told to stop', () => {
  const stops: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
  });

  /** A bot that has something under way: the roll call it posted is still being looked after. */
  async function running(): Promise<Running> {
    const azurite = await startAzurite({ dataDir: 'memory' });
    stops.push(azurite.stop);
    const wire = await flakyStore(azurite.connectionString);
    stops.push(wire.stop);
    const port = await freePort();
    const settings = { PLAYGROUND: 'off', PORT: String(port), LOG_LEVEL: 'silent', NODE_OPTIONS: '' };
    const child = spawn(process.execPath, [...ENTRY], {
      env: { ...process.env, ...settings, TABLES_CONNECTION_STRING: wire.connectionString },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    stops.push(async () => child.kill('SIGKILL'));
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
    await expect.poll(() => said, { timeout: 50_000 }).toContain('Quorate serves');
    const teams = await startFakeTeams({ botEndpoint: `http://127.0.0.1:${port}/api/messages` });
    stops.push(teams.close);
    const clerk = mkip.people.find(({ id }) => id === 'clerk');
    if (!clerk) throw new Error('no clerk');
    const person = teams.join(clerk);
    const group = await teams.addGroup('MKIP', [person]);
    await person.says(group, 'open meeting');
    const marks = await (await openStore(azurite)).outbox.pending();
    expect(marks.map(({ stream }) => stream)).toContainEqual(expect.stringContaining('.meeting.'));
    return { child, teams, wire };
  }

  async function ended(child: ChildProcess): Promise<{ readonly code: unknown; readonly ms: number }> {
    const began = performance.now();
    const [code] = await once(child, 'exit');
    return { code, ms: performance.now() - began };
  }

  it('and goes of itself, all well', async () => {
    const { child } = await running();
    child.kill('SIGTERM');
    const { code, ms } = await ended(child);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5_000);
  }, 80_000);

  it('and goes within twenty seconds though its tables have stopped answering', async () => {
    const { child, wire } = await running();
    wire.decideBy(() => 'silent');
    child.kill('SIGTERM');
    const { code, ms } = await ended(child);
    expect([0, 1]).toContain(code);
    process.stdout.write(`gone after ${Math.round(ms)} ms\n`);
    expect(ms).toBeLessThan(20_000);
  }, 80_000);

  it('twice, and goes at once', async () => {
    const { child, wire } = await running();
    wire.decideBy(() => 'silent');
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    const { code, ms } = await ended(child);
    expect(code).toBe(1);
    expect(ms).toBeLessThan(1_000);
  }, 80_000);
});
