import { readdirSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/cards/pieces.ts';
import { fill } from '../../src/cards/template.ts';
import { viewOf } from '../../src/cards/view.ts';
import type { CardName } from '../../src/core/showing/index.ts';
import { readJson } from '../data/load.ts';
import { expectSound } from './read.ts';
import { SCENES } from './scenes.ts';

const NAMES = Object.keys(SCENES) as readonly CardName[];
const sampleOf = (name: CardName): View => readJson(`cards/${name}.sample.json`) as View;

describe('The cards folder', () => {
  it('has a template and a sample for every card, and no others', () => {
    const files = readdirSync(new URL('../../cards', import.meta.url)).filter((file) =>
      file.endsWith('.json'),
    );
    expect(files.toSorted()).toEqual(
      NAMES.flatMap((name) => [`${name}.json`, `${name}.sample.json`]).toSorted(),
    );
  });

  it.each(NAMES)('fills the template of %s with its sample, leaving nothing to fill in', (name) => {
    expectSound(fill(name, sampleOf(name)).card);
  });

  it.each(NAMES)('lets a designer expand %s with nothing but the templating language', (name) => {
    const card = new Template(readJson(`cards/${name}.json`)).expand({ $root: sampleOf(name) });
    expect(JSON.stringify(card)).not.toContain('${');
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', speak: sampleOf(name).plain.speak });
  });

  it.each(NAMES)(
    'keeps the sample of %s as the bot would fill it today (vitest -u writes it anew)',
    async (name) => {
      const view = viewOf(SCENES[name], { rows: 24, text: 1500 });
      await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(
        `../../cards/${name}.sample.json`,
      );
    },
  );
});
