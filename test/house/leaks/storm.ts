import { PLAIN } from '../../../src/app/words.ts';
import { executeActivity } from '../../../src/local/fake-teams/activities.ts';
import { asList, asRecord, type Json } from '../../../src/local/fake-teams/types.ts';
import { buttonsOf, type FakePlace, type Participant } from '../../../src/local/fake-teams.ts';
import { type Played, REGISTER_QUERY } from './played.ts';
import { OTHER_RAISER, RAISER, READER, READERS, SUBSTITUTE, WITHDRAWN } from './secrets.ts';

/** A member, a substitute, clerk, Monitoring Officer, raisers, a reader, officers, Kent, one who withdrew. */
export const ROLES = [
  ...['chief-executive-maidstone', SUBSTITUTE, 'clerk', 'monitoring-officer', RAISER, OTHER_RAISER, READER],
  ...[
    'programme-manager',
    'communications-swale',
    'kent-representative',
    'cabinet-member-maidstone',
    WITHDRAWN,
  ],
] as const;

/** Those whose words are tried in company where all would take too long: a reader, and two who are none. */
export const FEW: readonly string[] = ['clerk', 'kent-representative'];

/** Everybody, the stranger among them, each in their own chat, in the group chat and in the channel. */
async function everybody(played: Played, company: readonly string[] = ROLES) {
  const { house, channel, stranger } = played;
  // What somebody who reads both gets in their own chat can be no leak.
  const told = ROLES.filter((id) => company.includes(id) || !readsBoth(id));
  const people: readonly Participant[] = [...told.map((id) => house.person(id)), stranger];
  const inCompany = new Set([...company.map((id) => house.person(id)), stranger]);
  return Promise.all(
    people.map(async (who) => ({
      who,
      places: [await house.teams.personal(who), ...(inCompany.has(who) ? [house.group, channel] : [])],
    })),
  );
}

const readsBoth = (id: string): boolean =>
  id !== WITHDRAWN && READERS.exempt.has(id) && READERS.confidential.has(id);

/** Every role types every word there is, everywhere, and looks for the decisions from outside. */
export async function typeEverything(
  played: Played,
  numbers: readonly number[],
  company?: readonly string[],
): Promise<void> {
  const words = [
    ...PLAIN,
    ...numbers.map((no) => `take item ${no}`),
    'decision 1',
    'decision 2',
    'register 2026',
  ];
  await Promise.all(
    (await everybody(played, company)).map(async ({ who, places }) => {
      for (const place of places) for (const word of words) await who.says(place, word);
      await query(played, who);
    }),
  );
  await played.house.settled();
}

/** The app's own command, used in a conversation the bot has no part in. */
async function query({ house }: Played, who: Participant): Promise<void> {
  for (const words of REGISTER_QUERY) {
    const value = {
      ...{ commandId: 'find-decision', parameters: [{ name: 'words', value: words }] },
      queryOptions: { skip: 0, count: 25 },
    };
    await house.teams.deliver({
      ...{
        type: 'invoke',
        name: 'composeExtension/query',
        id: `storm-${++presses}`,
        channelId: 'msteams',
        value,
      },
      serviceUrl: house.teams.serviceUrl,
      from: { id: who.mri, aadObjectId: who.aadObjectId, name: who.name },
      recipient: { id: '28:quorate' },
      conversation: { id: '19:elsewhere', conversationType: 'groupChat', tenantId: who.tenantId },
      channelData: { tenant: { id: who.tenantId } },
    });
  }
}

/** Buttons that only look, which may be pressed while the meeting goes on and change nothing of it. */
export const LOOKS = new Set([
  'refresh',
  'read-private',
  'show-motion',
  'interest',
  'agenda',
  'decision',
  'mark-form',
]);

/** Every role presses every button they see, everywhere, and asks for each private text; `only` some verbs. */
export async function pressEverything(
  played: Played,
  only?: ReadonlySet<string>,
  company?: readonly string[],
): Promise<void> {
  await Promise.all(
    (await everybody(played, company)).map(async ({ who, places }) => {
      for (const place of places) {
        for (const id of played.items)
          await press(played, who, place, 'read-private', { of: `mkip.item.${id}` });
        for (const id of played.items)
          for (const card of ['item-status', 'item-review', 'private-item', 'mark-item'])
            await press(played, who, place, 'refresh', { of: `mkip.item.${id}`, card });
        for (const { verb, data } of seenIn(played, who, place))
          if (only === undefined || only.has(verb)) await press(played, who, place, verb, data);
      }
    }),
  );
  await played.house.settled();
}

interface Seen {
  readonly verb: string;
  readonly data: Json;
}

/** Each button once, with what its form would send, of every card somebody sees in a place. */
function seenIn({ house }: Played, who: Participant, place: FakePlace): readonly Seen[] {
  const cards = house.teams
    .cards(place)
    .map(({ activityId }) => who.sees(place, (s) => s.activityId === activityId));
  const seen = cards.flatMap(buttonsOf).flatMap(({ action, inputs }): Seen[] => {
    if (typeof action.verb !== 'string') return [];
    const typed = Object.fromEntries(inputs.map((input) => [String(input.id), filled(input)]));
    return [{ verb: action.verb, data: { ...typed, ...asRecord(action.data) } }];
  });
  return [...new Map(seen.map((one) => [keyOf(one), one])).values()];
}

let presses = 0;
const keyOf = ({ verb, data: { of, no, card } }: Seen): string => JSON.stringify([verb, of, no, card]);

const filled = ({ value, choices }: Json): unknown =>
  value || (asRecord(asList(choices)[0])?.value ?? 'What somebody types.');

async function press(
  { house }: Played,
  who: Participant,
  place: FakePlace,
  verb: string,
  data: Json,
): Promise<void> {
  const to = { serviceUrl: house.teams.serviceUrl, id: `storm-${++presses}`, thread: null };
  const shaped = { action: { type: 'Action.Execute', verb }, data, card: '1', trigger: 'manual' } as const;
  await house.teams.deliver(executeActivity(place, who, to, shaped));
}
