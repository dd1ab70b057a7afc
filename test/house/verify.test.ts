import { spawnSync } from 'node:child_process';
import { TableClient, type TableEntity } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildLists } from '../../src/app/rebuild.ts';
import { verify } from '../../src/app/verify.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, divide, forge, MEETING, ofType, press, recorded, SIX } from './proceedings.ts';

/** `npm run verify`, as a process of its own. */
function verifyProcess(house: House) {
  const env = { ...process.env, NODE_OPTIONS: '', TABLES_CONNECTION_STRING: house.azurite.connectionString };
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/verify.ts'], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout };
}

describe('The record is verified', { timeout: 90_000 }, () => {
  let house: House;
  let ballotRow: string;
  const table = (name: string) =>
    TableClient.fromConnectionString(house.azurite.connectionString, name, { allowInsecureConnection: true });
  const examine = async () => verify(await openStore(house.azurite), [mkip]);

  beforeAll(async () => {
    house = await openHouse();
    await convene(house, ['the carried plan', 'the lost plan', 'the agreed plan']);
    await divide(house, 1);
    for (const who of SIX) await press(house, who, 'For');
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    await divide(house, 2);
    for (const who of SIX) await press(house, who, who.includes('swale') ? 'Abstain' : 'Against');
    await press(house, CHAIR, 'Close the vote');
    await house.settled();
    await house.person(CHAIR).says(house.group, 'take item 3');
    await house.settled();
    await press(house, CHAIR, 'Declare consensus');
    await press(house, CHAIR, 'Close the meeting');
    await house.settled();
    const ballot = (await recorded(house)).find((row) => row.type === 'BallotCast');
    ballotRow = String(ballot?.version).padStart(10, '0');
  }, 120_000);
  afterAll(() => house.close());

  it('and every chain is whole, every outcome the same when judged again', async () => {
    expect(await examine()).toMatchObject({ outcomes: 3, faults: [] });
  });

  it('and the command says so, with exit code 0', () => {
    const { status, stdout } = verifyProcess(house);
    expect(stdout).toMatch(/3 outcomes judged again: every chain is whole\.\n$/);
    expect(status).toBe(0);
  });

  it('and a line taken out of a list is missed, named, and drawn again from the events', async () => {
    const lists = table('lists');
    for await (const row of lists.listEntities<Record<string, unknown>>())
      if (row.partitionKey?.startsWith('mkip.decision'))
        await lists.deleteEntity(row.partitionKey, String(row.rowKey));
    const { faults } = await examine();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.fault).toContain('the list of decisions lacks what the events say of 2026/001');
    expect(await rebuildLists(await openStore(house.azurite))).toBeGreaterThan(6);
    expect((await examine()).faults).toEqual([]);
  });

  it('and a decision somebody slipped into the list is found, and gone when it is drawn again', async () => {
    const store = await openStore(house.azurite);
    const [line] = await store.lists.all('mkip', 'decision');
    await store.lists.put('mkip', { list: 'decision', key: '2026/099', data: line?.data }, 99);
    expect((await examine()).faults).toMatchObject([
      { fault: expect.stringContaining('the list of decisions adds to what the events say of 2026/099') },
    ]);
    await rebuildLists(store);
    expect((await examine()).faults).toEqual([]);
  });

  it('and one altered byte of one ballot is found and its row named, while the other streams still hold', async () => {
    const events = table('events');
    const row = await events.getEntity<Record<string, unknown>>(MEETING, ballotRow);
    const changed = String(row.data0).replace('"choice":"for"', '"choice":"fox"');
    expect(changed).not.toBe(row.data0);
    const altered: TableEntity = { ...row, data0: changed, partitionKey: MEETING, rowKey: ballotRow };
    await events.updateEntity(altered, 'Replace');
    const { faults, streams } = await examine();
    expect(streams).toBeGreaterThan(4);
    expect(faults).toMatchObject([{ stream: MEETING, version: Number(ballotRow) }]);
    expect(faults[0]?.fault).toContain('it has been altered since it was recorded');
  });

  it('and the command names the row, with exit code 1', () => {
    const { status, stdout } = verifyProcess(house);
    expect(stdout).toContain(`row ${Number(ballotRow)} of ${MEETING}`);
    expect(status).toBe(1);
  });

  it('and a bot that starts on it says which row does not hold, adds nothing to it, and does the rest', async () => {
    const before = ofType(await recorded(house), 'BallotCast').length;
    await house.restart();
    const leader = house.person(SIX[0]);
    const answer = await forge(house, leader, house.group, { verb: 'here', data: { of: MEETING } });
    expect(answer.words).toContain(`row ${Number(ballotRow)} of ${MEETING}`);
    expect(ofType(await recorded(house), 'BallotCast')).toHaveLength(before);
    await house.person(SIX[0]).says(house.group, 'register');
    await house.settled();
    expect(house.teams.lastCard(house.group).summary).toContain('egister');
  });
});
