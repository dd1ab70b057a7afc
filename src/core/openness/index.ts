import { z } from 'zod';

/** The seven categories of exempt information in England (1972 Act, Schedule 12A, Part 1). */
export const CATEGORIES: Readonly<Record<number, string>> = {
  1: 'information relating to any individual',
  2: 'information likely to reveal the identity of an individual',
  3: 'information relating to the financial or business affairs of any person',
  4: 'information relating to consultations or negotiations on labour relations',
  5: 'information to which legal professional privilege could be claimed',
  6: 'information revealing a proposed statutory notice, order or direction',
  7: 'information relating to the prevention, investigation or prosecution of crime',
};

/** What the clerk says of an item that is to be kept from the public, and why (R-EXEMPT-1, R-EXEMPT-2). */
export const Marking = z.strictObject({
  /** Imposed by government or forbidden by law to be disclosed: then the rest does not matter. */
  confidential: z.boolean(),
  /** The paragraph of Schedule 12A relied on, 1 to 7; null for confidential information. */
  paragraph: z.int().nullable(),
  /** Paragraph 3 information that must be registered under the Companies, charity or similar Acts (paragraph 8). */
  registrable: z.boolean(),
  /** The authority's own proposed planning permission (paragraph 9). */
  ownPlanning: z.boolean(),
  /** Whether the public interest in withholding outweighs that in disclosure. */
  balance: z.enum(['outweighs', 'does-not', 'not-recorded']),
});
export type Marking = Readonly<z.infer<typeof Marking>>;

/** Why a marking does not keep anything from the public. */
export type Shortfall = 'no-category' | 'registrable' | 'own-planning' | 'public-interest';

export type Openness =
  | { readonly kind: 'public'; readonly because: Shortfall }
  | { readonly kind: 'exempt'; readonly paragraph: number }
  | { readonly kind: 'confidential' };

/** What a marking amounts to: confidential must be taken in private, exempt may be, anything else is public. */
export function opennessOf(marking: Marking): Openness {
  const { confidential, paragraph, registrable, ownPlanning, balance } = marking;
  if (confidential) return { kind: 'confidential' };
  if (paragraph === null || CATEGORIES[paragraph] === undefined)
    return { kind: 'public', because: 'no-category' };
  if (paragraph === 3 && registrable) return { kind: 'public', because: 'registrable' };
  if (ownPlanning) return { kind: 'public', because: 'own-planning' };
  return balance === 'outweighs'
    ? { kind: 'exempt', paragraph }
    : { kind: 'public', because: 'public-interest' };
}

/** Why something is kept from the public: all that anybody outside may be told of it beside its public title. */
export const KeptPrivate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exempt'), paragraph: z.int() }),
  z.strictObject({ kind: z.literal('confidential') }),
]);
export type KeptPrivate = Readonly<z.infer<typeof KeptPrivate>>;

/** The law under which the public is excluded, as a resolution and the minutes cite it. */
export const lawOf = (kept: KeptPrivate): string =>
  kept.kind === 'confidential'
    ? 'section 100A(2) of the Local Government Act 1972, confidential information being likely to be disclosed'
    : `section 100A(4) of the Local Government Act 1972, exempt information as defined in paragraph ${kept.paragraph} of Part 1 of Schedule 12A being likely to be disclosed`;

/** The resolution to exclude the public, naming the items by their public titles, and their paragraphs (R-EXEMPT-3, s.100A(4) and (5)). */
export function exclusionMotion(
  items: readonly { readonly number: number; readonly title: string; readonly paragraph: number }[],
): string {
  const named = items.map(
    ({ number, title, paragraph }) => `item ${number}, “${title}” (paragraph ${paragraph})`,
  );
  return `That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for ${joined(named)}, as exempt information, defined in Part 1 of Schedule 12A to the Act in the paragraphs named, is likely to be disclosed, and the public interest in withholding it outweighs that in disclosure.`;
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
