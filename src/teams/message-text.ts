import { z } from 'zod';

/** Far more than any form takes, and little enough to read through at once. */
const LONGEST = 50_000;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

const Message = z.looseObject({
  body: z.looseObject({ contentType: z.string().catch('text'), content: z.string() }),
});

/** What a message in Teams says, as plain words; nothing for one that holds none, was deleted, or is none. */
export function messageText(payload: unknown): string {
  const read = Message.safeParse(payload);
  if (!read.success) return '';
  const { contentType, content } = read.data.body;
  const said = content.slice(0, LONGEST);
  const words = contentType === 'html' ? plainWords(said) : said;
  return words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function plainWords(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) =>
      name === undefined
        ? characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[String(name).toLowerCase()] ?? whole),
    );
}

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
