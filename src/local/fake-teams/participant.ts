import { executeActivity, messageActivity, submitActivity } from './activities.ts';
import { type Button, buttonsOf, textOf } from './card-parts.ts';
import { filledIn, type Inputs } from './filled-in.ts';
import type { TeamsRecord } from './record.ts';
import type { BotAnswer } from './send.ts';
import { asRecord, type FakePlace, type Json, type Person, type Shown } from './types.ts';

/** Which card: the newest, the newest that says these words, or the newest for which this holds. */
export type CardMatcher = 'last' | (string & {}) | ((shown: Shown) => boolean);

export interface Participant extends Person {
  /** Type a line. Outside personal chat the bot is mentioned, or, as in Teams, hears nothing (null). */
  says(place: FakePlace, text: string, how?: { readonly mention?: boolean }): Promise<BotAnswer | null>;
  /** Press a button by its title; the card this person has afterwards. Throws where the client would refuse. */
  presses(place: FakePlace, card: CardMatcher, title: string, inputs?: Inputs): Promise<Json>;
  /** The client fetching this person's own view of a card that asks for it. */
  refreshes(place: FakePlace, card: CardMatcher): Promise<Json>;
  /** The card as this person sees it. */
  sees(place: FakePlace, card: CardMatcher): Json;
  /** The last thing this person sent, once more: with its own id, or as Teams also does, with a new one. */
  redelivers(how?: { readonly newId?: boolean }): Promise<BotAnswer>;
}

export interface Line {
  readonly serviceUrl: string;
  readonly record: TeamsRecord;
  deliver(activity: Json): Promise<BotAnswer>;
}

export function participant(person: Person, line: Line): Participant {
  let last: Json | null = null;
  const deliver = (activity: Json) => {
    last = activity;
    return line.deliver(activity);
  };
  const to = (thread: string | null) => ({ serviceUrl: line.serviceUrl, id: line.record.newId(), thread });
  const act = async (
    place: FakePlace,
    shown: Shown,
    action: Json,
    data: Json,
    trigger: 'manual' | 'automatic',
  ) => {
    const thread = shown.thread ?? shown.activityId;
    if (action.type === 'Action.Submit') {
      await deliver(submitActivity(place, person, to(thread), data, shown.activityId));
      return line.record.view(person.mri, shown) ?? {};
    }
    const press = { action, data, card: shown.activityId, trigger };
    const card = cardIn(await deliver(executeActivity(place, person, to(thread), press)));
    line.record.keepView(person.mri, shown.activityId, card);
    return card;
  };
  return {
    ...person,
    async says(place, text, { mention = place.type !== 'personal' } = {}) {
      if (place.type !== 'personal' && !mention) return null;
      const own = to(null);
      return deliver(messageActivity(place, person, { ...own, thread: own.id }, text, mention));
    },
    async presses(place, matcher, title, inputs = {}) {
      const { shown, button } = find(line.record, place, person, matcher, title);
      const data = { ...asRecord(button.action.data), ...filledIn(button, inputs) };
      return act(place, shown, button.action, data, 'manual');
    },
    async refreshes(place, matcher) {
      const shown = pick(line.record, place, person, matcher);
      const action = asRecord(asRecord(shown.card?.refresh)?.action);
      if (!action) throw new Error('that card asks for no refresh');
      return act(place, shown, action, asRecord(action.data) ?? {}, 'automatic');
    },
    sees: (place, matcher) => line.record.view(person.mri, pick(line.record, place, person, matcher)) ?? {},
    async redelivers({ newId = false } = {}) {
      if (!last) throw new Error(`${person.name} has sent nothing yet`);
      return deliver(newId ? { ...last, id: line.record.newId() } : last);
    },
  };
}

function pick(
  record: TeamsRecord,
  place: FakePlace,
  person: Person,
  matcher: CardMatcher,
  title?: string,
): Shown {
  const cards = record.shown(place.id).filter(({ card }) => card !== null);
  const view = (shown: Shown) => record.view(person.mri, shown) ?? {};
  const fits = (shown: Shown) => {
    if (typeof matcher === 'function') return matcher(shown);
    return matcher === 'last' || textOf(view(shown)).includes(matcher);
  };
  const matching = cards.filter(fits);
  const has = (shown: Shown) => title === undefined || buttonsOf(view(shown)).some((b) => b.title === title);
  const found = (matcher === 'last' ? undefined : matching.findLast(has)) ?? matching.at(-1);
  if (!found) throw new Error(`${person.name} sees no such card in ${place.name}`);
  return found;
}

function find(
  record: TeamsRecord,
  place: FakePlace,
  person: Person,
  matcher: CardMatcher,
  title: string,
): { readonly shown: Shown; readonly button: Button } {
  const shown = pick(record, place, person, matcher, title);
  const buttons = buttonsOf(record.view(person.mri, shown) ?? {});
  const button = buttons.find((one) => one.title === title);
  if (!button) {
    const there = buttons.map((one) => `"${one.title}"`).join(', ') || 'none';
    throw new Error(
      `${person.name} sees no button "${title}" on that card in ${place.name}; there: ${there}`,
    );
  }
  return { shown, button };
}

function cardIn({ status, body }: BotAnswer): Json {
  const answer = asRecord(body);
  const card = asRecord(answer?.value);
  if (status !== 200 || answer?.statusCode !== 200 || !card) {
    throw new Error(
      `the press was not answered with a card: ${status} ${JSON.stringify(body).slice(0, 300)}`,
    );
  }
  return card;
}
