import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at, type Value } from './bicep.ts';
import { moduleFile, resourcesOf, textOf } from './files.ts';

const { bicep } = moduleFile('modules/alerts.bicep');
const measured = bicep.vars.get('measured') as readonly Readonly<Record<string, Value>>[];
const rules = ['Microsoft.Insights/scheduledQueryRules', 'Microsoft.Insights/metricAlerts'].flatMap(
  resourcesOf,
);
const sourceIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');

describe('The alerts', () => {
  it('are about what nobody may miss', () => {
    expect(measured.map(({ metric }) => metric)).toEqual([
      'quorate.undelivered',
      'quorate.deadline.missed',
      'quorate.verify.failed',
      'quorate.outbox.age',
      'quorate.queue.depth',
    ]);
    expect(rules.map(({ name }) => name)).toEqual([
      'measures',
      'noBackup',
      'errors',
      'unhealthy',
      'notReady',
    ]);
  });

  it.runIf(existsSync('src/telemetry'))('look for metrics by the names the bot gives them', () => {
    const telemetry = sourceIn('src/telemetry');
    for (const { metric } of measured) expect(telemetry).toContain(`'${metric}'`);
  });

  it('look for the line the bot logs when it has backed up the record', () => {
    const rule = rules.find(({ name }) => name === 'noBackup');
    const words = /has "([^"]+)"/.exec(JSON.stringify(rule?.body).replaceAll('\\"', '"'))?.[1] ?? 'no words';
    expect(sourceIn('src/app/backup')).toContain(`'${words}'`);
  });

  it.each(rules.map(({ name, body }) => [name, at(body, 'each') ?? body] as const))(
    'reach somebody: %s',
    (_, body) => {
      expect(JSON.stringify(at(body, 'properties', 'actions'))).toContain('people.id');
      expect(at(body, 'properties', 'enabled')).toBe(true);
    },
  );

  it('are each in the runbook, by what they say', () => {
    const said = rules.flatMap(
      ({ body }) => at(body, 'properties', 'displayName') ?? at(body, 'properties', 'description') ?? [],
    );
    const titles = [...measured.map(({ title }) => title), ...said].map(String);
    expect(titles).toHaveLength(9);
    const runbook = textOf('README.md');
    for (const title of titles) expect(runbook).toContain(`**${title}**`);
  });
});
