import { expect, it } from 'vitest';
import { showAttendance } from '../../src/app/desk/attendance.ts';
import type { DeskParts, Speaker } from '../../src/app/desk/parts.ts';
import { closedOn } from '../cards/last-eight.ts';
import { mkip } from '../data/load.ts';

const day = (i: number) => new Date(Date.UTC(2008, 8, 1 + i * 60)).toISOString().slice(0, 10);

it.each([1, 8, 100])(
  'The chart of attendance reads eight meetings at most, the latest: of %i',
  async (count) => {
    const read: string[] = [];
    const lines = Array.from({ length: count }, (_, i) => ({
      list: 'meeting',
      key: day(i),
      data: { stage: 'closed', calledAt: `${day(i)}T10:00:00.000Z` },
    }));
    const open = {
      list: 'meeting',
      key: '2026-11-26',
      data: { stage: 'open', calledAt: '2026-11-26T10:00:00.000Z' },
    };
    const parts = {
      store: { lists: { all: async () => [open, ...lines.toReversed()], live: async () => [] } },
      handler: {
        state: async (stream: string) => {
          read.push(stream);
          return closedOn(stream.slice(-10));
        },
      },
      scenes: { frame: (_board: unknown, _viewer: unknown, content: unknown) => content },
      clock: { now: () => '2026-11-26T10:00:00.000Z' },
    } as unknown as DeskParts;
    const who = { board: mkip, person: 'clerk' } as unknown as Speaker;
    const shown = await showAttendance(parts, who);
    const latest = lines.slice(-8).map(({ key }) => `mkip.meeting.${key}`);
    expect(read).toEqual(latest);
    expect(shown).toMatchObject({ card: 'attendance', meetings: latest.map((s) => ({ id: s.slice(-10) })) });
  },
);
