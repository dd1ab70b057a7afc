import type { Sight } from './everywhere.ts';
import { CONFIDENTIAL, EXEMPT, READERS, WITHDRAWN } from './secrets.ts';

/** Every private word that was read where it may not be: "Zephyrine: kent-representative, sent to a:…". */
export function leaksIn(sights: readonly Sight[], withdrewAt: number): readonly string[] {
  const found = sights.flatMap((sight) => {
    const text = sight.text.toLowerCase();
    const has = (secret: string): boolean => text.includes(secret.toLowerCase());
    const exempt = mayReadExempt(sight, withdrewAt) ? [] : EXEMPT.secrets.filter(has);
    const confidential =
      sight.who !== null && READERS.confidential.has(sight.who) ? [] : CONFIDENTIAL.secrets.filter(has);
    return [...exempt, ...confidential].map(
      (secret) => `${secret}: ${sight.who ?? 'everybody'}, ${sight.where}`,
    );
  });
  return [...new Set(found)];
}

const mayReadExempt = ({ who, at }: Sight, withdrewAt: number): boolean =>
  who !== null && READERS.exempt.has(who) && (who !== WITHDRAWN || at < withdrewAt);

/** Who read a word in their own chat. */
export const readersOf = (sights: readonly Sight[], secret: string): ReadonlySet<string> =>
  new Set(sights.flatMap(({ who, text }) => (who !== null && text.includes(secret) ? [who] : [])));
