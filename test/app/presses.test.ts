import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRESSES } from '../../src/app/desk/presses/index.ts';

const FOLDER = new URL('../../src/app/desk/presses/', import.meta.url);

describe('The buttons there are', () => {
  it('have a verb each: of two with one verb, the one found would be the other’s', async () => {
    const files = readdirSync(FOLDER).filter((name) => !['index.ts', 'rule.ts'].includes(name));
    const rooms = await Promise.all(
      files.map(async (name) => Object.values((await import(new URL(name, FOLDER).href)) as object)),
    );
    const verbs = rooms
      .flat()
      .filter((value) => Object.values(value as object).some((rule) => rule?.read !== undefined))
      .flatMap((rules) => Object.keys(rules as object));
    expect(verbs.filter((verb, i) => verbs.indexOf(verb) !== i)).toEqual([]);
    expect(verbs.toSorted()).toEqual(Object.keys(PRESSES).toSorted());
  });
});
