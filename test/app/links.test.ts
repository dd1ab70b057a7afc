import { describe, expect, it } from 'vitest';
import { createDownloads } from '../../src/app/downloads.ts';
import { createLinks } from '../../src/app/links.ts';
import type { Link } from '../../src/app/ports.ts';
import { memoryStore } from './memory-store.ts';

const STREAM = 'mkip.summons.2026-12-10';
const UNTIL = '2026-12-11T00:00:00.000Z';

function office(address: string | null = 'https://quorate.example') {
  const kept: [digest: string, link: Link][] = [];
  const { links: rows } = memoryStore();
  const keeping = {
    ...rows,
    keep: (digest: string, link: Link) => {
      kept.push([digest, link]);
      return rows.keep(digest, link);
    },
  };
  const clock = { time: '2026-11-26T10:00:00.000Z', now: () => clock.time };
  const links = createLinks({ rows: keeping, clock, address: () => address });
  const offer = (person = 'leader-swale') => links.offer('calendar', STREAM, person, UNTIL);
  const files = createDownloads(links, {
    calendar: async ({ person }) => ({ type: 'text/calendar', name: 'a.ics', content: person }),
  });
  return { links, clock, kept, offer, files };
}

const tokenIn = (url: string | null) => /calendar\/([\w-]{43})\.ics$/.exec(url ?? '')?.[1] ?? '';

describe('A link', () => {
  it('opens one thing for one person, by a secret that is kept nowhere', async () => {
    const { links, kept, offer } = office();
    const url = await offer();
    expect(url).toMatch(/^https:\/\/quorate\.example\/calendar\/[\w-]{43}\.ics$/);
    expect(await links.open(tokenIn(url))).toEqual({
      kind: 'calendar',
      stream: STREAM,
      person: 'leader-swale',
      until: UNTIL,
    });
    expect(JSON.stringify(kept)).not.toContain(tokenIn(url));
  });

  it('is the same for a person however often their card is drawn, and nobody else’s', async () => {
    const { kept, offer } = office();
    const [first, again, others] = await Promise.all([offer(), offer(), offer('leader-maidstone')]);
    expect(again).toBe(first);
    expect(others).not.toBe(first);
    expect(kept).toHaveLength(2);
  });

  it('opens nothing once it has run out, nor with a letter changed', async () => {
    const { links, clock, offer } = office();
    const token = tokenIn(await offer());
    const changed = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
    for (const wrong of [changed, token.slice(1), `${token}A`, '', '..', 'a'.repeat(100_000)])
      expect(await links.open(wrong)).toBeNull();
    clock.time = UNTIL;
    expect(await links.open(token)).toBeNull();
  });

  it('is not offered where no browser could reach the bot', async () => {
    const { kept, offer } = office(null);
    expect([await offer(), kept]).toEqual([null, []]);
  });

  it('gives its file at its own address only', async () => {
    const { files, offer } = office();
    const token = tokenIn(await offer());
    expect(await files(`calendar/${token}.ics`)).toMatchObject({ content: 'leader-swale' });
    for (const path of [`documents/${token}.ics`, `calendar/${token}.html`, `calendar/${token}`, token])
      expect(await files(path)).toBeNull();
  });
});
