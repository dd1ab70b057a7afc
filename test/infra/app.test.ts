import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { at, type Value } from './bicep.ts';
import { main, moduleFile, resourcesOf } from './files.ts';

const app = moduleFile('modules/app.bicep').bicep;
const settings = app.vars.get('settings') as Readonly<Record<string, Value>>;

/** Read by the platform or the identity library. */
const NOT_OURS = /^(AZURE_CLIENT_ID|SCM_\w+|WEBSITES?_\w+)$/;

/** What the settings come to once it is deployed. */
const DEPLOYED: Readonly<Record<string, string>> = {
  clientId: '11111111-1111-4111-8111-111111111111',
  tenantId: '22222222-2222-4222-8222-222222222222',
  "join(allowedTenants, ',')": '22222222-2222-4222-8222-222222222222,33333333-3333-4333-8333-333333333333',
  tablesEndpoint: 'https://quorec.table.core.windows.net/',
  backupsAddress: 'https://quobak.blob.core.windows.net/backups',
  insightsConnectionString:
    'InstrumentationKey=44444444-4444-4444-8444-444444444444;IngestionEndpoint=https://uksouth.example/',
};

const environment = Object.fromEntries(
  Object.entries(settings).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? value
      : (DEPLOYED[String(at(value, 'code'))] ?? `unknown ${JSON.stringify(value)}`),
  ]),
);

describe('The settings of the app', () => {
  it('are ones that the bot knows, or the platform does', () => {
    const source = readFileSync('src/config.ts', 'utf8');
    const [, known = ''] = /const Environment = z\.object\(\{([\s\S]*?)\n\}\)/.exec(source) ?? [];
    const ours = new Set([...known.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name));
    expect(ours.size).toBeGreaterThan(15);
    expect(Object.keys(settings).filter((name) => !NOT_OURS.test(name) && !ours.has(name))).toEqual([]);
  });

  it('start the bot: as its identity, on its own tables, with its backups, for the tenants allowed', () => {
    expect(Object.values(environment).filter((value) => value.startsWith('unknown'))).toEqual([]);
    expect(readConfig({ ...environment, PORT: '8080' })).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      bot: { appType: 'UserAssignedMSI', appId: DEPLOYED.clientId, tenantId: DEPLOYED.tenantId },
      tables: { endpoint: DEPLOYED.tablesEndpoint },
      backups: DEPLOYED.backupsAddress,
      publicUrl: expect.stringMatching(/^https:.*\.azurewebsites\.net$/),
      allowedTenants: DEPLOYED["join(allowedTenants, ',')"]?.split(','),
      playground: false,
      clock: null,
    });
  });

  it('are the same in both slots, so that a swap restarts nothing', () => {
    const bodies = ['Microsoft.Web/sites', 'Microsoft.Web/sites/slots'].flatMap(resourcesOf);
    expect(bodies.map(({ body }) => at(body, 'properties'))).toEqual([
      { code: 'siteProperties' },
      { code: 'siteProperties' },
    ]);
    expect(bodies.map(({ body }) => at(body, 'identity'))).toEqual([
      { code: 'botIdentity' },
      { code: 'botIdentity' },
    ]);
    expect(main.text + moduleFile('modules/app.bicep').text).not.toContain('slotConfigNames');
  });

  it('let nobody press before the tables can be reached, and give the old version time to hand over', () => {
    for (const path of ['WEBSITE_WARMUP_PATH', 'WEBSITE_SWAP_WARMUP_PING_PATH'])
      expect(settings[path]).toBe('/ready');
    for (const wanted of ['WEBSITE_WARMUP_STATUSES', 'WEBSITE_SWAP_WARMUP_PING_STATUSES'])
      expect(settings[wanted]).toBe('200');
    expect(Number(settings.WEBSITES_CONTAINER_STOP_TIME_LIMIT)).toBeGreaterThan(20);
  });
});

describe('The app', () => {
  it('is spoken to over https alone, checked for health, and never put to sleep', () => {
    expect(app.vars.get('siteProperties')).toMatchObject({
      httpsOnly: true,
      clientAffinityEnabled: false,
      siteConfig: {
        linuxFxVersion: 'NODE|22-lts',
        alwaysOn: true,
        http20Enabled: true,
        minTlsVersion: '1.2',
        scmMinTlsVersion: '1.2',
        ftpsState: 'Disabled',
        healthCheckPath: '/health',
      },
    });
  });

  it('runs the file that npm run build makes', () => {
    const { build } = JSON.parse(readFileSync('package.json', 'utf8')).scripts as { build: string };
    const outfile = /--outfile=(\S+)/.exec(build)?.[1] ?? 'nothing';
    expect(at(app.vars.get('siteProperties'), 'siteConfig', 'appCommandLine')).toBe(`exec node ${outfile}`);
    expect(readFileSync('infra/deploy.sh', 'utf8')).toContain(`cp ${outfile} `);
  });

  it('grows and shrinks, but never below the least', () => {
    const [autoscale] = resourcesOf('Microsoft.Insights/autoscalesettings');
    const profiles = autoscale && at(autoscale.body, 'properties', 'profiles');
    expect(profiles).toMatchObject([
      {
        capacity: {
          minimum: { code: 'string(minimumInstances)' },
          maximum: { code: 'string(maximumInstances)' },
        },
        rules: [{ scaleAction: { direction: 'Increase' } }, { scaleAction: { direction: 'Decrease' } }],
      },
    ]);
  });
});
