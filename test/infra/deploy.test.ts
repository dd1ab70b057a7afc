import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A project of its own, with the shipped script, filled-in parameters, and tools that only note how they were called. */
function project({ filledIn = true } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'quorate-deploy-'));
  for (const folder of ['infra', 'boards', 'dist', 'tools']) mkdirSync(join(root, folder));
  cpSync('infra/deploy.sh', join(root, 'infra/deploy.sh'));
  const shipped = readFileSync('infra/production.bicepparam', 'utf8');
  const own = shipped.replace(/0{8}-0{4}-0{4}-0{4}-0{12}/, '11111111-1111-4111-8111-111111111111');
  const parameters = filledIn ? own.replace('council.invalid', 'council.example') : shipped;
  writeFileSync(join(root, 'infra/production.bicepparam'), parameters);
  writeFileSync(join(root, 'boards/mkip.json'), '{}');
  writeFileSync(join(root, 'dist/quorate.mjs'), '');
  const tool = (name: string, does: string) => {
    const path = join(root, 'tools', name);
    writeFileSync(path, `#!/bin/sh\necho "${name} $*" >> '${root}/calls'\n${does}\n`);
    chmodSync(path, 0o755);
  };
  tool(
    'az',
    'case "$*" in *siteName*) echo quorate-site;; *hostName*) echo live.example;; *defaultHostName*) echo staging.example;; *botId*) echo bot-id;; esac',
  );
  tool('npm', '');
  tool('sleep', '');
  tool('zip', 'touch "$2"');
  tool('curl', `[ -f '${root}/not-ready' ] && printf 503 || printf 200`);
  return {
    root,
    run(...args: readonly string[]) {
      const env = { PATH: `${join(root, 'tools')}${delimiter}${process.env.PATH}`, HOME: root };
      const { status, stdout, stderr } = spawnSync('bash', [join(root, 'infra/deploy.sh'), ...args], {
        env,
        encoding: 'utf8',
      });
      return { status, said: stdout + stderr };
    },
    calls: () => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n'),
  };
}

/** The calls that change something, by what they are. */
const steps = (calls: readonly string[]) =>
  calls.flatMap(
    (call) =>
      /^az (group create|deployment group create|webapp (?:start|stop|deploy(?!ment)|deployment slot swap))|^npm run build/
        .exec(call)?.[0]
        .replace('az ', '') ?? [],
  );

describe('infra/deploy.sh', () => {
  it('builds, makes the infrastructure, fills the staging slot, swaps once it is ready, and stops the old version', () => {
    const { run, calls } = project();
    const { status, said } = run('production');
    expect([status, said]).toEqual([
      0,
      expect.stringContaining('https://live.example/api/messages is ready'),
    ]);
    expect(steps(calls())).toEqual([
      'npm run build',
      'group create',
      'deployment group create',
      'webapp start',
      'webapp deploy',
      'webapp start',
      'webapp deployment slot swap',
      'webapp stop',
    ]);
    const swap = calls().findIndex((call) => call.includes('slot swap'));
    expect(
      calls()
        .slice(0, swap)
        .some((call) => call.includes('https://staging.example/ready')),
    ).toBe(true);
    expect(calls().find((call) => call.startsWith('az webapp stop'))).toContain('--slot staging');
  });

  it('swaps nothing when the new version does not get ready', () => {
    const { root, run, calls } = project();
    writeFileSync(join(root, 'not-ready'), '');
    const { status, said } = run('production');
    expect([status, said]).toEqual([
      1,
      expect.stringContaining('https://staging.example/ready was not ready within'),
    ]);
    expect(steps(calls())).not.toContain('webapp deployment slot swap');
  });

  it('rolls back to the version that was there before, and builds nothing', () => {
    const { run, calls } = project();
    expect(run('production', '--roll-back').status).toBe(0);
    expect(steps(calls())).toEqual(['webapp start', 'webapp deployment slot swap', 'webapp stop']);
  });

  it('changes nothing but the infrastructure when asked for that: a stopped bot stays stopped', () => {
    const { run, calls } = project();
    expect(run('production', '--infrastructure').status).toBe(0);
    expect(steps(calls())).toEqual(['group create', 'deployment group create']);
  });

  it.each([
    [[], 'Say which environment'],
    [['elsewhere'], 'Say which environment'],
    [['production', '--forwards'], 'There is no --forwards'],
  ])('does nothing when asked for %j', (args, words) => {
    const { run } = project();
    expect(run(...args)).toEqual({ status: 1, said: expect.stringContaining(words) });
  });

  it('refuses the parameters as they are shipped', () => {
    const { run } = project({ filledIn: false });
    expect(run('production')).toEqual({ status: 1, said: expect.stringContaining('fill in your own') });
  });
});
