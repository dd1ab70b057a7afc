import { describe, expect, it } from 'vitest';
import { heldAgainst } from '../../../src/app/backup/against.ts';
import { writeRows } from '../../../src/app/backup/lines.ts';
import { finished } from '../../../src/app/backup/manifest.ts';
import { takeBackup, toldOf } from '../../../src/app/backup/take.ts';
import { CorruptRow, type Envelope } from '../../../src/app/ports.ts';
import { memoryStore } from '../memory-store.ts';
import { aBackup, row, tablesOf } from './made.ts';

describe('What follows from the events of a backup', () => {
  const heights = new Map([
    ['mkip.meeting.one', 40],
    ['mkip.register.2026', 7],
  ]);

  it('was done up to where a stream stood before it was copied, if nobody had a mark on it', () => {
    expect(toldOf(heights, [])('mkip.meeting.one')).toBe(40);
  });

  it('was done only up to the oldest mark, where somebody was still at it', () => {
    const marks = [38, 25, 31].map((delivered) => ({ stream: 'mkip.meeting.one', delivered }));
    expect(toldOf(heights, marks)('mkip.meeting.one')).toBe(25);
    expect(toldOf(heights, marks)('mkip.register.2026')).toBe(7);
  });

  it('was not done at all in a stream that was begun since', () => {
    expect(toldOf(heights, [])('mkip.item.new')).toBe(0);
  });

  it('is asked for only after the streams were measured: a mark set in between is seen', async () => {
    const asked: string[] = [];
    const tables = tablesOf({ events: [row('mkip.meeting.one', 1)] });
    const store = memoryStore();
    const watched = {
      ...tables,
      rows: (table: string, only?: 'keys') => {
        asked.push(only === undefined ? table : `${only} of ${table}`);
        return tables.rows(table);
      },
    };
    const outbox = {
      ...store.outbox,
      pending: () => {
        asked.push('marks');
        return store.outbox.pending();
      },
    };
    const { archive } = await aBackup();
    await takeBackup({ store: { ...store, outbox }, tables: watched, archive }, new Date(0));
    expect(asked).toEqual(['keys of events', 'marks', 'events', 'places', 'copies', 'undelivered']);
  });
});

describe('A backup', () => {
  it('is named by when it was begun, and two of one moment are refused', async () => {
    const { archive } = await aBackup();
    const at = new Date('2026-11-26T02:00:13.500Z');
    const parts = { store: memoryStore(), tables: tablesOf({}), archive };
    expect((await takeBackup(parts, at)).name).toBe('2026-11-26T02-00-13Z');
    await expect(takeBackup(parts, at)).rejects.toThrow(
      'There is a 2026-11-26T02-00-13Z/events.jsonl.gz already',
    );
    expect(await finished(archive)).toHaveLength(2);
  });

  it('copies a row that is no event of ours, and is taken all the same', async () => {
    const stray = { partitionKey: 'mkip.meeting.one', rowKey: 'slipped in', hash: 'none' };
    const { archive, name } = await aBackup(tablesOf({ events: [row('mkip.meeting.one', 1), stray] }));
    expect(await finished(archive)).toEqual([name]);
  });

  it('reads a hundred thousand rows no faster than they are written', async () => {
    let pulled = 0;
    async function* many() {
      for (; pulled < 100_000; pulled += 1) yield row(`mkip.item.${pulled}-${Math.sin(pulled)}`, 1);
    }
    const ahead: number[] = [];
    const slow = {
      async write(_: string, content: AsyncIterable<Uint8Array>) {
        for await (const _chunk of content) {
          ahead.push(pulled);
          if (ahead.length === 5) break;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return true;
      },
    };
    const { archive } = await aBackup();
    await writeRows({ ...archive, ...slow }, { table: 'events', file: 'events' }, many());
    expect(ahead).toHaveLength(5);
    expect(ahead.at(-1)).toBeLessThan(20_000);
  });
});

describe('The record held against a backup', () => {
  const event = (version: number, hash = `hash ${version}`) => ({ version, hash }) as Envelope;
  const heads = [{ stream: 'mkip.meeting.one', version: 2, hash: 'hash 2' }];
  const against = (...events: readonly Envelope[]) =>
    heldAgainst({ read: async (_, after = 0) => events.filter(({ version }) => version > after) }, heads);

  it('holds where the stream is as it was, or has grown', async () => {
    expect(await against(event(1), event(2))).toEqual([]);
    expect(await against(event(1), event(2), event(3))).toEqual([]);
  });

  it('does not hold where events were cut off the end, which no chain can tell', async () => {
    expect(await against(event(1))).toEqual([
      {
        stream: 'mkip.meeting.one',
        version: 2,
        fault: 'row 2 of mkip.meeting.one, there in the backup, is gone',
      },
    ]);
  });

  it('does not hold where the whole stream was written anew, however whole its chain', async () => {
    const [fault] = await against(event(1, 'new 1'), event(2, 'new 2'));
    expect(fault?.fault).toContain('row 2 of mkip.meeting.one, there in the backup, is another now');
  });

  it('does not hold where the row cannot be read', async () => {
    const read = () => Promise.reject(new CorruptRow('mkip.meeting.one', 2, 'missing'));
    expect(await heldAgainst({ read }, heads)).toHaveLength(1);
  });
});
