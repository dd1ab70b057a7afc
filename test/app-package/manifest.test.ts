import { describe, expect, it } from 'vitest';
import { fillManifest } from '../../src/local/fill-manifest.ts';
import { manifest } from './filled.ts';
import { parts, settings } from './parts.ts';

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

  it('is called what the environment calls it, and Quorate when it says nothing', () => {
    expect(manifest().name.short).toBe('Quorate');
    const { name } = manifest({ ...settings, APP_NAME: 'Quorate (test)' });
    expect(name).toEqual({
      short: 'Quorate (test)',
      full: 'Quorate (test): board meetings, votes and decisions',
    });
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
