/** Why another council's material may be used without its consent (R-CONF-2, 19.4); which one is recorded. */
export const EXCEPTIONS = ['held-freely', 'from-third-party', 'public', 'required-by-law'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** Somebody is to have a council's confidential material: whether they are staff of a council, and what speaks for it. */
export interface Sharing {
  readonly with: 'outside' | 'inside';
  /** The owner's consent, in writing: its chief executive's press is. */
  readonly consent: boolean;
  /** Null unless one was recorded. Material made public by a breach of the arrangements is not public. */
  readonly exception: Exception | null;
  /** Of staff: that they need it, and were told how to treat it. */
  readonly needToKnow?: boolean;
  readonly briefed?: boolean;
}

export type Shared =
  | { readonly kind: 'blocked'; readonly because: 'no-consent' | 'no-need' | 'not-briefed' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'exception'; readonly exception: Exception }
  | { readonly kind: 'need-to-know' };

/**
 * Whether confidential material may be shared: outside with its owner's consent or by an exception, inside with those
 * who need to know and are briefed (R-CONF-1 and 2; 19.3 to 19.5).
 */
export function sharedBy({ with: whom, consent, exception, needToKnow, briefed }: Sharing): Shared {
  if (exception !== null) return { kind: 'exception', exception };
  if (consent) return { kind: 'consent' };
  if (whom === 'outside') return { kind: 'blocked', because: 'no-consent' };
  if (needToKnow !== true) return { kind: 'blocked', because: 'no-need' };
  return briefed === true ? { kind: 'need-to-know' } : { kind: 'blocked', because: 'not-briefed' };
}
