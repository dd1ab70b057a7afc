import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENDA, CONTRIBUTIONS } from '../../src/local/rehearsal/business.ts';
import { JOURNALISTS } from '../../src/local/rehearsal/newspaper.ts';
import { esc } from '../../src/local/rehearsal/page.ts';
import { type Rehearsal, rehearse } from '../../src/local/rehearsal/play.ts';
import { outcomeOf } from '../../src/local/rehearsal/register.ts';
import { PLAIN } from '../../src/local/rehearsal/script.ts';
import { asText, soffice } from '../documents/office.ts';

describe('The rehearsal of a quarter, from the summons to the next meeting', () => {
  const lines: string[] = [];
  let folder: string;
  let rehearsal: Rehearsal;
  const left = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorate-rehearsal-'));
    rehearsal = await rehearse({
      dataDir: 'memory',
      folder,
      say: (line) => lines.push(line),
      colours: PLAIN,
    });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('goes in everything as the rule book says', () => {
    const wrong = rehearsal.checks.filter(({ expected, found }) => expected !== found);
    expect(wrong).toEqual([]);
    expect(rehearsal.checks.length).toBeGreaterThan(25);
  });

  it.each(AGENDA.map(({ title, outcome }) => [title, outcome] as const))(
    'on "%s" ends: %s',
    (title, outcome) => {
      expect(outcomeOf(rehearsal.record, title) ?? null).toBe(outcome);
    },
  );

  it('is refused by as many rules as the script means to try', () => {
    const rules = new Set(
      rehearsal.checks.map(({ found }) => found).filter((found) => found.startsWith('R-')),
    );
    for (const rule of ['R-QUORUM-4', 'R-CHAIR-3', 'R-CONS-1', 'R-VOTE-1', 'R-VOTE-5', 'R-MEM-2', 'R-MEM-3'])
      expect(rules).toContain(rule);
    for (const rule of ['R-PARTIAL-3', 'R-UNAN-1', 'R-UNAN-2', 'R-AGENDA-2', 'R-PRESS-1'])
      expect(rules).toContain(rule);
  });

  it('reads like a play', () => {
    expect(lines).toContain('  Leader of Tunbridge Wells says "take item 9".');
    expect(lines).toContain('  Chief Executive of Swale presses "For".');
    expect(lines.some((line) => line.includes('R-PARTIAL-3'))).toBe(true);
  });

  it('gives notice in time, and cures a quorum in doubt by a substitute', () => {
    const found = (start: string) => rehearsal.checks.filter(({ what }) => what.startsWith(start));
    expect(found('The last lawful day').map((check) => check.found)).toEqual([
      'Wednesday 18 November 2026, for 5 clear days',
    ]);
    expect(found('The warning').map((check) => check.found)).toEqual([
      'There would be no quorum',
      'There would be no quorum',
    ]);
    expect(found('The forecast')).toHaveLength(1);
  });

  it('answers two enquiries, one of them after its deadline, in words every council agreed and the Chairman approved', () => {
    const { enquiries } = rehearsal.record;
    expect(enquiries.map(({ outlet, stage }) => [outlet, stage]).toSorted()).toEqual([
      ['Radio Medway', 'issued'],
      ['The Weald Messenger', 'issued'],
    ]);
    const late = enquiries.filter(({ dueAt, endedAt }) => dueAt !== null && (endedAt ?? '') > dueAt);
    expect(late.map(({ outlet }) => outlet)).toEqual(['Radio Medway']);
    const gate = rehearsal.checks.filter(({ expected }) => expected === 'R-PRESS-1');
    expect(gate.map(({ found }) => found)).toEqual(['R-PRESS-1', 'R-PRESS-1', 'R-PRESS-1']);
  });

  it('leaves minutes that the next meeting approved and its Chairman signed, corrections and all', async () => {
    const minutes = await left('minutes.html');
    expect(minutes).toContain('Raised by the Programme Manager. [Corrected]');
    expect(minutes).toContain('Signed, version 2: approved by the meeting 2027-02-25');
  });

  it.skipIf(soffice === null)(
    'leaves Word minutes that open in LibreOffice (skipped where soffice is not installed)',
    async () => {
      const text = await asText(await readFile(join(folder, 'minutes.docx')));
      for (const { title } of AGENDA) expect(text).toContain(title);
    },
    180_000,
  );

  it('shares the contributions at 30p a head, as clause 13.2 has them', () => {
    expect(CONTRIBUTIONS).toBe('Maidstone £42,840, Swale £38,550, Tunbridge Wells £31,380');
  });

  it('leaves minutes and a register that name every item, and nobody from the press', async () => {
    const [minutes, register, json] = await Promise.all(
      ['minutes.html', 'register.html', 'register.json'].map(left),
    );
    for (const { title, outcome } of AGENDA) {
      expect(minutes).toContain(esc(title));
      if (outcome !== null) expect(register).toContain(esc(title));
    }
    expect(JSON.parse(json ?? '')).toHaveLength(AGENDA.filter(({ outcome }) => outcome !== null).length);
    for (const journalist of JOURNALISTS) expect(`${minutes}${register}${json}`).not.toContain(journalist);
    expect(minutes).toContain('The quorum was lost');
    expect(minutes).toContain('as advice only, the council not being involved');
  });

  it('leaves a record that verifies', () => {
    expect(rehearsal.verified.words).toContain('every chain is whole');
    expect(rehearsal.verified.whole).toBe(true);
  });
});

describe('What people typed', () => {
  it('is text in the minutes, never markup', () => {
    expect(esc('<img src=x onerror="alert(1)"> & \'so on\'')).toBe(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;so on&#39;',
    );
  });
});
