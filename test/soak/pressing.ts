import type { Called } from '../../src/core/meeting/index.ts';
import { CLERK } from './board.ts';
import type { Chance } from './chance.ts';
import { meetingIn, newId, pause } from './proceedings.ts';
import type { Room } from './room.ts';
import type { Press, Told } from './told.ts';

/** What the soak shares: time is up at `until`; every answer is kept. */
export interface Soaking {
  readonly room: Room;
  readonly chance: Chance;
  readonly told: Told[];
  readonly until: number;
  /** The item under way, as far as the pressers know. */
  floor: number;
}

const LOOK_MS = 250;

/** More ballots than anything else; members come more often than they go; now and then a press that is out of order. */
function anyPress({ room, chance, floor }: Soaking): Press {
  const who = chance.pick(room.members);
  const id = newId();
  const draw = chance.next();
  if (draw < 0.75) return { who, verb: chance.pick(['for', 'against', 'abstain']), no: floor, id };
  if (draw < 0.83) return { who, verb: 'here', no: null, id };
  if (draw < 0.86) return { who: who === room.chair ? CLERK : who, verb: 'leaving', no: null, id };
  if (draw < 0.9) return { who, verb: chance.pick(['object', 'withdraw-objection']), no: floor, id };
  if (draw < 0.92) return { who, verb: 'interest-other', no: floor, id };
  if (draw < 0.94) return { who, verb: 'request-vote', no: floor, id };
  if (draw < 0.96) return { who, verb: 'for', no: floor + 1, id };
  if (draw < 0.98) return { who: CLERK, verb: 'for', no: floor, id };
  return { who, verb: chance.pick(['close-vote', 'call-vote', 'consensus']), no: floor, id };
}

/** One pair of hands: presses at any of the bots until time is up; a third is delivered twice, half of that with a new id. */
export async function pressOn(soaking: Soaking): Promise<void> {
  const { room, chance, told, until } = soaking;
  const anyBot = (): number => chance.below(room.fleet.size);
  while (Date.now() < until) {
    const press = anyPress(soaking);
    const deliveries = [room.press(press, anyBot())];
    if (chance.is(1 / 3)) {
      const again = chance.is(0.5) ? { ...press, id: newId() } : press;
      await pause(chance.below(3) * 20);
      deliveries.push(room.press(again, anyBot()));
    }
    const answers = await Promise.all(deliveries);
    told.push(...answers);
    // A bot that is down refuses at once: without a pause its share of the presses would be the largest.
    await pause(answers.some(({ words }) => words === 'no answer') ? 200 : chance.below(30));
  }
}

/** The chair's own hand: takes business onward, as the record says it stands, until time is up. */
export async function preside(soaking: Soaking, itemMs: number): Promise<void> {
  const { room, told, until, chance } = soaking;
  let since = Date.now();
  while (Date.now() < until) {
    const meeting = meetingIn(await room.rows());
    if (meeting.floor !== null && meeting.floor !== soaking.floor) {
      soaking.floor = meeting.floor;
      since = Date.now();
    }
    const verb = onward(meeting, Date.now() - since > itemMs);
    if (verb) {
      const press = { who: room.chair, ...verb, id: newId() };
      told.push(await room.press(press, chance.below(room.fleet.size)));
    }
    await pause(LOOK_MS);
  }
}

/** What the person presiding presses next; null while a vote is to stay open, or there is no more to do. */
export function onward(meeting: Called, timeIsUp: boolean): Pick<Press, 'verb' | 'no'> | null {
  const { floor } = meeting;
  const item = floor === null ? undefined : meeting.business[floor];
  if (meeting.presiding === null) return { verb: 'here', no: null };
  if (floor === null) {
    const next = Object.values(meeting.business).find(({ stage }) => stage === 'listed');
    return next ? { verb: 'take', no: next.line.number } : null;
  }
  if (item?.stage === 'motion') return { verb: 'call-vote', no: floor };
  return item?.stage === 'division' && timeIsUp ? { verb: 'close-vote', no: floor } : null;
}
