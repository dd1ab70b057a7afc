import { describe, expect, it } from 'vitest';
import { hashOf, newCode } from '../../src/app/desk/codes.ts';
import { parseAsk } from '../../src/app/words.ts';

const NOW = '2026-11-26T10:00:00.000Z';

describe('A one-time code', () => {
  it('is sixteen letters and digits that are not misread, good for seven days', () => {
    const { said, until } = newCode(NOW);
    expect(said).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(until).toBe('2026-12-03T10:00:00.000Z');
  });

  it('is never the same twice, and is not in what the record keeps of it', () => {
    const codes = Array.from({ length: 200 }, () => newCode(NOW));
    expect(new Set(codes.map(({ said }) => said)).size).toBe(200);
    for (const { said, hash } of codes) expect(hash).not.toContain(said.slice(0, 4));
  });

  it.each([
    (said: string) => `I am ${said}`,
    (said: string) => `i am ${said.toLowerCase()}.`,
    (said: string) => `Iam ${said.replaceAll('-', '')}, please`,
    (said: string) => `I am ${said.replaceAll('0', 'o').replaceAll('1', 'l')}`,
  ])('is understood however it is typed', (typed) => {
    for (let i = 0; i < 50; i += 1) {
      const { said, hash } = newCode(NOW);
      const ask = parseAsk(typed(said));
      expect(ask.ask).toBe('i am');
      expect(hashOf('code' in ask ? ask.code : '')).toBe(hash);
    }
  });

  it.each(['I am here', 'i am here now that all of it is over', 'I am ABCD-EFGH-JKMN', 'who am i'])(
    '%j is none',
    (typed) => {
      expect(parseAsk(typed).ask).not.toBe('i am');
    },
  );
});
