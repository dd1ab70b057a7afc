import { z } from 'zod';
import type { Breach, Facts } from '../kernel/index.ts';
import { textBreaches } from '../standing/index.ts';

/** On whose word somebody is appointed or removed: a decision of the Board, or a letter of the council concerned. */
export const Authority = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decision'), decision: z.string().regex(/^\d{4}\/\d{3,}$/) }),
  z.strictObject({ kind: z.literal('letter'), reference: z.string().min(1), dated: z.iso.date() }),
]);
export type Authority = z.infer<typeof Authority>;

/** As a form gave it: nothing in it is believed yet. */
export interface Cited {
  readonly kind: string;
  readonly reference: string;
  readonly dated: string;
}

export const LONGEST_REFERENCE = 200;

const WORKED: Readonly<Record<string, string>> = {
  decision: 'a decision by its year and number, such as 2026/014',
  letter: 'the reference of the council’s letter, and its date, not after today',
};

/** Nobody joins or leaves a board without an authority that can be looked up (R-RECORD-1). */
export function readAuthority(cited: Cited, { arrangements, now }: Facts): Authority | Breach {
  const source = { rule: 'R-RECORD-1', clause: arrangements.membershipClause } as const;
  const reference = cited.reference.trim();
  const [blank] = textBreaches(source, {
    name: 'the authority: the Board’s decision or the council’s letter',
    text: reference,
    limit: LONGEST_REFERENCE,
  });
  if (blank) return blank;
  const read = Authority.safeParse(
    cited.kind === 'letter'
      ? { kind: 'letter', reference, dated: cited.dated }
      : { kind: cited.kind, decision: reference },
  );
  if (read.success && (read.data.kind !== 'letter' || read.data.dated <= now.slice(0, 10))) return read.data;
  const required = WORKED[cited.kind] ?? 'a Board decision or a council letter';
  return { ...source, why: 'no-such-choice', required, found: [reference, cited.dated].join(' ').trim() };
}

/** "Board decision 2026/014", "letter DS/12 of 14 November 2026". */
export const authorityInWords = (authority: Authority): string =>
  authority.kind === 'decision'
    ? `Board decision ${authority.decision}`
    : `letter ${authority.reference} of ${inWords(authority.dated)}`;

const inWords = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date));
