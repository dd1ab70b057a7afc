import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHandler, type Handler } from '../../src/app/handler.ts';
import type { Store } from '../../src/app/ports.ts';
import { rebuildLists } from '../../src/app/rebuild.ts';
import { verify } from '../../src/app/verify.ts';
import type { LoggedRequest } from '../../src/core/request/index.ts';
import { mkip } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';
import { place, QUICK, startProcess, steadyClock } from './process.ts';
import { standInTeams } from './stand-in-teams.ts';

const STREAM = 'mkip.request.r1';
const SWALE = 'communications-swale';
const NAME = 'Peregrine Ashworth-Lyle';
const form = {
  ...{ of: STREAM, regime: 'foia', party: 'swale', receivedOn: '2026-11-26', requester: NAME },
  ...{ contact: 'p@example.org', text: `What did ${NAME} ask?`, identifies: 'no', step: 'log-request' },
};

/** The bot's handler alone, on a store that others use too. */
function handlerOn(store: Store): Handler {
  const nothing = async () => undefined;
  return createHandler({
    ...{ store, clock: steadyClock(), logger: pino({ level: 'silent' }) },
    ...{ boards: { boardOf: () => mkip }, before: nothing, notStored: () => undefined, after: nothing },
  });
}

/** A request logged and answered, on a store of its own. */
async function answered() {
  const store = memoryStore();
  const handler = handlerOn(store);
  const act = (command: { readonly type: string; readonly [field: string]: unknown }) =>
    handler.carryOut({ stream: STREAM, command, person: SWALE, commandId: command.type });
  const { of: _, step: __, identifies: ___, ...asked } = form;
  await act({ type: 'LogRequest', id: 'r1', identifies: false, ...asked });
  await act({ type: 'DecideRequest', outcome: 'disclose', section: '', reason: '' });
  await act({ type: 'MarkSent', on: '2026-11-26' });
  await rebuildLists(store);
  return { store, handler, act };
}

const stateOf = async (handler: Handler) => (await handler.state(STREAM)) as LoggedRequest;
const types = async (store: Store) => (await store.events.read(STREAM)).map(({ type }) => type);

describe('What the record has forgotten (R-DP-1)', () => {
  afterEach(() => vi.useRealTimers());

  it('was never in it but sealed: not in a row, its announcements or a list', async () => {
    const { store, handler } = await answered();
    const rows = (await store.events.read(STREAM)).map(({ opened: _, ...kept }) => kept);
    expect(JSON.stringify(rows)).not.toContain('Ashworth');
    expect(JSON.stringify(await store.lists.all('mkip', 'request'))).not.toContain('Ashworth');
    expect((await stateOf(handler)).requester).toBe(NAME);
    expect((await verify(store, [mkip])).faults).toEqual([]);
  });

  it('is dropped with its key however the process dies that was told to forget', {
    timeout: 60_000,
  }, async () => {
    let erasedAndKilled = 0;
    for (let steps = 1; steps < 40; steps += 1) {
      const { store } = await answered();
      const parts = {
        store,
        messenger: standInTeams(() => 'well').messenger,
        clock: steadyClock(),
        tempo: QUICK,
      };
      const chat = place(SWALE, SWALE);
      const dying = startProcess({ ...parts, steps });
      void dying.quorate.start().catch(() => undefined);
      void dying.presses(SWALE, chat, 'erase-requester', {
        of: STREAM,
        why: 'asked',
        step: 'erase-requester',
      });
      await new Promise((resolve) => setTimeout(resolve, 25));
      const living = startProcess(parts);
      dying.kill();
      await living.quorate.start();
      const erased = (await types(store)).includes('DetailsErased');
      if (erased) {
        erasedAndKilled += 1;
        await expect.poll(() => store.keyring.find(STREAM)).toEqual({ standing: 'dropped' });
      } else expect(await store.keyring.find(STREAM)).toMatchObject({ standing: 'kept' });
      await expect.poll(async () => (await verify(store, [mkip])).faults).toEqual([]);
      await living.quorate.stop();
    }
    expect(erasedAndKilled).toBeGreaterThan(5);
  });

  it('is forgotten by a process that only read it, within a minute, whether or not anybody asks', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { store, act } = await answered();
    const other = handlerOn(store);
    expect((await stateOf(other)).requester).toBe(NAME);
    await act({ type: 'EraseDetails', why: 'asked' });
    await store.keyring.drop(STREAM);
    expect((await stateOf(other)).requester).toBe(NAME);
    vi.advanceTimersByTime(60_000);
    expect(await stateOf(other)).toMatchObject({ stage: 'answered', requester: null, text: null });
  });

  it('leaves a record that reads, rebuilds and verifies as before', async () => {
    const { store, act } = await answered();
    await act({ type: 'EraseDetails', why: 'asked' });
    await store.keyring.drop(STREAM);
    expect((await verify(store, [mkip])).faults).toEqual([]);
    await rebuildLists(store);
    expect((await verify(store, [mkip])).faults).toEqual([]);
    expect((await stateOf(handlerOn(store))).requester).toBeNull();
  });
});

describe('A key that is gone without a word', () => {
  const faults = async (store: Store) => {
    await rebuildLists(store);
    return (await verify(store, [mkip])).faults.map(({ fault }) => fault.replace(/^row/, 'row'));
  };

  /** The same record, with another keyring beside it. */
  const keeping = (store: Store, standing: 'dropped' | 'lost' | undefined): Store => ({
    ...store,
    keyring: { ...store.keyring, find: async () => standing && { standing } },
  });

  it('is named by verify; one that was dropped, or noted as lost by a restore, is not', async () => {
    const { store } = await answered();
    expect(await faults(keeping(store, undefined))).toEqual([
      'row 1 of mkip.request.r1: the key of its personal details is lost',
    ]);
    expect(await faults(keeping(store, 'dropped'))).toEqual([]);
    expect(await faults(keeping(store, 'lost'))).toEqual([]);
  });

  it('is named too where it outlives the erasing, or opens nothing', async () => {
    const { store, act } = await answered();
    const kept = { standing: 'kept', key: 'A'.repeat(43) } as const;
    const unread = { requester: null, contact: null, text: null };
    const shut = (await store.events.read(STREAM)).map((row) =>
      row.version === 1 ? { ...row, opened: { ...(row.data as object), ...unread } } : row,
    );
    const blind = { ...store, events: { ...store.events, read: async () => shut } };
    expect(await faults({ ...blind, keyring: { ...store.keyring, find: async () => kept } })).toEqual([
      'row 1 of mkip.request.r1: its personal details do not open',
    ]);
    await act({ type: 'EraseDetails', why: 'asked' });
    expect(await faults(store)).toEqual([
      expect.stringContaining('details were erased and their key is still there'),
    ]);
  });

  it('breaks neither reading nor writing: what comes later is sealed with a second', async () => {
    const store = memoryStore();
    await store.keyring.miss(STREAM);
    const handler = handlerOn(store);
    const { of: _, step: __, identifies: ___, ...asked } = form;
    const command = { type: 'LogRequest', id: 'r1', identifies: false, ...asked };
    const answer = await handler.carryOut({ stream: STREAM, command, person: SWALE, commandId: 'one' });
    expect(answer.outcome).toBe('recorded');
    expect((await stateOf(handlerOn(store))).requester).toBe(NAME);
  });

  it('takes nothing more once it was dropped: nothing sealed can be added', async () => {
    const { store } = await answered();
    const stream = 'mkip.request.r2';
    await store.keyring.drop(stream);
    const { of: _, step: __, identifies: ___, ...asked } = form;
    const command = { type: 'LogRequest', id: 'r2', identifies: false, ...asked };
    const handler = handlerOn(store);
    await expect(handler.carryOut({ stream, command, person: SWALE, commandId: 'one' })).rejects.toThrow(
      'dropped',
    );
    expect(await store.events.read(stream)).toEqual([]);
  });
});
