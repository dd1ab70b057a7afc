import { createHash, randomBytes } from 'node:crypto';
import { type Instant, minutesAfter } from '../../core/calendar/index.ts';
import type { Code } from '../../core/roster/index.ts';

/** A code to hand over, and what the record may keep of it. */
export interface NewCode extends Code {
  /** Sixteen letters and digits in fours: said once to the clerk, and kept nowhere. */
  readonly said: string;
}

/** Without I, L, O and U, which are misread; thirty-two, so that each stands for five bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GOOD_FOR_MINUTES = 7 * 24 * 60;

/** Eighty bits of chance: nobody finds it by trying, nor from its hash. */
export function newCode(now: Instant): NewCode {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  const said = letters.replace(/(.{4})(?=.)/g, '$1-');
  return { said, hash: hashOf(said), until: minutesAfter(now, GOOD_FOR_MINUTES) };
}

/** The hash of a code however it was typed: small letters, no hyphens, an O for a nought. */
export function hashOf(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
}
