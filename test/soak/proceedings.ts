import type { Envelope } from '../../src/app/ports.ts';
import { type Called, type Meeting, MeetingEvent, meeting } from '../../src/core/meeting/index.ts';
import { CLERK } from './board.ts';
import type { Room } from './room.ts';
import type { Press, Told } from './told.ts';

const MOST_TRIES = 20;
const AT_ONCE = 50;
let presses = 0;

/** An activity's id never used before in this process. */
export const newId = (): string => `press-${++presses}`;

/** Press until it stands, the same press each time, as a person told to try again would. Throws when it never does. */
export async function insist(room: Room, press: Press, via = 0): Promise<Told> {
  for (let tries = 1; ; tries += 1) {
    const told = await room.press(press, via);
    if (told.said === 'recorded' || told.said === 'already') return told;
    if ((told.said !== 'unknown' && told.said !== 'busy') || tries === MOST_TRIES)
      throw new Error(`${press.verb} by ${press.who} does not stand: ${told.said}, ${told.words}`);
    await pause(250);
  }
}

/** So many items on the agenda, the roll called, every member here, so many of them at once, and called to order. */
export async function convene(room: Room, items: number, atOnce = AT_ONCE): Promise<void> {
  const { chair } = room;
  for (const item of Array.from({ length: items }, (_, i) => `item-${i + 1}`)) {
    await insist(room, { who: chair, verb: 'submit-item', no: null, id: item });
    await insist(room, { who: chair, verb: 'approve-item', no: null, id: `approve-${item}` });
  }
  await room.says(CLERK, 'open meeting');
  await byMany(room.members, (who) => insist(room, { who, verb: 'here', no: null, id: newId() }), atOnce);
  await insist(room, { who: chair, verb: 'order', no: null, id: newId() });
}

/** Each of these people does something, no more than so many of them at once. */
export async function byMany<T>(
  people: readonly string[],
  act: (who: string, i: number) => Promise<T>,
  atOnce = AT_ONCE,
): Promise<readonly T[]> {
  const done: T[] = [];
  const coming = people.entries();
  const queue = async (): Promise<void> => {
    for (const [i, who] of coming) done[i] = await act(who, i);
  };
  await Promise.all(Array.from({ length: atOnce }, queue));
  return done;
}

/** Take an item and put it to the vote. */
export async function divide(room: Room, no: number): Promise<void> {
  await insist(room, { who: room.chair, verb: 'take', no, id: newId() });
  await insist(room, { who: room.chair, verb: 'call-vote', no, id: newId() });
}

/** The meeting as the record has it. Throws where it was never called. */
export function meetingIn(rows: readonly Envelope[]): Called {
  const state = rows.reduce<Meeting>(
    (s, row) => meeting.evolve(s, MeetingEvent.parse(row.data)),
    meeting.initial,
  );
  if (state.stage === 'uncalled') throw new Error('the meeting was never called');
  return state;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Look until something holds, at most `ms`; whether it came to. */
export async function comes(holds: () => Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(200)) if (await holds()) return true;
  return holds();
}
