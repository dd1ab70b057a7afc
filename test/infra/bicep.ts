/** A value as a Bicep file writes it down; what is neither text, number, list nor object stays code. */
export type Value = string | number | boolean | Code | readonly Value[] | { readonly [key: string]: Value };
export interface Code {
  readonly code: string;
}

export interface Declared {
  readonly name: string;
  /** `@allowed([...])` and its like, above the declaration. */
  readonly decorators: string;
}
export interface Param extends Declared {
  readonly type: string;
  readonly standard: Value | undefined;
}
export interface Part extends Declared {
  /** A module's path, or a resource's type and version. */
  readonly what: string;
  readonly existing: boolean;
  readonly body: Value;
}
export interface Bicep {
  readonly params: readonly Param[];
  readonly vars: ReadonlyMap<string, Value>;
  readonly modules: readonly Part[];
  readonly resources: readonly Part[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** `param x = value`, in a parameter file. */
  readonly given: ReadonlyMap<string, Value>;
}

const DECLARATION =
  /(?<decorators>(?:^@.*\n)*)^(?<kind>param|var|module|resource|output) (?<name>\w+)(?: (?<what>'[^']*'|[\w[\]]+))?(?<existing> existing)?(?: = )?/gm;

/** Read a Bicep or parameter file, as far as this project's own go. Throws on what it does not understand. */
export function parseBicep(text: string): Bicep {
  const params: Param[] = [];
  const [modules, resources]: [Part[], Part[]] = [[], []];
  const [vars, outputs, given] = [
    new Map<string, Value>(),
    new Map<string, Value>(),
    new Map<string, Value>(),
  ];
  for (const match of text.matchAll(DECLARATION)) {
    const { decorators = '', kind = '', name = '', what = '', existing } = match.groups ?? {};
    const value = match[0].endsWith('= ') ? valueAt(text, match.index + match[0].length) : undefined;
    if (kind === 'param' && what === '' && value !== undefined) given.set(name, value);
    else if (kind === 'param') params.push({ name, decorators, type: what, standard: value });
    else if (value === undefined) throw new Error(`${kind} ${name} has no value`);
    else if (kind === 'var') vars.set(name, value);
    else if (kind === 'output') outputs.set(name, value);
    else {
      const part = {
        name,
        decorators,
        what: what.slice(1, -1),
        existing: existing !== undefined,
        body: value,
      };
      (kind === 'module' ? modules : resources).push(part);
    }
  }
  return { params, vars, modules, resources, outputs, given };
}

function valueAt(text: string, start: number): Value {
  let at = start;
  const rest = () => text.slice(at);
  const skip = () => {
    at += (/^(?:\s|,|\/\/.*)*/.exec(rest())?.[0] ?? '').length;
  };

  function quoted(): string {
    let depth = 0;
    for (let end = at + 1; end < text.length; end += 1) {
      if (text.startsWith('${', end)) depth += 1;
      else if (text[end] === '}' && depth > 0) depth -= 1;
      else if (text[end] === "'" && depth === 0) {
        const content = text.slice(at + 1, end);
        at = end + 1;
        return content;
      }
    }
    throw new Error(`unfinished text at ${text.slice(at, at + 40)}`);
  }

  /** Anything else: up to the end of its line, or of what it stands in. */
  function code(): Value {
    let depth = 0;
    const from = at;
    for (; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (sign === "'") {
        quoted();
        at -= 1;
      } else if ('([{'.includes(sign)) depth += 1;
      else if (')]}'.includes(sign) && depth === 0) break;
      else if (')]}'.includes(sign)) depth -= 1;
      else if ('\n,'.includes(sign) && depth === 0) break;
    }
    const written = text.slice(from, at).trim();
    if (written === 'true' || written === 'false') return written === 'true';
    return /^\d+$/.test(written) ? Number(written) : { code: written };
  }

  function list(): Value {
    at += 1;
    skip();
    const loop = /^for (\w+) in ([^:]+):\s*/.exec(rest());
    if (loop) {
      at += loop[0].length;
      const each = value();
      skip();
      at += 1;
      return { for: { code: loop[2] ?? '' }, each };
    }
    const items: Value[] = [];
    for (skip(); text[at] !== ']'; skip()) items.push(value());
    at += 1;
    return items;
  }

  function object(): Value {
    at += 1;
    const entries: [string, Value][] = [];
    for (skip(); text[at] !== '}'; skip()) {
      const key = text[at] === "'" ? quoted() : (/^\w+/.exec(rest())?.[0] ?? '');
      if (text[at] !== ':' && key !== '') at += text[at - 1] === "'" ? 0 : key.length;
      if (text[at] !== ':') throw new Error(`no colon at ${text.slice(at, at + 40)}`);
      at += 1;
      skip();
      entries.push([key, value()]);
    }
    at += 1;
    return Object.fromEntries(entries);
  }

  function value(): Value {
    const sign = text[at];
    if (sign === '{') return object();
    if (sign === '[') return list();
    const whole = sign === "'" ? /^'(?:\$\{[^}]*\}|[^'])*'(?=\s*(?:[\n,\]}]|\/\/|$))/.exec(rest()) : null;
    return whole ? quoted() : code();
  }

  return value();
}

/** What stands at a path of keys; undefined where there is nothing. */
export function at(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let found = value;
  for (const key of path) found = (found as Record<string, Value> | undefined)?.[key];
  return found;
}

export const isCode = (value: Value | undefined): value is Code =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
