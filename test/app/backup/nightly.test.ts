import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepNight } from '../../../src/app/backup/nightly.ts';
import type { Archive } from '../../../src/app/backup/ports.ts';
import { takeBackup } from '../../../src/app/backup/take.ts';
import { openArchive } from '../../../src/store/archive.ts';
import { newFolder } from '../../house/backup-parts.ts';
import { memoryStore } from '../memory-store.ts';
import { RECORD, tablesOf } from './made.ts';

describe('Every night', () => {
  let archive: Archive;
  let taken: string[];
  let held: (string | undefined)[];
  let logged: string[];
  const logger = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });

  beforeEach(async () => {
    archive = await openArchive(await newFolder());
    [taken, held, logged] = [[], [], []];
  });

  /** One process looks at the time. */
  const looks = (at: string, { dies = false } = {}) =>
    keepNight({
      archive,
      logger,
      now: () => new Date(at),
      async examine(before) {
        held.push(before);
        return before === undefined ? [] : [{ stream: 'mkip.meeting.one', version: 3, fault: 'altered' }];
      },
      async take() {
        if (dies) throw new Error('killed');
        const parts = { store: memoryStore(), tables: tablesOf(RECORD), archive };
        const backup = await takeBackup(parts, new Date(at));
        taken.push(backup.name);
        return backup;
      },
    });

  it('the record is backed up once, by whichever process is first', async () => {
    await Promise.all([looks('2026-11-26T02:00:05Z'), looks('2026-11-26T02:00:05Z')]);
    await looks('2026-11-26T02:10:05Z');
    await looks('2026-11-27T01:59:59Z');
    expect(taken).toEqual(['2026-11-26T02-00-05Z']);
    await looks('2026-11-27T02:00:00Z');
    expect(taken).toEqual(['2026-11-26T02-00-05Z', '2026-11-27T02-00-00Z']);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ msg: 'the record was backed up', count: 3 });
  });

  it('a night missed is made good by whoever starts next', async () => {
    await looks('2026-11-26T02:00:05Z');
    await looks('2026-11-28T01:15:00Z');
    expect(taken).toEqual(['2026-11-26T02-00-05Z', '2026-11-28T01-15-00Z']);
  });

  it('one whose claimant died is taken up in the next hour', async () => {
    await expect(looks('2026-11-26T02:00:05Z', { dies: true })).rejects.toThrow('killed');
    await looks('2026-11-26T02:50:00Z');
    expect(taken).toEqual([]);
    await looks('2026-11-26T03:00:00Z');
    expect(taken).toEqual(['2026-11-26T03-00-00Z']);
  });

  it('the record is held against the night before, and what does not hold is logged by row and backed up too', async () => {
    await looks('2026-11-26T02:00:05Z');
    await looks('2026-11-27T02:00:05Z');
    expect(held).toEqual([undefined, '2026-11-26T02-00-05Z']);
    const faults = logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);
    expect(faults).toMatchObject([
      { msg: 'the record does not hold', stream: 'mkip.meeting.one', version: 3 },
    ]);
    expect(taken).toHaveLength(2);
  });
});
