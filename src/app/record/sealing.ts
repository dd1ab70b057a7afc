import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A personal detail as the record holds it: base64url of nonce, ciphertext and tag (AES-256-GCM). */
const Sealed = z.strictObject({ sealed: z.string() });
type Sealed = z.infer<typeof Sealed>;

/** Where a detail stands: it opens nowhere else. */
export interface Seat {
  readonly stream: string;
  readonly version: number;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

export const newKey = (): string => randomBytes(32).toString('base64url');

export const isSealed = (value: unknown): value is Sealed => Sealed.safeParse(value).success;

/** An event with each of these fields sealed; what is absent or null stays so. */
export function sealFields(event: unknown, fields: readonly string[], key: string, seat: Seat): unknown {
  return replaced(event, fields, (value, field) =>
    value === null || value === undefined ? value : seal(value, key, placeOf(seat, field)),
  );
}

/** An event with its sealed fields opened; null where there is no key, or the field is not as it was sealed. */
export function openFields(
  event: unknown,
  fields: readonly string[],
  key: string | null,
  seat: Seat,
): unknown {
  return replaced(event, fields, (value, field) => {
    if (!isSealed(value)) return value;
    return key === null ? null : open(value, key, placeOf(seat, field));
  });
}

/** The names of those fields that are sealed. */
export const sealedIn = (event: unknown, fields: readonly string[]): readonly string[] =>
  fields.filter((field) => isRecord(event) && isSealed(event[field]));

function replaced(
  event: unknown,
  fields: readonly string[],
  by: (value: unknown, field: string) => unknown,
): unknown {
  if (!isRecord(event)) return event;
  const there = fields.filter((field) => Object.hasOwn(event, field));
  return { ...event, ...Object.fromEntries(there.map((field) => [field, by(event[field], field)])) };
}

function seal(value: unknown, key: string, place: Buffer): Sealed {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, Buffer.from(key, 'base64url'), nonce).setAAD(place);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url') };
}

/** Null where it does not open: reading goes on without it, and `verify` names it. */
function open({ sealed }: Sealed, key: string, place: Buffer): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const nonce = bytes.subarray(0, NONCE);
    const cipher = createDecipheriv(CIPHER, Buffer.from(key, 'base64url'), nonce, { authTagLength: TAG });
    cipher.setAAD(place).setAuthTag(bytes.subarray(-TAG));
    const text = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    return null;
  }
}

const placeOf = ({ stream, version }: Seat, field: string): Buffer =>
  Buffer.from(`${stream}/${version}/${field}`);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
