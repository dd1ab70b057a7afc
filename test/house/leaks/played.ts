import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { pino } from 'pino';
import type { FakePlace, Participant } from '../../../src/local/fake-teams.ts';
import { openStore } from '../../../src/store/index.ts';
import { telemetryTo } from '../../../src/telemetry/sdk.ts';
import { BUNDLE } from '../../bundle/start.ts';
import { mkip } from '../../data/load.ts';
import { type House, openHouse } from '../house.ts';
import { agree, CHAIR, forge, ofType, press, pressAlone, recorded, SIX } from '../proceedings.ts';
import { CONFIDENTIAL, EXEMPT, OTHER_RAISER, RAISER, READER, SUBSTITUTE, WITHDRAWN } from './secrets.ts';

export const CLERK = 'clerk';
export const OFFICER = 'monitoring-officer';
export const DAY = '2026-12-10';
export const MEETING = `mkip.meeting.${DAY}`;

/** A house with a channel beside the group chat, a stranger at the door, and everything the bot prints kept. */
export interface Played {
  readonly house: House;
  readonly channel: FakePlace;
  readonly stranger: Participant;
  readonly printed: () => string;
  /** Whose id in this Teams is whose. */
  readonly people: ReadonlyMap<string, string>;
  readonly measured: () => readonly string[];
  /** The private items' own ids. */
  items: readonly string[];
  /** When the member with an interest withdrew from the exempt item. */
  withdrewAt: number;
}

export async function openedHouse(): Promise<Played> {
  let printed = '';
  const logger = pino(
    { level: 'trace' },
    {
      write: (words: string) => {
        printed += words;
      },
    },
  );
  const spans = new InMemorySpanExporter();
  const measuring = telemetryTo({
    spans,
    metrics: new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE),
  });
  // It is started again with the bot, and is to go on measuring.
  const telemetry = { ...measuring, stop: () => Promise.resolve() };
  const inside = BUNDLE === undefined ? { telemetry } : {};
  const house = await openHouse({ clock: '2026-11-25T10:00:00Z', logger, ...inside });
  const channel = await house.teams.addChannel(
    'MKIP',
    mkip.people.map(({ id }) => house.person(id)),
  );
  const stranger = house.teams.join({
    name: 'A stranger',
    tenantId: house.person(CLERK).tenantId,
    aadObjectId: '99999999-9999-4999-8999-999999999999',
  });
  for (const place of [house.group, channel]) await house.person(CLERK).says(place, 'agenda');
  for (const { id } of mkip.people) await house.chat(id);
  const people = new Map(mkip.people.map(({ id }) => [house.person(id).mri, id]));
  return {
    ...{ house, channel, stranger, people, items: [] },
    printed: () => printed,
    measured: () =>
      spans
        .getFinishedSpans()
        .map(({ name, attributes, events }) => JSON.stringify([name, attributes, events])),
    withdrewAt: Number.POSITIVE_INFINITY,
  };
}

/** What is looked for from outside: the public titles, and words of what is private. */
export const REGISTER_QUERY = ['property', 'court', EXEMPT.secrets[0], CONFIDENTIAL.secrets[0]];

/** Raised where everybody reads: refused first, since its public title tells, and then recorded. */
async function raiseAloud(house: House, by: string, item: Raised): Promise<void> {
  const { title, purpose, motion, publicTitle } = item;
  const typed = { title, purpose, motion, private: 'true', matter: 'recommendation' };
  for (const told of [title, publicTitle]) {
    await house.person(by).says(house.group, 'raise item');
    await press(house, by, 'Submit item', { ...typed, publicTitle: told });
    await house.settled();
  }
}

/** What is typed of a private item. */
export type Raised = Readonly<Record<'title' | 'purpose' | 'motion' | 'publicTitle' | 'reason', string>>;

/** Raised as private in somebody's own chat. */
export async function raise(house: House, by: string, item: Raised): Promise<void> {
  await house.person(by).says(await house.chat(by), 'raise item');
  const { title, purpose, motion, publicTitle } = item;
  await pressAlone(house, by, 'Submit item', {
    ...{ title, purpose, motion, publicTitle, private: 'true', matter: 'recommendation' },
  });
  await house.settled();
}

/** The clerk's own card of a private item: the newest whose text has these words. */
export async function clerkMarks(
  house: House,
  item: Raised,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const chat = await house.chat(CLERK);
  await house.person(CLERK).presses(chat, item.title, 'Mark as private');
  const { reason, publicTitle } = item;
  await house
    .person(CLERK)
    .presses(chat, 'Keep an item private', 'Mark the item', { reason, publicTitle, ...more });
  await house.settled();
}

export async function officerSays(
  house: House,
  item: Raised,
  title: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  await house.person(OFFICER).presses(await house.chat(OFFICER), item.title, title, inputs);
  await house.settled();
}

export async function approve(house: House, publicTitle: string): Promise<void> {
  await house.person(CHAIR).presses(await house.chat(CHAIR), publicTitle, 'Approve');
  await house.settled();
}

/** Both raised, the exempt one marked, refused and marked again, both confirmed and approved, with an open one beside. */
export async function raised(played: Played): Promise<void> {
  const { house } = played;
  await raise(house, RAISER, EXEMPT);
  const exempt = { ground: '3', balance: 'outweighs', readers: READER };
  await clerkMarks(house, EXEMPT, exempt);
  await officerSays(house, EXEMPT, 'Refuse', { reason: EXEMPT.refusal });
  await clerkMarks(house, EXEMPT, exempt);
  await officerSays(house, EXEMPT, 'Confirm');
  await raiseAloud(house, OTHER_RAISER, CONFIDENTIAL);
  await clerkMarks(house, CONFIDENTIAL, { ground: 'confidential', balance: 'not-recorded' });
  await officerSays(house, CONFIDENTIAL, 'Confirm');
  for (const { publicTitle } of [EXEMPT, CONFIDENTIAL]) await approve(house, publicTitle);
  const lines = await (await openStore(house.azurite)).lists.all('mkip', 'item');
  played.items = lines.map(({ key }) => key);
  await agree(house, 'the waste strategy');
}

/** Fixed, briefed and published, with members' answers. */
export async function published({ house }: Played): Promise<void> {
  const chat = await house.chat(CLERK);
  await house.person(CLERK).says(chat, 'schedule meeting');
  await house.person(CLERK).presses(chat, 'last', 'Schedule the meeting', {
    ...{ date: DAY, time: '14:00', place: 'The Town Hall' },
  });
  await house.settled();
  for (const title of ['Record the briefing', 'Publish the agenda'])
    await house.person(CLERK).presses(chat, 'working days left', title);
  await house.settled();
}

const numberOf = async (house: House, title: string): Promise<number> => {
  const [called] = ofType(await recorded(house, MEETING), 'MeetingCalled');
  const agenda = (called as { agenda: readonly { number: number; title: string }[] }).agenda;
  const found = agenda.find((line) => line.title === title);
  if (!found) throw new Error(`no item "${title}" was called`);
  return found.number;
};
export const numbersIn = async (house: House) => ({
  exempt: await numberOf(house, EXEMPT.publicTitle),
  confidential: await numberOf(house, CONFIDENTIAL.publicTitle),
  open: await numberOf(house, 'the waste strategy'),
});

/** The day has come: a substitute sits, and a member with an interest in the exempt item withdraws from it. */
export async function convened(played: Played): Promise<void> {
  const { house } = played;
  await house.restart(undefined, `${DAY}T13:50:00Z`);
  await house.person(CLERK).says(house.group, 'open meeting');
  await house.settled();
  for (const who of [...SIX.filter((id) => id !== 'chief-executive-swale'), SUBSTITUTE])
    await press(house, who, 'I am here');
  await press(house, CHAIR, 'Call to order');
  await house.settled();
  const { exempt } = await numbersIn(house);
  const data = { of: MEETING, no: exempt };
  const declared = await forge(house, house.person(WITHDRAWN), house.group, {
    verb: 'interest-pecuniary',
    data,
  });
  if (declared.refused) throw new Error(declared.words);
  await house.settled();
  played.withdrewAt = Date.now();
}

const says = async (house: House, who: string, text: string) => {
  await house.person(who).says(house.group, text);
  await house.settled();
};

/** The resolution moved and carried; the exempt item is before the Board. */
export async function excluded({ house }: Played): Promise<void> {
  const { exempt } = await numbersIn(house);
  await house.person(CHAIR).says(await house.chat(CHAIR), 'agenda');
  await house.person(CHAIR).presses(await house.chat(CHAIR), 'last', 'Move that the public be excluded');
  await house.settled();
  await press(house, CHAIR, 'Declare consensus');
  await house.settled();
  await says(house, CHAIR, `take item ${exempt}`);
}

/** Voted on and decided; the confidential one agreed, the open one too, the meeting closed, its minutes circulated. */
export async function closed({ house }: Played): Promise<void> {
  const { confidential, open } = await numbersIn(house);
  await press(house, CHAIR, 'Call a vote');
  await house.settled();
  for (const who of [...SIX.filter((id) => id !== 'chief-executive-swale' && id !== WITHDRAWN), SUBSTITUTE])
    await press(house, who, 'For');
  await press(house, CHAIR, 'Close the vote');
  await house.settled();
  for (const number of [confidential, open]) {
    await says(house, CHAIR, `take item ${number}`);
    await press(house, CHAIR, 'Declare consensus');
    await house.settled();
  }
  await says(house, CHAIR, 'close meeting');
  await pressAlone(house, CLERK, 'Circulate the draft');
  await house.settled();
}
