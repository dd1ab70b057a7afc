import { CorruptRow, type Envelope } from '../app/ports.ts';
import { EnvelopeSchema } from './envelope-schema.ts';
import { jsonParts, parseJsonParts } from './json-parts.ts';
import { streamPartition, versionOf, versionRow } from './keys.ts';
import type { Row } from './limits.ts';
import type { Found } from './table.ts';

/** An event as one row; a seat or person that is null is left out. */
export function rowFrom(envelope: Envelope): Row {
  const { person, capacity, seat } = envelope.actor;
  return {
    partitionKey: streamPartition(envelope.stream),
    rowKey: versionRow(envelope.version),
    type: envelope.type,
    at: envelope.at,
    ...(person !== null && { person }),
    capacity,
    ...(seat !== null && { seat }),
    commandId: envelope.commandId,
    rules: envelope.rules,
    ...jsonParts('data', envelope.data),
    ...jsonParts('announcements', envelope.announcements),
    previous: envelope.previous,
    hash: envelope.hash,
  };
}

/** The event a row holds. Throws CorruptRow when it does not hold, or is not the version looked for. */
export function envelopeFrom(row: Found, stream: string, expected: number): Envelope {
  const version = versionOf(row.rowKey);
  if (version === undefined) throw new CorruptRow(stream, expected, `row key ${row.rowKey} is no version`);
  if (version !== expected) throw new CorruptRow(stream, expected, `missing; the next is ${version}`);
  const parsed = EnvelopeSchema.safeParse(fieldsOf(row, stream, version));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CorruptRow(stream, version, `${issue?.path.join('.')}: ${issue?.message}`);
}

function fieldsOf(row: Found, stream: string, version: number): unknown {
  const { type, at, person = null, capacity, seat = null, commandId, rules, previous, hash } = row;
  const actor = { person, capacity, seat };
  try {
    const data = parseJsonParts('data', row);
    const announcements = parseJsonParts('announcements', row);
    return { stream, version, type, at, actor, commandId, rules, data, announcements, previous, hash };
  } catch (fault) {
    throw new CorruptRow(stream, version, (fault as Error).message);
  }
}
