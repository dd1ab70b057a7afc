import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope, Store } from '../../src/app/ports.ts';
import { type Board, chairSeatOn, holderOf } from '../../src/core/constitution/index.ts';
import { startAzurite } from '../../src/local/azurite.ts';
import { executeActivity } from '../../src/local/fake-teams/activities.ts';
import {
  type FakePlace,
  type FakeTeams,
  type Json,
  type Participant,
  startFakeTeams,
} from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { boardOf, CLERK } from './board.ts';
import { type FlakyStore, flakyStore } from './flaky-store.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { NO_ANSWER, type Press, readAnswer, type Told } from './told.ts';

export const MEETING = 'mkip.meeting.2026-11-26';
export const REGISTER = 'mkip.register.2026';
const BEGINS = Date.parse('2026-11-26T10:00:00Z');
/** Longer than any bot may take over a press: what comes later is no answer. */
const PATIENCE = 15_000;

/** A meeting room with everything real but Teams: bots in processes of their own, one store behind a wire. */
export interface Room {
  readonly board: Board;
  readonly members: readonly string[];
  readonly chair: string;
  readonly teams: FakeTeams;
  readonly group: FakePlace;
  readonly wire: FlakyStore;
  readonly fleet: Fleet;
  /** The record itself, past the wire. */
  readonly store: Store;
  /** Deliver a press to one of the bots. Never rejects. */
  press(press: Press, via: number): Promise<Told>;
  /** Somebody types a line in the board's chat, to the first bot. */
  says(who: string, text: string): Promise<void>;
  rows(stream?: string): Promise<readonly Envelope[]>;
  close(): Promise<void>;
}

export interface RoomOptions {
  readonly seats: number;
  readonly processes: number;
}

export async function openRoom({ seats, processes }: RoomOptions): Promise<Room> {
  const { board, file } = boardOf(seats);
  const stops: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'quorate-soak-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const boards = join(folder, 'board.json');
    await writeFile(boards, JSON.stringify(file));
    const azurite = await startAzurite({ dataDir: 'memory' });
    stops.push(azurite.stop);
    const wire = await flakyStore(azurite.connectionString);
    stops.push(wire.stop);
    const opened = Date.now();
    const clock = (): string => new Date(BEGINS + Date.now() - opened).toISOString();
    const fleet = await openFleet({ size: processes, folder, boards, tables: wire.connectionString, clock });
    stops.push(fleet.stopAll);
    const teams = await startFakeTeams({ botEndpoint: fleet.endpoint(0) });
    stops.push(teams.close);
    const people = new Map(board.people.map((known) => [known.id, teams.join(known)]));
    const group = await teams.addGroup('MKIP', [...people.values()]);
    const store = await openStore(azurite);
    const [rules] = board.arrangements;
    const chair = rules && holderOf(board, chairSeatOn(rules, '2026-11-26'), '2026-11-26');
    const parties = (rules?.parties ?? []).map(({ id }) => id).join(',');
    if (!chair) throw new Error('nobody is in the chair');
    return {
      board,
      members: board.people.map(({ id }) => id).filter((id) => id !== CLERK),
      chair,
      teams,
      group,
      wire,
      fleet,
      store,
      press: (press, via) => deliver(teams, group, people, fleet.endpoint(via), parties, press),
      async says(who, text) {
        await people.get(who)?.says(group, text);
      },
      rows: (stream = MEETING) => store.events.read(stream),
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function deliver(
  teams: FakeTeams,
  group: FakePlace,
  people: ReadonlyMap<string, Participant>,
  endpoint: string,
  parties: string,
  press: Press,
): Promise<Told> {
  const person = people.get(press.who);
  if (!person) throw new Error(`nobody has the id ${press.who}`);
  const to = { serviceUrl: teams.serviceUrl, id: press.id, thread: null };
  const action = { type: 'Action.Execute', verb: press.verb };
  const card = { action, data: dataOf(press, parties), card: '1', trigger: 'manual' } as const;
  const began = performance.now();
  const answer = await post(endpoint, executeActivity(group, person, to, card));
  return { ...press, ...answer, ms: performance.now() - began };
}

function dataOf({ verb, no, id }: Press, parties: string): Json {
  if (verb === 'submit-item')
    return {
      of: `mkip.item.${id}`,
      title: id,
      purpose: 'To be tested.',
      motion: `That ${id} be agreed.`,
      matter: 'recommendation',
      involved: parties,
    };
  if (verb === 'approve-item') return { of: `mkip.item.${id.replace('approve-', '')}` };
  return no === null ? { of: MEETING } : { of: MEETING, no };
}

async function post(endpoint: string, activity: Json): Promise<Pick<Told, 'said' | 'words' | 'weight'>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(PATIENCE),
  })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    .catch(() => null);
  return response ? readAnswer(response.status, response.text) : NO_ANSWER;
}
