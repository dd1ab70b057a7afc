import { spawnSync } from 'node:child_process';
import { TableClient } from '@azure/data-tables';
import { ContainerClient } from '@azure/storage-blob';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finished, readManifest } from '../../src/app/backup/manifest.ts';
import type { Archive } from '../../src/app/backup/ports.ts';
import { restoreBackup } from '../../src/app/backup/restore.ts';
import { takeBackup } from '../../src/app/backup/take.ts';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import { openArchive } from '../../src/store/archive.ts';
import { openBlobs } from '../../src/store/archive-blobs.ts';
import { type Blobs, startBlobs } from '../bench/blobs.ts';
import { startBot } from '../bundle/start.ts';
import { mkip } from '../data/load.ts';
import { dropEveryTable, newFolder, partsFor } from './backup-parts.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, divide, forge, MEETING, ofType, press, recorded, SIX } from './proceedings.ts';

describe('The record is backed up, lost and restored', { timeout: 120_000 }, () => {
  let house: House;
  let blobs: Blobs;
  let other: Azurite;
  const posted = (words: string) =>
    house.teams
      .sent(house.group)
      .filter(({ method, activity }) => method === 'POST' && JSON.stringify(activity).includes(words));

  /** A command on the record, as a process of its own. */
  const command = (script: string, ...args: readonly string[]) => {
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      TABLES_CONNECTION_STRING: house.azurite.connectionString,
    };
    const run = ['--import', 'tsx', `src/${script}.ts`, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, run, { env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  /** Every table is dropped while the bot is stopped, and only the backup is left. */
  async function loseAndRestore(archive: Archive) {
    const parts = await partsFor(house.azurite, archive);
    const { name, manifest } = await takeBackup(parts);
    let found: Awaited<ReturnType<typeof restoreBackup>> | undefined;
    await house.restart(async () => {
      expect(await dropEveryTable(house.azurite)).toBeGreaterThan(6);
      found = await restoreBackup(await partsFor(house.azurite, archive), name, [mkip]);
    });
    await house.settled();
    return { found, manifest };
  }

  beforeAll(async () => {
    [house, blobs, other] = await Promise.all([
      openHouse(),
      startBlobs(),
      startAzurite({ dataDir: 'memory' }),
    ]);
    await new ContainerClient(blobs.connectionString, 'backups').create();
    await convene(house, ['the lasting plan', 'the second plan']);
    await divide(house, 1);
    for (const who of SIX.slice(0, 5)) await press(house, who, 'For');
    await house.settled();
  }, 120_000);
  afterAll(async () => {
    await Promise.all([house.close(), blobs.stop(), other.stop()]);
  });

  it('from a folder, in the middle of a vote: every chain is whole, and five ballots are there', async () => {
    const { found, manifest } = await loseAndRestore(await openArchive(await newFolder()));
    expect(found).toMatchObject({ streams: manifest.streams.length, faults: [] });
    expect(manifest.files.map(({ table, rows }) => [table, rows > 0])).toEqual([
      ['events', true],
      ['places', true],
      ['copies', true],
      ['undelivered', true],
      ['links', false],
    ]);
    expect(ofType(await recorded(house), 'BallotCast')).toHaveLength(5);
  });

  it('and the vote goes on to its outcome and its number, with nothing posted twice', async () => {
    expect((await press(house, SIX[5], 'For')).words).toContain('Your vote is recorded: For.');
    expect((await press(house, CHAIR, 'Close the vote')).words).toBe('The vote is closed.');
    await house.settled();
    expect(ofType(await recorded(house), 'OutcomeDeclared')).toMatchObject([
      { verdict: { result: 'carried', tally: { for: 6 } } },
    ]);
    expect(ofType(await recorded(house, 'mkip.register.2026'), 'DecisionEntered')).toHaveLength(1);
    for (const words of ['Roll call:', 'does anyone object', 'Vote open on item 1'])
      expect([words, posted(words).length]).toEqual([words, 1]);
  });

  it('from a blob container, and the meeting goes on to the next item', async () => {
    const archive = openBlobs({ connectionString: blobs.connectionString, container: 'backups' });
    const { found } = await loseAndRestore(archive);
    expect(found).toMatchObject({ outcomes: 1, faults: [] });
    await divide(house, 2);
    expect(posted('Vote open on item 2')).toHaveLength(1);
  });

  it('by commands that say what they did: backup, verify against it, and restore, which refuses a full table', async () => {
    const folder = await newFolder();
    expect(command('backup', '--to', folder).said).toMatch(
      /rows of events, .* to keep elsewhere: [0-9a-f]{64}\n$/s,
    );
    const verified = command('verify', '--against', folder);
    expect(verified).toMatchObject({ status: 0, said: expect.stringContaining('every chain is whole') });
    expect(verified.said).toMatch(/^Held against 20\S+Z, \d+ streams\./);
    const restored = command('restore', '--from', folder);
    expect(restored).toMatchObject({
      status: 2,
      said: expect.stringContaining('The table events is not empty.'),
    });
  });

  it('while votes come in: what was answered before is in it, and it is whole', async () => {
    const folder = await newFolder();
    const answered: { who: string; at: number }[] = [];
    let over = false;
    const verbs = ['for', 'against', 'abstain'] as const;
    const storm = SIX.map(async (who, i) => {
      for (let n = i; !over; n += 1) {
        const verb = verbs[n % 3] ?? 'for';
        const data = { of: MEETING, no: 2 };
        const { words } = await forge(house, house.person(who), house.group, { verb, data });
        if (words.startsWith('Your vote is')) answered.push({ who, at: Date.now() });
      }
    });
    await expect.poll(() => answered.length, { timeout: 60_000 }).toBeGreaterThan(12);
    const before = answered.length;
    const { name, manifest } = await takeBackup(await partsFor(house.azurite, folder));
    const during = answered.length - before;
    over = true;
    await Promise.all(storm);
    await house.settled();
    expect(during).toBeGreaterThan(0);

    const parts = await partsFor(other, folder);
    expect((await restoreBackup(parts, name, [mkip])).faults).toEqual([]);
    const rows = await recorded({ azurite: other });
    expect(rows).toEqual((await recorded(house)).slice(0, rows.length));
    expect(ofType(rows, 'BallotCast').length).toBeGreaterThanOrEqual(5 + 1 + before);
    const head = (await readManifest(parts.archive, name)).streams.find(({ stream }) => stream === MEETING);
    expect(head).toMatchObject({ version: rows.length, hash: rows.at(-1)?.hash });
    expect(manifest.streams).toContainEqual(head);
    const marks = await parts.store.outbox.pending();
    expect(marks.find(({ stream }) => stream === MEETING)?.delivered).toBeLessThan(rows.length);
  });

  it('and a bot on the restored tables backs them up by itself', async () => {
    const backups = await newFolder();
    const settings = { bot: null, host: '127.0.0.1', port: 0, clock: null, allowedTenants: null, backups };
    const logger = pino({ level: 'silent' });
    const bot = await startBot({ settings, boards: [mkip], tables: other, logger });
    const archive = await openArchive(backups);
    await expect.poll(() => finished(archive), { timeout: 20_000 }).toHaveLength(1);
    await bot.stop();
  });

  it('with a ballot that somebody altered before: it is named again, and everything else is put back', async () => {
    const events = TableClient.fromConnectionString(other.connectionString, 'events', {
      allowInsecureConnection: true,
    });
    const ballot = (await recorded({ azurite: other })).find(({ type }) => type === 'BallotCast');
    const keys = { partitionKey: MEETING, rowKey: String(ballot?.version).padStart(10, '0') };
    await events.updateEntity({ ...keys, capacity: 'Leader of nothing' }, 'Merge');
    const folder = await newFolder();
    const { name, manifest } = await takeBackup(await partsFor(other, folder));
    await dropEveryTable(other);
    const { store, ...parts } = await partsFor(other, folder);
    const { faults, streams } = await restoreBackup({ ...parts, store }, name, [mkip]);
    expect(faults.map(({ stream, version }) => [stream, version])).toEqual([[MEETING, ballot?.version]]);
    expect(streams).toBe(manifest.streams.length);
    expect(await store.lists.all('mkip', 'decision')).toHaveLength(1);
  });
});
