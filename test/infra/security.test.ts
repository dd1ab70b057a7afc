import { describe, expect, it } from 'vitest';
import { at, isCode, type Value } from './bicep.ts';
import { all, moduleFile, modules, resourcesOf } from './files.ts';

const properties = (body: Value, ...path: readonly string[]) => at(body, 'properties', ...path);

describe('The storage', () => {
  const accounts = resourcesOf('Microsoft.Storage/storageAccounts');

  it('is one account for the record and one for its backups', () => {
    expect(accounts).toHaveLength(2);
  });

  it.each(accounts.map(({ body }) => [at(body, 'name'), body] as const))(
    'knows no keys, no strangers and no plain text: %j',
    (_, body) => {
      expect(at(body, 'properties')).toMatchObject({
        allowSharedKeyAccess: false,
        allowBlobPublicAccess: false,
        allowCrossTenantReplication: false,
        minimumTlsVersion: 'TLS1_2',
        supportsHttpsTrafficOnly: true,
        networkAcls: { defaultAction: 'Deny', bypass: 'None' },
      });
    },
  );

  it('keeps backups that nobody can alter, and deletes them only after that', () => {
    const [container] = resourcesOf('Microsoft.Storage/storageAccounts/blobServices/containers');
    expect(container && properties(container.body, 'publicAccess')).toBe('None');
    const [blobs] = resourcesOf('Microsoft.Storage/storageAccounts/blobServices');
    expect(blobs && at(blobs.body, 'properties')).toMatchObject({
      isVersioningEnabled: true,
      deleteRetentionPolicy: { enabled: true },
      containerDeleteRetentionPolicy: { enabled: true },
    });
    const { text } = moduleFile('modules/backups.bicep');
    expect(text).toContain('immutabilityPeriodSinceCreationInDays: days\n');
    expect(text.match(/daysAfterCreationGreaterThan: days \+ 7/g)).toHaveLength(2);
  });

  it('cannot be deleted by a slip of the hand', () => {
    const locks = resourcesOf('Microsoft.Authorization/locks');
    expect(locks.map(({ body }) => properties(body, 'level'))).toEqual(['CanNotDelete', 'CanNotDelete']);
  });
});

describe('What the bot may do', () => {
  const roles = resourcesOf('Microsoft.Authorization/roleAssignments');
  const { vars } = moduleFile('modules/access.bicep').bicep;

  it('is two things: rows in one account, blobs in one container', () => {
    expect(roles.map(({ body }) => at(body, 'scope'))).toEqual([{ code: 'record' }, { code: 'backups' }]);
    const { resources } = moduleFile('modules/access.bicep').bicep;
    expect(
      resources.filter(({ existing }) => existing).map(({ name, what }) => [name, what.split('@')[0]]),
    ).toEqual([
      ['record', 'Microsoft.Storage/storageAccounts'],
      ['backups', 'Microsoft.Storage/storageAccounts/blobServices/containers'],
    ]);
  });

  it.each(roles.map(({ name, body }) => [name, body] as const))(
    'is given by a name that is the same at every deployment: %s',
    (_, body) => {
      const scope = at(body, 'scope');
      const role = /Definitions', (\w+)\)/.exec(
        String(at(properties(body, 'roleDefinitionId'), 'code')),
      )?.[1];
      expect(isCode(scope) && at(body, 'name')).toEqual({
        code: `guid(${isCode(scope) ? scope.code : ''}.id, principalId, ${role})`,
      });
      expect(vars.get(role ?? '')).toMatch(/^[0-9a-f-]{36}$/);
      expect(properties(body, 'principalType')).toBe('ServicePrincipal');
    },
  );

  it('is given nowhere else', () => {
    const others = modules.filter(
      ({ path, text }) => path !== 'modules/access.bicep' && /roleAssignments|roleDefinitions/.test(text),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe('No secret', () => {
  it.each(all.map(({ path, text }) => [path, text] as const))(
    'is asked for, made or handed on by %s',
    (_, text) => {
      expect(text).not.toMatch(
        /listKeys|listAccountSas|AccountKey|SharedAccess|@secure|secretText|MicrosoftAppPassword/i,
      );
    },
  );

  it('identifies the bot: it is a managed identity, to Teams too', () => {
    const [bot] = resourcesOf('Microsoft.BotService/botServices');
    expect(bot && at(bot.body, 'properties')).toMatchObject({
      msaAppType: 'UserAssignedMSI',
      msaAppId: { code: 'clientId' },
      endpoint: expect.stringMatching(/^https:\/\/\$\{hostName\}\/api\/messages$/),
      disableLocalAuth: true,
    });
    const [teams] = resourcesOf('Microsoft.BotService/botServices/channels');
    expect(teams && at(teams.body, 'name')).toBe('MsTeamsChannel');
  });

  it('publishes a package: passwords for it are switched off on both slots', () => {
    for (const slot of ['', '/slots']) {
      const [policy] = resourcesOf(`Microsoft.Web/sites${slot}/basicPublishingCredentialsPolicies`);
      expect(policy?.body).toMatchObject({
        for: { code: "['ftp', 'scm']" },
        each: { properties: { allow: false } },
      });
    }
  });
});

describe('Every resource', () => {
  it('names a version of its type that is no preview, but for one that has no other', () => {
    const types = all.flatMap(({ bicep }) => bicep.resources.map(({ what }) => what));
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => !/^[\w./]+@\d{4}-\d{2}-\d{2}$/.test(type))).toEqual([
      'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
    ]);
  });
});
