import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope, EventStore } from '../../src/app/ports.ts';
import { readStream } from '../../src/app/stream.ts';
import { register } from '../../src/core/register/index.ts';
import { decisionIn, sealed } from '../bench/entries.ts';
import { mkip } from '../data/load.ts';

const STREAM = 'mkip.register.2026';
const LENGTH = 2_500;

describe('A stream of some thousand events', () => {
  const rows: Envelope[] = [];
  beforeAll(() => {
    for (let serial = 1; serial <= LENGTH; serial += 1)
      rows.push(sealed(mkip, decisionIn(mkip, 2026, serial), rows.at(-1)?.hash));
  });
  const read = (kept: readonly Envelope[]) =>
    readStream({ read: async () => kept } as Pick<EventStore, 'read'> as EventStore, register, STREAM);

  it('is read to its end, and lets others get on meanwhile', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const known = await read(rows);
    clearInterval(others);
    expect(known).toMatchObject({ version: LENGTH, hash: rows.at(-1)?.hash, state: { serial: LENGTH } });
    expect(known.recorded.size).toBe(LENGTH);
    expect(turns).toBeGreaterThan(0);
  });

  it.each([1, 1_000, 1_001, 2_000, LENGTH])('is found out where event %i was altered', async (version) => {
    const altered = rows.map((row) => (row.version === version ? { ...row, rules: 'altered' } : row));
    await expect(read(altered)).rejects.toMatchObject({ version });
  });

  it('is found out where an event between two stretches was taken away', async () => {
    await expect(read(rows.filter(({ version }) => version !== 1_001))).rejects.toMatchObject({
      version: 1_002,
    });
  });
});
