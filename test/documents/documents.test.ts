import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MinutesView } from '../../src/core/minutes/index.ts';
import { minutesPage, minutesWord } from '../../src/documents/index.ts';
import { viewOf } from '../core/minutes/minuted.ts';
import { HOSTILE } from './hostile.ts';
import { asText, soffice } from './office.ts';

const said = (text: string, i: number) =>
  ({ kind: 'paragraph', ref: `H.${i}`, text, tone: 'plain', corrected: false }) as const;

/** Minutes in which every word a person could have typed is hostile. */
const hostile: MinutesView = {
  ...viewOf(),
  ...{ title: HOSTILE.join(' '), board: HOSTILE.join(' '), status: HOSTILE.join(' ') },
  sections: [
    {
      ref: 'H',
      heading: HOSTILE.join(' '),
      blocks: [
        ...HOSTILE.map(said),
        {
          kind: 'table',
          caption: HOSTILE.join(' '),
          heads: ['A', 'B'],
          rows: HOSTILE.map((word) => [word, word]),
        },
      ],
    },
  ],
  ...{ history: HOSTILE, inspection: HOSTILE },
};

const documentIn = async (view: MinutesView): Promise<string> =>
  strFromU8(unzipSync(await minutesWord(view))['word/document.xml'] ?? new Uint8Array());

describe('The minutes as a page', () => {
  it('are one language, one first heading, sections with headings, and tables with heads for rows and columns', () => {
    const page = minutesPage(viewOf());
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<caption>Members present</caption>');
    expect(page).toContain('<th scope="col">Council</th>');
    expect(page).toContain('<th scope="row">Leader of Swale</th>');
    expect(page).toContain('@media print');
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import|<script/);
  });

  it('run nothing and show as typed whatever people typed', () => {
    const page = minutesPage(hostile);
    expect(page).not.toMatch(/<(script|img|w:)/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there.
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u2066\uffff]/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('line one line two three');
    expect(page).not.toMatch(/\p{Cs}/u);
  });
});

describe('The minutes as a Word document', () => {
  it('hold every word of the view', async () => {
    const xml = await documentIn(viewOf());
    expect(xml).toContain('Recommended on a vote at 10:15. Decision 2026/015.');
    expect(xml).toContain('The auditor asks for a month');
    expect(xml).toContain('w:tblHeader');
  });

  it('are well-formed XML whatever people typed', async () => {
    const xml = await documentIn(hostile);
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u2066\uffff]/);
    expect(xml).toContain('&lt;/w:t&gt;&lt;/w:r&gt;');
    expect(xml).not.toMatch(/\p{Cs}/u);
  });

  it.skipIf(soffice === null)(
    'open in LibreOffice with their text whole (skipped where soffice is not installed)',
    async () => {
      const text = await asText(await minutesWord(viewOf()));
      expect(text).toMatch(/Place: Town Hall/);
      expect(text).toMatch(/A\.1\s+There were no apologies/);
      for (const { blocks } of viewOf().sections)
        for (const block of blocks) if (block.kind === 'paragraph') expect(text).toContain(block.text);
      const typed = await asText(await minutesWord(hostile));
      expect(typed).toContain('<script>alert(1)</script>');
      expect(typed).toContain('line one line two three');
    },
    180_000,
  );
});
