import type { PersonId } from '../constitution/index.ts';
import type { Marking } from '../openness/index.ts';
import type { ItemEvent } from './event.ts';

/**
 * What keeps an item from the public, and how far that has come: claimed by whoever raised it, marked by the clerk,
 * confirmed or refused by the Monitoring Officer, or confirmed and asked to be opened (R-EXEMPT-1, R-EXEMPT-2).
 */
export interface Privacy {
  readonly standing: 'claimed' | 'marked' | 'refused' | 'confirmed' | 'opening';
  readonly publicTitle: string;
  /** The clerk's marking and reason, and officers let in to read; null and empty where it is only claimed. */
  readonly marking: Marking | null;
  readonly reason: string;
  readonly readers: readonly PersonId[];
  /** Why the Monitoring Officer refused; empty if they did not. */
  readonly refusal: string;
}

type PrivacyEvent = Extract<
  ItemEvent,
  { type: 'ItemMarked' | 'MarkingConfirmed' | 'MarkingRefused' | 'OpeningAsked' | 'ItemOpened' }
>;

/** What has become of an item's privacy; undefined once it is open. */
export function evolvePrivacy(before: Privacy | undefined, event: PrivacyEvent): Privacy | undefined {
  if (event.type === 'ItemMarked') {
    const { marking, reason, publicTitle, readers } = event;
    return { standing: 'marked', publicTitle, marking, reason, readers, refusal: '' };
  }
  if (before === undefined || event.type === 'ItemOpened') return undefined;
  switch (event.type) {
    case 'MarkingConfirmed':
      return { ...before, standing: 'confirmed', refusal: '' };
    case 'MarkingRefused':
      return { ...before, standing: 'refused', refusal: event.reason };
    case 'OpeningAsked':
      return { ...before, standing: 'opening' };
  }
}

export const claimed = (publicTitle: string): Privacy => ({
  ...{ standing: 'claimed', publicTitle, marking: null },
  ...{ reason: '', readers: [], refusal: '' },
});
