import type { Envelope } from '../../src/app/ports.ts';
import { executeActivity } from '../../src/local/fake-teams/activities.ts';
import { asRecord } from '../../src/local/fake-teams/types.ts';
import type { FakePlace, Json, Participant } from '../../src/local/fake-teams.ts';
import { type Answer, answerOf } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import type { House } from './house.ts';

export const MEETING = 'mkip.meeting.2026-11-26';
export const SIX = [
  'leader-maidstone',
  'chief-executive-maidstone',
  'leader-swale',
  'chief-executive-swale',
  'leader-tunbridge-wells',
  'chief-executive-tunbridge-wells',
] as const;
export const CHAIR = 'leader-tunbridge-wells';

export const anyCard = (): boolean => true;

/** A press in the board's chat by the button's title, and what it was told. */
export async function press(
  house: Pick<House, 'person' | 'group'>,
  who: string,
  title: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return answerOf(await house.person(who).presses(house.group, anyCard, title, inputs));
}

export async function pressAlone(
  house: House,
  who: string,
  title: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return answerOf(await house.person(who).presses(await house.chat(who), anyCard, title, inputs));
}

export interface Forged {
  readonly verb: string;
  readonly data: unknown;
  /** The activity's own id; a new one unless told. */
  readonly id?: string;
}

let forgeries = 0;

/** A press that no card of ours offered, or that Teams delivers once more. The answer is always a card. */
export async function forge(
  house: Pick<House, 'teams'>,
  who: Participant,
  place: FakePlace,
  { verb, data, id = `forged-${++forgeries}` }: Forged,
): Promise<Answer & { readonly status: number }> {
  const to = { serviceUrl: house.teams.serviceUrl, id, thread: null };
  const action = { type: 'Action.Execute', verb };
  const shaped = { action, data: data as Json, card: '1', trigger: 'manual' } as const;
  const { status, body } = await house.teams.deliver(executeActivity(place, who, to, shaped));
  return { ...answerOf(asRecord(asRecord(body)?.value) ?? {}), status };
}

/** The events of a stream as the tables hold them. */
export async function recorded(
  house: Pick<House, 'azurite'>,
  stream: string = MEETING,
): Promise<readonly Envelope[]> {
  return (await openStore(house.azurite)).events.read(stream);
}

export const ofType = (rows: readonly Envelope[], type: string): readonly Json[] =>
  rows.filter((row) => row.type === type).map((row) => asRecord(row.data) ?? {});

/** One item raised by a member and approved by the chair. */
export async function agree(
  house: House,
  title: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const by = 'chief-executive-swale';
  await house.chat(CHAIR);
  await house.person(by).says(await house.chat(by), 'raise item');
  const inputs = {
    title,
    purpose: 'To be tested.',
    motion: `That ${title} be agreed.`,
    matter: 'recommendation',
    ...more,
  };
  await pressAlone(house, by, 'Submit item', inputs);
  await house.settled();
  await pressAlone(house, CHAIR, 'Approve');
  await house.settled();
}

/** A meeting called, its members here, called to order by the chair. */
export async function convene(
  house: House,
  titles: readonly string[],
  members: readonly string[] = SIX,
): Promise<void> {
  for (const title of titles) await agree(house, title);
  await house.person('clerk').says(house.group, 'open meeting');
  await house.settled();
  for (const who of members) await press(house, who, 'I am here');
  await press(house, CHAIR, 'Call to order');
  await house.settled();
}

/** An item taken by the chair and put to the vote. */
export async function divide(house: House, number: number): Promise<void> {
  await house.person(CHAIR).says(house.group, `take item ${number}`);
  await house.settled();
  await press(house, CHAIR, 'Call a vote');
  await house.settled();
}
