import { describe, expect, it } from 'vitest';
import { at, parseBicep } from './bicep.ts';
import { all, environments, main, moduleFile, modules } from './files.ts';

const withoutComments = (text: string) => text.replace(/^\s*\/\/.*$/gm, '');
const timesIn = (text: string, name: string) =>
  withoutComments(text).match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;

describe('A Bicep file', () => {
  it('is read as it is written', () => {
    const { params, resources, vars } = parseBicep(
      `@allowed(['a', 'b'])\nparam kind string = 'a'\nvar all = [for x in items(y): { name: x.key }]\n` +
        `resource r 'A/b@1' = {\n  name: '\${kind}-x' // why\n  scope: account\n  list: [{ a: 1 }, { b: true }]\n  rule: x == 'q' ? 'r' : 's'\n}\n`,
    );
    expect(params).toEqual([
      { name: 'kind', decorators: "@allowed(['a', 'b'])\n", type: 'string', standard: 'a' },
    ]);
    expect(vars.get('all')).toEqual({ for: { code: 'items(y)' }, each: { name: { code: 'x.key' } } });
    expect(resources[0]).toMatchObject({ name: 'r', what: 'A/b@1', existing: false });
    expect(resources[0]?.body).toEqual({
      name: expect.stringMatching(/^\$\{kind\}-x$/),
      scope: { code: 'account' },
      list: [{ a: 1 }, { b: true }],
      rule: { code: "x == 'q' ? 'r' : 's'" },
    });
  });

  it.each(all.map(({ path, bicep, text }) => [path, bicep, text] as const))(
    'uses everything it declares: %s',
    (_, { params, vars }, text) => {
      const declared = [...params.map(({ name }) => name), ...vars.keys()];
      expect(declared.length).toBeGreaterThan(0);
      expect(declared.filter((name) => timesIn(text, name) < 2)).toEqual([]);
    },
  );

  it.each(modules.map(({ path, text }) => [path, text] as const))(
    'is a module of one file’s: %s says what it is for',
    (path, text) => {
      expect(main.bicep.modules.filter(({ what }) => what === path)).toHaveLength(1);
      expect(text).toMatch(/^\/\/ \S/);
    },
  );
});

describe('Each module', () => {
  it.each(main.bicep.modules.map((part) => [part.name, part] as const))(
    'is given what it asks for, and nothing else: %s',
    (_, { what, body }) => {
      const { params } = moduleFile(what).bicep;
      const given = Object.keys((at(body, 'params') ?? {}) as object);
      const needed = params.filter(({ standard }) => standard === undefined).map(({ name }) => name);
      expect([...given].sort()).toEqual(expect.arrayContaining([...needed].sort()));
      expect(given.filter((name) => !params.some((param) => param.name === name))).toEqual([]);
    },
  );

  it('answers with the outputs that main.bicep asks it for', () => {
    const asked = [...main.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)];
    expect(asked.length).toBeGreaterThan(15);
    for (const [found, name, output] of asked) {
      const part = main.bicep.modules.find((one) => one.name === name);
      const outputs = part && moduleFile(part.what).bicep.outputs;
      expect([found, outputs?.has(output ?? '')]).toEqual([found, true]);
    }
  });
});

describe('An environment', () => {
  it('is test or production, as deploy.sh and main.bicep have it', () => {
    expect(environments.map(({ path }) => path)).toEqual(['production.bicepparam', 'test.bicepparam']);
  });

  it.each(environments.map((file) => [file.path, file] as const))(
    'is complete: %s',
    (path, { text, bicep }) => {
      expect(text).toMatch(/^using '\.\/main\.bicep'$/m);
      const { params } = main.bicep;
      expect([...bicep.given.keys()].filter((name) => !params.some((param) => param.name === name))).toEqual(
        [],
      );
      const needed = params.filter(({ standard }) => standard === undefined).map(({ name }) => name);
      expect(needed.filter((name) => !bicep.given.has(name))).toEqual([]);
      expect(bicep.given.get('environmentName')).toBe(path.split('.')[0]);
    },
  );

  it.each(environments.map((file) => [file.path, file] as const))(
    'keeps to what is allowed: %s',
    (_, { bicep }) => {
      const bounded = main.bicep.params.filter(({ decorators }) => /@(allowed|minValue)/.test(decorators));
      expect(bounded.length).toBeGreaterThan(6);
      for (const { name, decorators, standard } of bounded) {
        const value = bicep.given.get(name) ?? standard;
        const choices = /@allowed\(\[(.*)\]\)/.exec(decorators)?.[1]?.split(', ');
        if (choices) expect([name, choices]).toEqual([name, expect.arrayContaining([`'${value}'`])]);
        const least = Number(/@minValue\((\d+)\)/.exec(decorators)?.[1] ?? 0);
        if (!choices) expect([name, Number(value) >= least]).toEqual([name, true]);
      }
    },
  );

  it('never runs on one instance', () => {
    const least = main.bicep.params.find(({ name }) => name === 'minimumInstances');
    expect(least?.decorators).toContain('@minValue(2)');
  });
});
