import { asList, asRecord, type Json, type Sent, type Shown } from './types.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** What every conversation shows now, each person's own views, and all that was ever sent. */
export interface TeamsRecord {
  add(conversation: string, thread: string | null, activity: Json): string;
  update(conversation: string, activityId: string, activity: Json): boolean;
  remove(conversation: string, activityId: string): boolean;
  shown(conversation: string): readonly Shown[];
  /** A view only this person has, until the shared card is next updated. */
  keepView(mri: string, activityId: string, card: Json): void;
  view(mri: string, shown: Shown): Json | null;
  log(sent: Sent): void;
  sent(): readonly Sent[];
  newId(): string;
}

export function openRecord(): TeamsRecord {
  const conversations = new Map<string, Shown[]>();
  const views = new Map<string, Json>();
  const everything: Sent[] = [];
  let lastId = Date.now();
  const of = (conversation: string) => conversations.get(conversation) ?? [];
  const newId = () => {
    lastId = Math.max(lastId + 1, Date.now());
    return String(lastId);
  };
  return {
    newId,
    add(conversation, thread, activity) {
      const activityId = newId();
      const shown = { activityId, thread, updates: 0, ...contents(activity) };
      conversations.set(conversation, [...of(conversation), shown]);
      return activityId;
    },
    update(conversation, activityId, activity) {
      const before = of(conversation).find((shown) => shown.activityId === activityId);
      if (!before) return false;
      const after = { ...before, updates: before.updates + 1, ...contents(activity) };
      conversations.set(
        conversation,
        of(conversation).map((shown) => (shown === before ? after : shown)),
      );
      for (const key of views.keys()) if (key.endsWith(` ${activityId}`)) views.delete(key);
      return true;
    },
    remove(conversation, activityId) {
      const left = of(conversation).filter((shown) => shown.activityId !== activityId);
      const found = left.length < of(conversation).length;
      conversations.set(conversation, left);
      return found;
    },
    shown: of,
    keepView: (mri, activityId, card) => void views.set(`${mri} ${activityId}`, card),
    view: (mri, shown) => views.get(`${mri} ${shown.activityId}`) ?? shown.card,
    log: (sent) => void everything.push(sent),
    sent: () => everything,
  };
}

function contents(activity: Json): Pick<Shown, 'activity' | 'card' | 'summary'> {
  const attachments = asList(activity.attachments).map(asRecord);
  const card = attachments.find((attachment) => attachment?.contentType === CARD)?.content;
  const summary = typeof activity.summary === 'string' ? activity.summary : '';
  return { activity, card: asRecord(card), summary };
}
