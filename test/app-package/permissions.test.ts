import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifest } from './filled.ts';

const readme = readFileSync(new URL('../../appPackage/README.md', import.meta.url), 'utf8');
const rows = [...readme.matchAll(/^\| `(\w+(?:\.\w+)+)` \| (.+) \| (.+) \|$/gm)];
const { resourceSpecific } = manifest().authorization.permissions;

describe('The permissions', () => {
  it('each have a reason, and each reason is for a permission', () => {
    expect(rows.map(([, name]) => name)).toEqual(resourceSpecific.map(({ name }) => name));
    expect(rows.every(([, , why = '', without = '']) => why.length > 20 && without.length > 20)).toBe(true);
  });

  it('let the bot read no message, no file and no list of people', () => {
    const names = resourceSpecific.map(({ name }) => name).join();
    expect(names).not.toMatch(/Message|Member|File|Settings|\.ReadWrite|\.Send|\.Create/);
    expect(manifest()).not.toHaveProperty('permissions');
    expect(manifest()).not.toHaveProperty('devicePermissions');
  });

  it('name the bot as the app they are for', () => {
    const { webApplicationInfo, bots, composeExtensions } = manifest();
    expect([webApplicationInfo.id, composeExtensions[0].botId]).toEqual([bots[0].botId, bots[0].botId]);
  });
});
