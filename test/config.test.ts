import { describe, expect, it } from 'vitest';
import { ConfigTrouble, readConfig } from '../src/config.ts';

const guid = '11111111-2222-4333-8444-555555555555';
const usual = { serviceHosts: ['smba.trafficmanager.net'], rates: { person: 300, tenant: 18_000 } };
const identity = { MicrosoftAppId: guid, MicrosoftAppTenantId: guid, MicrosoftAppPassword: 'a secret' };

describe('Settings', () => {
  it('need nothing: one machine, with a store and a playground of its own', () => {
    expect(readConfig({})).toMatchObject({
      ...{ port: 3978, host: '127.0.0.1', boards: 'boards', dataDir: '.quorate' },
      ...{ tables: null, bot: null, allowedTenants: null, playground: true, clock: null },
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', MicrosoftAppId: '' })).toMatchObject({ port: 3978, bot: null });
  });

  it('take the address a browser reaches the bot at, without a path', () => {
    expect(readConfig({}).publicUrl).toBeNull();
    expect(readConfig({ PUBLIC_URL: 'http://127.0.0.1:4000/' }).publicUrl).toBe('http://127.0.0.1:4000');
    expect(readConfig({ ...identity, PUBLIC_URL: 'https://quorate.example' }).publicUrl).toBe(
      'https://quorate.example',
    );
  });

  it('know the bot by its identity, and then start no playground', () => {
    const settings = readConfig(identity);
    expect(settings.bot).toEqual({
      appType: 'SingleTenant',
      appId: guid,
      tenantId: guid,
      password: 'a secret',
      ...usual,
    });
    expect(settings.playground).toBe(false);
  });

  it('let a managed identity go without a password', () => {
    const settings = {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppId: guid,
      MicrosoftAppTenantId: guid,
    };
    expect(readConfig(settings).bot).toEqual({
      ...{ appType: 'UserAssignedMSI', appId: guid, tenantId: guid },
      ...usual,
    });
  });

  it('name the hosts the bot may send to, the keys it believes, and how much it takes a minute', () => {
    const settings = readConfig({
      ...identity,
      SERVICE_HOSTS: 'smba.trafficmanager.net, SMBA.example.org:8443',
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:8080/openid',
      RATE_PER_PERSON: '60',
      RATE_PER_TENANT: '600',
    });
    expect(settings.bot).toMatchObject({
      serviceHosts: ['smba.trafficmanager.net', 'smba.example.org:8443'],
      openIdMetadata: 'http://127.0.0.1:8080/openid',
      rates: { person: 60, tenant: 600 },
    });
  });

  it('send traces and metrics nowhere, unless told where; and never without encryption but on this machine', () => {
    const key = 'InstrumentationKey=11111111-2222-4333-8444-555555555555';
    const insights = (given: string) => readConfig({ APPLICATIONINSIGHTS_CONNECTION_STRING: given }).insights;
    expect(readConfig({}).insights).toBeNull();
    for (const fine of [key, `${key};IngestionEndpoint=https://uksouth.in.example/`])
      expect(insights(fine)).toBe(fine);
    expect(insights(`${key};IngestionEndpoint=http://127.0.0.1:9/`)).toContain('127.0.0.1');
    for (const wrong of ['x', 'InstrumentationKey=x', `${key};IngestionEndpoint=http://in.example/`])
      expect(() => insights(wrong)).toThrow(/^APPLICATIONINSIGHTS_CONNECTION_STRING cannot be used: it/);
  });

  it.each([
    ['PORT', { PORT: 'three' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['MicrosoftAppId', { NODE_ENV: 'production' }],
    ['MicrosoftAppTenantId', { MicrosoftAppId: guid, MicrosoftAppPassword: 'a secret' }],
    ['MicrosoftAppPassword', { MicrosoftAppId: guid, MicrosoftAppTenantId: guid }],
    ['MicrosoftAppPassword', { ...identity, MicrosoftAppType: 'UserAssignedMSI' }],
    ['MicrosoftAppType', { ...identity, MicrosoftAppType: 'MultiTenant' }],
    ['CLOCK', { ...identity, CLOCK: '2026-11-26T10:00:00Z' }],
    ['CLOCK', { CLOCK: 'tomorrow' }],
    ['ALLOWED_TENANTS', { ALLOWED_TENANTS: 'maidstone' }],
    ['SERVICE_HOSTS', { ...identity, SERVICE_HOSTS: 'https://smba.trafficmanager.net/' }],
    ['SERVICE_HOSTS', { ...identity, SERVICE_HOSTS: '*.trafficmanager.net' }],
    ['ToBotFromChannelOpenIdMetadataUrl', { ToBotFromChannelOpenIdMetadataUrl: 'http://keys.example.org/' }],
    ['RATE_PER_PERSON', { RATE_PER_PERSON: '0' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://quorate.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://quorate.example/bot?key=a%20secret' }],
    ['PUBLIC_URL', { ...identity, PUBLIC_URL: 'http://127.0.0.1:3978' }],
    ['TABLES_ENDPOINT', { TABLES_ENDPOINT: 'https://a.example', TABLES_CONNECTION_STRING: 'b' }],
  ])('stop the start over a bad %s, naming it and repeating no secret', (name, environment) => {
    const trying = () => readConfig(environment);
    expect(trying).toThrow(ConfigTrouble);
    expect(trying).toThrow(name);
    expect(trying).not.toThrow(/a secret/);
  });
});
