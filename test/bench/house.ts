import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Board } from '../../src/core/constitution/index.ts';
import type { Azurite } from '../../src/local/azurite.ts';
import { sendToBot } from '../../src/local/fake-teams/send.ts';
import { type FakeTeams, startFakeTeams } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { boardOf, votersOf, writeBoards } from './boards.ts';
import type { Built } from './build.ts';
import { assemble, CLOCK, callMeeting, chairOf } from './meeting.ts';
import { type Process, startProcess } from './process.ts';
import { type Poll, pressOf } from './votes.ts';

/** Quorate with a board of each size, each with a vote open in a chat of its own. */
export interface House {
  readonly process: Process;
  readonly azurite: Azurite;
  readonly teams: FakeTeams;
  readonly polls: ReadonlyMap<number, Poll>;
  /** One more process of the same bot, for its start alone. */
  another(): Promise<Process>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly built: Built;
  readonly seats: readonly number[];
  readonly azurite: Azurite;
  /** How many seats the board has whose people are still to come, if there is one. */
  readonly awaited?: number;
  readonly profile?: string | undefined;
}

export async function openHouse(options: HouseOptions): Promise<House> {
  const { built, azurite, seats, awaited, profile } = options;
  const storePort = Number(/TableEndpoint=http:\/\/127\.0\.0\.1:(\d+)/.exec(azurite.connectionString)?.[1]);
  const folder = await mkdtemp(join(tmpdir(), 'quorate-bench-'));
  const boards = seats.map(boardOf);
  const rollOnly = awaited === undefined ? [] : [boardOf(awaited)];
  writeBoards(folder, [...boards, ...rollOnly]);
  const store = await openStore(azurite);
  for (const board of boards) await assemble(store, board);
  for (const board of rollOnly) await callMeeting(store, board);
  const start = (more: { readonly profile?: string | undefined } = {}) =>
    startProcess({
      ...{ script: built.quorate, gauge: built.gauge, storePort, ...more },
      env: {
        ...{ BOARDS: folder, PORT: '0', PLAYGROUND: 'off', LOG_LEVEL: 'silent', CLOCK, ...NO_HASTE },
        TABLES_CONNECTION_STRING: azurite.connectionString,
      },
    });
  const process = await start({ profile });
  const teams = await startFakeTeams({ botEndpoint: `http://127.0.0.1:${process.port}/api/messages` });
  const polls = new Map<number, Poll>();
  for (const board of boards) polls.set(votersOf(board).length, await openPoll(teams, process, board));
  for (const board of rollOnly) polls.set(votersOf(board).length, await openRoll(teams, process, board));
  return {
    ...{ process, azurite, teams, polls },
    another: () => start(),
    async stop() {
      await process.stop();
      await teams.close();
      await azurite.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Nobody votes as often as the load generator has them vote. */
const NO_HASTE = { RATE_PER_PERSON: '1000000', RATE_PER_TENANT: '1000000' };

const MOST_TRIES = 5;

/** A chat where the roll has been called and nobody has come. */
async function openRoll(teams: FakeTeams, { port }: Process, board: Board): Promise<Poll> {
  const clerk = board.people.find(({ id }) => id === 'clerk');
  if (!clerk) throw new Error('no clerk');
  const place = await teams.addGroup(board.shortName, [teams.join(clerk)]);
  const poll = { board, place, serviceUrl: teams.serviceUrl };
  await sendToBot(`http://127.0.0.1:${port}/api/messages`, pressOf(poll, clerk, 'here', 'clerk-here'));
  return poll;
}

/** The bot is added to the board's chat by its clerk, and the person presiding calls the vote. */
async function openPoll(teams: FakeTeams, { port }: Process, board: Board): Promise<Poll> {
  const clerk = board.people.find(({ id }) => id === 'clerk');
  const chair = board.people.find(({ id }) => id === chairOf(board));
  if (!clerk || !chair) throw new Error('no clerk, or no chair');
  const place = await teams.addGroup(board.shortName, [teams.join(clerk)]);
  const poll = { board, place, serviceUrl: teams.serviceUrl };
  const endpoint = `http://127.0.0.1:${port}/api/messages`;
  // A process that has only just started may say "in a moment": the same press again is the same press.
  for (let tries = 1; ; tries += 1) {
    const { body } = await sendToBot(endpoint, pressOf(poll, chair, 'call-vote', 'call-vote'));
    const said = JSON.stringify(body);
    if (said.includes('The vote is open')) break;
    if (tries === MOST_TRIES) throw new Error(said);
  }
  await teams.waitFor(
    () => teams.cards(place).some(({ summary }) => summary.startsWith('Vote open')),
    60_000,
  );
  return poll;
}
