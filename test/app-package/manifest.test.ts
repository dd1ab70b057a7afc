import { describe, expect, it } from 'vitest';
import { checkManifest, type Manifest } from '../../src/local/app-manifest.ts';
import { fillManifest } from '../../src/local/fill-manifest.ts';
import { parts, settings } from './parts.ts';

const boardCommands = [
  'help',
  'who am i',
  'agenda',
  'raise item',
  'open meeting',
  'roll call',
  'take item N',
  'close meeting',
  'my votes',
  'press enquiry',
  'register',
  'decision ID',
];

function manifest(environment: Record<string, string> = settings): Manifest {
  const filling = fillManifest(parts.template, environment, parts.version);
  if (!filling.ok) throw new Error(filling.sentence);
  const checked = checkManifest(filling.filled);
  if (!checked.ok) throw new Error(checked.sentence);
  return checked.manifest;
}

describe('The app manifest', () => {
  it('lists every one of the words the board has learnt, wherever the bot may be spoken to', () => {
    const [bot] = manifest().bots;
    for (const scope of ['personal', 'team', 'groupChat'] as const) {
      const lists = bot.commandLists.filter((list) => list.scopes.includes(scope));
      expect(lists.flatMap((list) => list.commands.map((command) => command.title))).toEqual(boardCommands);
      expect(bot.scopes).toContain(scope);
    }
  });

  it('describes each command once, in a line without a full stop', () => {
    const lines = manifest().bots[0].commandLists[0]?.commands.map((command) => command.description) ?? [];
    expect(new Set(lines).size).toBe(boardCommands.length);
    expect(lines.filter((line) => line.endsWith('.'))).toEqual([]);
  });

  it('asks for no permission', () => {
    const keys = Object.keys(manifest());
    expect(keys).not.toContain('permissions');
    expect(keys).not.toContain('authorization');
    expect(keys).not.toContain('webApplicationInfo');
  });
});

describe('Filling the placeholders', () => {
  it('puts the ids, the host and the version in their places and leaves no placeholder', () => {
    const filled = manifest();
    expect([filled.id, filled.bots[0].botId]).toEqual([settings.TEAMS_APP_ID, settings.BOT_ID]);
    expect([filled.version, filled.validDomains]).toEqual(['1.2.3', ['quorate.example']]);
    expect(filled.developer.privacyUrl).toBe('https://quorate.example/privacy');
    expect(JSON.stringify(filled)).not.toContain('${');
  });

  it("takes the bot's id under Bot Framework's name when BOT_ID is not set", () => {
    const { BOT_ID, ...rest } = settings;
    expect(manifest({ ...rest, MicrosoftAppId: BOT_ID }).bots[0].botId).toBe(BOT_ID);
    expect(manifest({ ...rest, BOT_ID: ' ', MicrosoftAppId: BOT_ID }).bots[0].botId).toBe(BOT_ID);
  });

  it("links the council's own privacy notice when one is given", () => {
    const PRIVACY_URL = 'https://swale.example/privacy/board';
    expect(manifest({ ...settings, PRIVACY_URL }).developer.privacyUrl).toBe(PRIVACY_URL);
  });

  it('keeps quotation marks in a setting inside their own field', () => {
    const PRIVACY_URL = 'https://quorate.example/"privacy"';
    expect(manifest({ ...settings, PRIVACY_URL }).developer.privacyUrl).toBe(PRIVACY_URL);
  });

  it('is refused, naming all that must be set, when nothing is set', () => {
    const refused = fillManifest(parts.template, {}, '1.2.3');
    expect(refused).toMatchObject({ ok: false, field: 'TEAMS_APP_ID, BOT_ID, APP_HOST' });
    expect(refused).toMatchObject({ sentence: expect.stringContaining('MicrosoftAppId') });
  });

  it('is refused when the manifest has a placeholder that nobody knows', () => {
    const template = { name: { short: ['$', '{{toString}}'].join('') } };
    expect(fillManifest(template, settings, '1.2.3')).toMatchObject({ ok: false, field: 'toString' });
  });
});
