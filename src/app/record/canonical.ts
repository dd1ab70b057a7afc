/**
 * The one way to write a JSON value down, so that equal values have equal hashes: keys in UTF-16 order, no spaces,
 * absent and `undefined` fields alike (RFC 8785). Throws on anything JSON would lose or change on the way.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? sequence(value) : fields(value);
    default:
      throw new TypeError(`${typeof value} has no canonical JSON`);
  }
}

/** Text that JSON writes as it stands; asking first is several times quicker than asking JSON. */
const plainText = /^[ !#-[\]-\uD7FF]*$/;

function quoted(text: string): string {
  return plainText.test(text) ? `"${text}"` : JSON.stringify(text);
}

function sequence(items: readonly unknown[]): string {
  let text = '';
  for (let index = 0; index < items.length; index += 1) {
    text += index === 0 ? canonical(items[index]) : `,${canonical(items[index])}`;
  }
  return `[${text}]`;
}

function fields(value: object): string {
  requirePlain(value);
  const record = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const field = record[key];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(field)}`;
  }
  return `{${text}}`;
}

/** A Date or a Map would be hashed as one thing and stored as another. */
function requirePlain(value: object): void {
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind === Object.prototype || kind === null) return;
  throw new TypeError(`a ${value.constructor.name} has no canonical JSON`);
}
