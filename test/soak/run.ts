import { verify } from '../../src/app/verify.ts';
import { audit, unpressed } from './audit.ts';
import { postedTwice } from './cards.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { connectorFaults, storeFaults } from './faults.ts';
import { onward, preside, pressOn, type Soaking } from './pressing.ts';
import { comes, convene, insist, meetingIn, newId, pause } from './proceedings.ts';
import { openRoom, REGISTER, type Room } from './room.ts';

export interface SoakOptions {
  readonly seconds: number;
  readonly seed: number;
}

export interface Soaked {
  /** What happened, in one line. */
  readonly line: string;
  /** Whatever does not agree with what people were told; empty when all is well. */
  readonly faults: readonly string[];
}

const HANDS = 12;
const MOST_SHOWN = 20;

/** Press at random on several bots while their store, Teams and they themselves fail; then hold every answer against the record. */
export async function soak({ seconds, seed }: SoakOptions): Promise<Soaked> {
  const chance = chanceFrom(seed);
  const seats = 6 + 2 * chance.below(28);
  const items = Math.min(40, Math.max(4, Math.ceil(seconds / 5)));
  const room = await openRoom({ seats, processes: 2 + chance.below(2) });
  try {
    await convene(room, items);
    const before = await room.rows();
    const soaking: Soaking = { room, chance, told: [], until: Date.now() + seconds * 1_000, floor: 1 };
    room.wire.decideBy(storeFaults(chance));
    room.teams.failBy(connectorFaults(chance));
    const [, kills] = await Promise.all([
      preside(soaking, (seconds * 1_000) / items),
      killOn(room, chance, soaking.until),
      ...Array.from({ length: HANDS }, () => pressOn(soaking)),
    ]);
    const faults = await reckon(soaking, before.length);
    const made = Object.entries(room.wire.made()).map(([fault, times]) => `${times} ${fault}`);
    const failed = room.teams.sent().filter(({ status }) => status >= 400 || status === 0).length;
    const line =
      `seed ${seed}, ${seats} seats, ${room.fleet.size} bots, ${seconds} s: ${soaking.told.length} deliveries ` +
      `(${tally(soaking)}), ${kills} kills, store faults ${made.join(', ')}, ${failed} calls to Teams failed: ` +
      (faults.length === 0 ? 'every answer agrees with the record' : `${faults.length} FAULTS`);
    return { line, faults: faults.slice(0, MOST_SHOWN) };
  } finally {
    await room.close();
  }
}

/** kill -9 to one bot at a time, and a new start; how often. */
async function killOn(room: Room, chance: Chance, until: number): Promise<number> {
  let kills = 0;
  for (;;) {
    await pause(1_500 + chance.below(3_000));
    if (Date.now() >= until) return kills;
    const which = chance.below(room.fleet.size);
    await room.fleet.kill(which);
    kills += 1;
    await pause(chance.below(1_000));
    await startAgain(room, which);
  }
}

const MOST_STARTS = 10;

/** A store that fails may stop a start; whoever looks after the bot tries again. */
async function startAgain(room: Room, which: number): Promise<void> {
  for (let starts = 1; ; starts += 1) {
    try {
      return await room.fleet.start(which);
    } catch (fault) {
      if (starts === MOST_STARTS) throw fault;
    }
  }
}

/** Everything mended and one bot started afresh: the vote is closed, what was left undone is done, and all is compared. */
async function reckon(soaking: Soaking, begun: number): Promise<readonly string[]> {
  const { room, told } = soaking;
  room.wire.decideBy(null);
  room.teams.failBy(null);
  await room.fleet.stopAll();
  await room.fleet.start(0);
  await closeLastVote(soaking);
  const outcomes = async (): Promise<number> =>
    (await room.rows()).filter(({ type }) => type === 'OutcomeDeclared').length;
  const entered = async (): Promise<number> => (await room.rows(REGISTER)).length;
  await comes(async () => (await entered()) === (await outcomes()), 20_000);
  await room.fleet.stopAll();
  const rows = await room.rows();
  const [inMeeting, inRegister] = [await outcomes(), await entered()];
  const pressed = rows.slice(begun);
  const { faults } = await verify(room.store, [room.board]);
  return [
    ...faults.map(({ fault }) => `DOES NOT HOLD: ${fault}`),
    ...audit(told, rows),
    ...unpressed(told, pressed),
    ...postedTwice(room.teams, room.group),
    ...(inMeeting === inRegister
      ? []
      : [`${inMeeting} outcomes, and ${inRegister} decisions in the register`]),
  ];
}

async function closeLastVote({ room, told }: Soaking): Promise<void> {
  const meeting = meetingIn(await room.rows());
  const next = onward(meeting, true);
  if (meeting.stage === 'open' && next?.verb === 'close-vote')
    told.push(await insist(room, { who: room.chair, ...next, id: newId() }));
}

function tally({ told }: Soaking): string {
  const counts = new Map<string, number>();
  for (const { said } of told) counts.set(said, (counts.get(said) ?? 0) + 1);
  return [...counts].map(([said, count]) => `${count} ${said}`).join(', ');
}
