import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../src/local/app-manifest.ts';
import { fillManifest } from '../../src/local/fill-manifest.ts';
import { parts, settings } from './parts.ts';

const command = 'bots[0].commandLists[0].commands';
const list = { scopes: ['team'], commands: [{ title: 'agenda', description: 'The agenda' }] };
const search = 'composeExtensions[0].commands[0]';
const permissions = 'authorization.permissions.resourceSpecific';
const meeting = { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' };
const tooMany = Array.from({ length: 13 }, () => ({ title: 'agenda', description: 'The agenda' }));

/** The board's own manifest, with one value changed at a path such as `name.short`. */
function altered(path: string, value: unknown): unknown {
  const filling = fillManifest(parts.template, settings, '1.2.3');
  if (!filling.ok) throw new Error(filling.sentence);
  const change = (node: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return value;
    if (Array.isArray(node))
      return node.map((child, at) => (String(at) === step ? change(child, rest) : child));
    const fields: Record<string, unknown> = { ...(node as object) };
    return { ...fields, [step]: change(fields[step], rest) };
  };
  return change(filling.filled, path.replaceAll(/\[(\d+)\]/g, '.$1').split('.'));
}

describe('A manifest is refused, and the field named,', () => {
  it.each([
    ['with an app id that is not a GUID', 'id', 'quorate'],
    ['with an app id of noughts', 'id', '00000000-0000-0000-0000-000000000000'],
    ['with a bot id that is not a GUID', 'bots[0].botId', '12345'],
    ['with a short name over 30 characters', 'name.short', 'Q'.repeat(31)],
    ['with a full name over 100 characters', 'name.full', 'Q'.repeat(101)],
    ['with a short description over 80 characters', 'description.short', 'Q'.repeat(81)],
    ['with a full description over 4,000 characters', 'description.full', 'Q'.repeat(4001)],
    ['with a command over 32 characters', `${command}[3].title`, 'q'.repeat(33)],
    ['with a command described at over 128 characters', `${command}[3].description`, 'q'.repeat(129)],
    ['with thirteen commands in a list', command, tooMany],
    ['with no bot', 'bots', []],
    ['with a version that is not three numbers', 'version', '1.0'],
    ['with a manifest version whose limits are not these', 'manifestVersion', '1.25'],
    ['with two lists for one scope', 'bots[0].commandLists', [list, list]],
    ['with a search that asks for nothing', `${search}.parameters`, []],
    ['with an action that brings its own form', 'composeExtensions[0].commands[1].fetchTask', false],
    ['with a command of the app titled at over 32 characters', `${search}.title`, 'q'.repeat(33)],
    ['with a permission asked for twice', permissions, [meeting, meeting]],
    ['with no name beside its permissions', 'webApplicationInfo.resource', ''],
    ['with words in a file of another name', 'localizationInfo.defaultLanguageFile', 'en.json'],
    ['with a scheme in its host', 'validDomains[0]', 'https://quorate.example'],
    ['with a privacy page that is not https', 'developer.privacyUrl', 'http://quorate.example/privacy'],
    ['with a colour by name', 'accentColor', 'teal'],
  ])('%s', (_, field, value) => {
    const refused = checkManifest(altered(field, value));
    expect(refused).toMatchObject({ ok: false, field });
    expect(refused).toMatchObject({ sentence: expect.stringMatching(/^manifest\.json: .+ (must|is) .+\.$/) });
  });

  it.each([
    ['on a whole team', { ...meeting, name: 'ChannelMessage.Read.Group' }],
    ['on behalf of somebody signed in', { ...meeting, type: 'Delegated' }],
  ])('with a permission %s', (_, permission) => {
    const refused = checkManifest(altered(permissions, [permission]));
    expect(refused).toMatchObject({ ok: false, field: expect.stringContaining(`${permissions}[0].`) });
  });

  it('with a permission that Quorate does not use', () => {
    const refused = checkManifest(altered('permissions', ['identity']));
    const sentence = 'manifest.json: permissions is not a part that Quorate uses.';
    expect(refused).toEqual({ ok: false, field: 'permissions', sentence });
  });

  it('with a part left out', () => {
    const refused = checkManifest(altered('developer', undefined));
    const sentence = 'manifest.json: developer is missing or is not of the right kind.';
    expect(refused).toEqual({ ok: false, field: 'developer', sentence });
  });
});

describe('A manifest at its limits', () => {
  it.each([
    ['name.short', 'Q'.repeat(30)],
    ['description.short', 'Q'.repeat(80)],
    [`${command}[3].title`, 'q'.repeat(32)],
    [`${command}[3].description`, 'q'.repeat(128)],
  ])('is in order: %s', (field, value) => {
    expect(checkManifest(altered(field, value))).toMatchObject({ ok: true });
  });
});
