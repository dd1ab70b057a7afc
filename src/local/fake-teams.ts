import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { installActivities, type MeetingEvent, meetingActivity } from './fake-teams/activities.ts';
import { textOf } from './fake-teams/card-parts.ts';
import { connectorServer } from './fake-teams/connector.ts';
import { type Faults, openFaults } from './fake-teams/faults.ts';
import { type Line, type Participant, participant } from './fake-teams/participant.ts';
import { openRecord } from './fake-teams/record.ts';
import { type BotAnswer, sendToBot } from './fake-teams/send.ts';
import {
  asRecord,
  type FakePlace,
  type Json,
  type Person,
  type PersonDetails,
  type Sent,
  type Shown,
} from './fake-teams/types.ts';
import { until } from './fake-teams/until.ts';

export { buttonsOf, textOf } from './fake-teams/card-parts.ts';
export type { FaultRule } from './fake-teams/faults.ts';
export type { CardMatcher, Participant } from './fake-teams/participant.ts';
export type { BotAnswer } from './fake-teams/send.ts';
export type { FakePlace, Json, Person, PersonDetails, Sent, Shown } from './fake-teams/types.ts';

/** A small stand-in for Teams over real HTTP: what the bot sends it is kept, and people can type and press. */
export interface FakeTeams extends Omit<Faults, 'take' | 'clear'> {
  readonly serviceUrl: string;
  join(details: PersonDetails): Participant;
  /** Make a group chat or channel and install the bot there; the first person does the installing. */
  addGroup(name: string, people: readonly Person[]): Promise<FakePlace>;
  addChannel(name: string, people: readonly Person[]): Promise<FakePlace>;
  /** A person's own chat with the bot, installed the first time it is asked for. */
  personal(person: Person): Promise<FakePlace>;
  remove(place: FakePlace): Promise<void>;
  /** Say of the meeting held in a chat that it began or ended, or that these people joined or left. */
  meeting(place: FakePlace, event: MeetingEvent, people: readonly [Person, ...Person[]]): Promise<BotAnswer>;
  /** Hand the bot any activity at all. */
  deliver(activity: Json): Promise<BotAnswer>;
  /** The messages with a card that a place shows now, oldest first. */
  cards(place: FakePlace): readonly (Shown & { readonly card: Json })[];
  /** The newest, or the newest that says these words. Throws if there is none. */
  lastCard(place: FakePlace, words?: string): Shown & { readonly card: Json };
  /** Every message, cards or not. */
  shown(place: FakePlace): readonly Shown[];
  /** Every request the bot ever made, in order, whatever came of it. */
  sent(place?: FakePlace): readonly Sent[];
  /** Everything the bot ever answered to what it was handed, in order: who sent it, where, and the answer. */
  answers(): readonly Answered[];
  /** Wait until something holds; rejects after `ms`, 5 s unless told. */
  waitFor(holds: () => boolean, ms?: number): Promise<void>;
  close(): Promise<void>;
}

/** An answer to one activity: whose it was, by their id in this service, and in which conversation. */
export interface Answered {
  readonly mri: string;
  readonly conversation: string;
  readonly body: unknown;
  readonly at: number;
}

const answeredTo = ({ from, conversation }: Json, { body }: BotAnswer): Answered => ({
  mri: String(asRecord(from)?.id),
  conversation: String(asRecord(conversation)?.id).replace(/;messageid=.*$/, ''),
  body,
  at: Date.now(),
});

export interface FakeTeamsOptions {
  readonly botEndpoint: string;
  /** The Authorization header for the bot, from this service URL; none unless told. */
  readonly authorization?: (serviceUrl: string) => Promise<string>;
}

export async function startFakeTeams({ botEndpoint, authorization }: FakeTeamsOptions): Promise<FakeTeams> {
  const faults = openFaults();
  const record = openRecord();
  const places = new Map<string, FakePlace>();
  const server = connectorServer({ faults, record, places: () => [...places.values()] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answers: Answered[] = [];
  const deliver = async (activity: Json) => {
    const answer = await sendToBot(botEndpoint, activity, await authorization?.(serviceUrl));
    answers.push(answeredTo(activity, answer));
    return answer;
  };
  const line: Line = { serviceUrl, record, deliver };

  const announce = async (place: FakePlace, what: 'add' | 'remove') => {
    const [person] = place.people;
    if (!person) throw new Error('somebody must be there to add the bot');
    const to = () => ({ serviceUrl, id: record.newId(), thread: null });
    for (const activity of installActivities(place, person, [to(), to()], what)) await deliver(activity);
  };
  const add = async (place: FakePlace) => {
    places.set(place.id, place);
    await announce(place, 'add');
    return place;
  };
  const cards = (place: FakePlace) =>
    record.shown(place.id).flatMap((shown) => (shown.card ? [{ ...shown, card: shown.card }] : []));

  return {
    serviceUrl,
    deliver,
    cards,
    failNext: faults.failNext,
    hang: faults.hang,
    dropAnswerAfterCommit: faults.dropAnswerAfterCommit,
    failBy: faults.failBy,
    join: (details) => participant({ ...details, mri: `29:${randomUUID()}` }, line),
    addGroup: (name, people) => add({ id: `19:${randomUUID()}@thread.v2`, name, type: 'groupChat', people }),
    addChannel: (name, people) =>
      add({ id: `19:${randomUUID()}@thread.tacv2`, name, type: 'channel', people }),
    async personal(person) {
      const id = `a:${person.mri}`;
      return (
        places.get(id) ?? add({ id, name: `chat of ${person.name}`, type: 'personal', people: [person] })
      );
    },
    meeting: (place, event, people) =>
      deliver(meetingActivity(place, people, { serviceUrl, id: record.newId(), thread: null }, event)),
    async remove(place) {
      await announce(place, 'remove');
      places.delete(place.id);
    },
    lastCard(place, words = '') {
      const found = cards(place).findLast((shown) => textOf(shown.card).includes(words));
      if (!found) throw new Error(`no card in ${place.name} says "${words}"`);
      return found;
    },
    shown: (place) => record.shown(place.id),
    answers: () => answers,
    sent: (place) => record.sent().filter((one) => place === undefined || one.conversation === place.id),
    waitFor: until,
    close: () =>
      new Promise((resolve) => {
        faults.clear();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
