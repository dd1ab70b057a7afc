import { describe, expect, it } from 'vitest';
import { MOST_WAITING } from '../../src/app/handler.ts';
import { type ReadinessParts, readinessOf } from '../../src/app/readiness.ts';

const able = (more: { check?: () => Promise<void>; waiting?: number; untoldMs?: number } = {}) => {
  const { check = async () => undefined, waiting = 0, untoldMs } = more;
  const untoldSince = () => (untoldMs === undefined ? null : Date.now() - untoldMs);
  const parts: ReadinessParts = { store: { check }, handler: { waiting: () => waiting }, untoldSince };
  return readinessOf(parts);
};

describe('Whether the bot is ready', () => {
  it('is yes while the tables answer, few presses wait and messages go out', async () => {
    expect(await able({ waiting: MOST_WAITING - 1, untoldMs: 59_000 })).toEqual({
      status: 'ready',
      notes: [],
    });
  });

  it('is no when the tables refuse, or do not answer within three seconds', async () => {
    await expect(able({ check: () => Promise.reject(new Error('no such account')) })).rejects.toThrow();
    expect(await able({ check: () => new Promise(() => undefined) })).toEqual({
      status: 'not ready',
      notes: ['The tables do not answer.'],
    });
  });

  it('is no when as many presses wait as may', async () => {
    const { status, notes } = await able({ waiting: MOST_WAITING });
    expect([status, notes]).toEqual(['not ready', ['As many presses wait to be recorded as may.']]);
  });

  it('is yes, with a note, when messages have long waited or the tables are slow: votes are recorded all the same', async () => {
    const check = () => new Promise<void>((resolve) => setTimeout(resolve, 1_050));
    const { status, notes } = await able({ check, untoldMs: 75_400 });
    expect(status).toBe('ready');
    expect(notes.map((note) => note.replace(/\d+/, 'N'))).toEqual([
      'The tables took N ms to answer.',
      'Messages have waited N s to go out.',
    ]);
  });
});
