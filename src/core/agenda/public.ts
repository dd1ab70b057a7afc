import { type KeptPrivate, opennessOf } from '../openness/index.ts';
import type { AgendaItem, SubmittedItem } from './state.ts';

/** The one title of an item that may leave its own stream. */
export const publicTitleOf = (item: Pick<SubmittedItem, 'title' | 'privacy'>): string =>
  item.privacy?.publicTitle ?? item.title;

/** The one motion of an item that may leave its own stream. */
export const publicMotionOf = (item: Pick<SubmittedItem, 'motion' | 'privacy'>): string =>
  item.privacy
    ? `To agree the recommendation of the private report: ${item.privacy.publicTitle}`
    : item.motion;

/** The one purpose of an item that may leave its own stream. */
export const publicPurposeOf = (item: Pick<SubmittedItem, 'purpose' | 'privacy'>): string =>
  item.privacy ? 'Kept private.' : item.purpose;

/** Why it is kept from the public, once that is settled; undefined of an open item, and of one not settled yet. */
export function keptPrivate({ privacy }: Pick<SubmittedItem, 'privacy'>): KeptPrivate | undefined {
  if (!privacy?.marking || !isSettled({ privacy })) return undefined;
  const openness = opennessOf(privacy.marking);
  return openness.kind === 'public' ? undefined : openness;
}

/** Whether it is known what the public may see of an item: it is open, or its marking is confirmed. */
export const isSettled = ({ privacy }: Pick<SubmittedItem, 'privacy'>): boolean =>
  privacy === undefined || privacy.standing === 'confirmed' || privacy.standing === 'opening';

/** An item with nothing in it that is private: what every card of it is drawn from but the readers' own. */
export function publicItem(item: AgendaItem): AgendaItem {
  if (item.stage === 'unsubmitted' || !item.privacy) return item;
  const { privacy } = item;
  return {
    ...item,
    title: publicTitleOf(item),
    purpose: publicPurposeOf(item),
    motion: publicMotionOf(item),
    ...('reason' in item && !isOpenReason(item) ? { reason: WITHHELD } : {}),
    privacy: { ...privacy, reason: '', refusal: '' },
  };
}
const WITHHELD = 'Kept with the private text.';

/** What a meeting gave as its reason was said there, and is on its cards. */
export const isOpenReason = (item: SubmittedItem): boolean =>
  item.stage === 'deferred' && item.meeting !== null;
