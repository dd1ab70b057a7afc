import { mkip } from '../data/load.ts';
import type { House } from '../house/house.ts';
import { CHAIR, convene, divide, press, pressAlone, SIX } from '../house/proceedings.ts';

export const QUESTION = 'Who pays for the shared service?';
export const JOURNALIST = 'Marguerite Oxenholme';
export const TITLE = 'a plan nobody may read in a log';

/** A meeting with one recorded vote, two presses out of order, a card that reaches nobody, and an enquiry. */
export async function playMeeting(house: House): Promise<void> {
  for (const { id } of mkip.people.filter((person) => person.id !== 'communications-maidstone'))
    await house.chat(id);
  await convene(house, [TITLE]);
  await divide(house, 1);
  await Promise.all(SIX.map((who) => press(house, who, 'For')));
  await press(house, SIX[0], 'Against');
  await press(house, SIX[1], 'Abstain');
  await press(house, 'clerk', 'For');
  await house.person('clerk').says(house.group, 'close meeting');
  await press(house, CHAIR, 'Close the vote');
  await house.settled();
  const comms = 'communications-swale';
  await house.person(comms).says(await house.chat(comms), 'press enquiry');
  await pressAlone(house, comms, 'Log enquiry', {
    ...{ outlet: 'The Downs Courier', journalist: JOURNALIST, question: QUESTION },
    ...{ dueDate: '2026-11-26', dueTime: '17:00' },
  });
  await house.settled();
}

const CHOICES = new Set(['for', 'against', 'abstain']);

/** Every text in something sent that says who somebody is, how they voted, or what anybody wrote. */
export function personalIn(sent: unknown): readonly string[] {
  const secrets = [
    ...mkip.people.flatMap(({ id, name, tenantId, aadObjectId }) => [id, name, tenantId, aadObjectId]),
    ...[JOURNALIST, 'Oxenholme', QUESTION, 'Downs Courier', TITLE],
  ];
  return textsIn(sent).filter(
    (text) => CHOICES.has(text.toLowerCase()) || secrets.some((secret) => text.includes(secret)),
  );
}

export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}
