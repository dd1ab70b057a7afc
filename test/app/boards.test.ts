import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { type Boards, createBoards, rosterStream } from '../../src/app/boards.ts';
import { createHandler } from '../../src/app/handler.ts';
import type { EventStore } from '../../src/app/ports.ts';
import { holderOf } from '../../src/core/constitution/index.ts';
import type { RosterCommand } from '../../src/core/roster/index.ts';
import { mkip } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';

const SEAT = 'swale.leader';
const DAY = '2026-11-26';
const holder = (boards: Boards, day = DAY) => {
  const board = boards.boardOf('mkip');
  return board && holderOf(board, SEAT, day);
};

/** Two processes on one record: each with its own boards, and how often they asked a table. */
function twoProcesses(start = '2026-11-26T10:00:00.000Z') {
  let now = start;
  const clock = { now: () => now };
  const store = memoryStore();
  let reads = 0;
  let given = 0;
  const events: EventStore = {
    ...store.events,
    read: (stream, after) => {
      reads += 1;
      return store.events.read(stream, after);
    },
  };
  const process = () => {
    const boards = createBoards([mkip], clock, events);
    const handler = createHandler({
      ...{
        store,
        clock,
        boards,
        logger: pino({ level: 'silent' }),
        before: async () => {},
        notStored: () => {},
      },
      after: async (envelopes, state) => boards.noted(envelopes, state),
    });
    const clerk = (command: RosterCommand) =>
      handler.carryOut({ stream: rosterStream('mkip'), command, person: 'clerk', commandId: `c${++given}` });
    return { boards, clerk };
  };
  const at = (later: string): void => {
    now = later;
  };
  return { here: process(), there: process(), reads: () => reads, at };
}

const authority = { kind: 'decision', reference: '2026/014', dated: '' } as const;
const end = (from: string | null): RosterCommand => ({
  ...{ type: 'EndAppointment', key: 'leader-swale@swale.leader', from, authority },
});

describe('The boards as they stand', () => {
  it('have lost whoever was removed here at once, and elsewhere when it is next read', async () => {
    const { here, there } = twoProcesses();
    await Promise.all([here.boards.read(), there.boards.read()]);
    expect((await here.clerk(end(null))).outcome).toBe('recorded');
    expect([holder(here.boards), holder(there.boards)]).toEqual([null, 'leader-swale']);
    await there.boards.read();
    expect(holder(there.boards)).toBeNull();
  });

  it('change of themselves when an awaited day has come', async () => {
    const { here, at } = twoProcesses();
    await here.clerk(end('2026-12-01T00:00:00.000Z'));
    expect(holder(here.boards)).toBe('leader-swale');
    at('2026-12-01T00:00:00.000Z');
    expect(holder(here.boards, '2026-12-01')).toBeNull();
  });

  it('are asked for without asking a table, and are the same thing until they change', async () => {
    const { here, reads } = twoProcesses();
    await here.clerk(end(null));
    const before = reads();
    const board = here.boards.boardOf('mkip');
    for (let i = 0; i < 100; i += 1) expect(here.boards.boardOf('mkip')).toBe(board);
    expect(reads()).toBe(before);
  });

  it('never go back to what a reading began with', async () => {
    const { here } = twoProcesses();
    const reading = here.boards.read();
    await here.clerk(end(null));
    await reading;
    expect(holder(here.boards)).toBeNull();
  });

  it('give a seat once, though two clerks give it in two processes at one moment', async () => {
    const { here, there } = twoProcesses();
    await here.clerk(end(null));
    await there.boards.read();
    const appoint = (known: string): RosterCommand => ({
      ...{ type: 'AppointPerson', who: { known }, place: 'leader', body: 'swale', from: null, authority },
    });
    const answers = await Promise.all([
      here.clerk(appoint('cabinet-member-swale')),
      there.clerk(appoint('director-swale')),
    ]);
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['out of order', 'recorded']);
  });
});
