import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { guarded, LOG_FIELDS } from '../../src/app/log-fields.ts';

function written(): { readonly logger: ReturnType<typeof guarded>; readonly lines: () => unknown[] } {
  const kept: string[] = [];
  const root = pino({ base: null, timestamp: false }, { write: (line: string) => void kept.push(line) });
  return { logger: guarded(root), lines: () => kept.map((line) => JSON.parse(line)) };
}

describe('The log', () => {
  it('writes what is on its list, and nothing else', () => {
    const { logger, lines } = written();
    logger.info({ verb: 'here', name: 'due', text: 'I vote for it', person: 'A. Member' }, 'pressed');
    expect(lines()).toEqual([{ level: 30, verb: 'here', name: 'due', msg: 'pressed' }]);
  });

  it('keeps to its list in a turn, and in a turn within a turn', () => {
    const { logger, lines } = written();
    const turn = logger.child({ correlation: 'a', from: 'A. Member' });
    turn.child({ scope: 'group', token: 'x' }).warn({ text: 'secret', outcome: 'late' }, 'heard');
    expect(lines()).toEqual([{ level: 40, correlation: 'a', scope: 'group', outcome: 'late', msg: 'heard' }]);
  });

  it.each(['for', 'against', 'abstain'])('does not say how somebody voted: %s', (verb) => {
    const { logger, lines } = written();
    logger.info({ verb }, 'pressed');
    expect(lines()).toEqual([{ level: 30, verb: 'vote', msg: 'pressed' }]);
  });

  it('writes of an error its kind and place, never its message', () => {
    const { logger, lines } = written();
    logger.error({ err: new TypeError('A. Member said "no"') }, 'failed');
    expect(lines()).toMatchObject([{ err: { name: 'TypeError', at: expect.any(Array) } }]);
    expect(JSON.stringify(lines())).not.toContain('A. Member');
  });

  it('takes in nothing large, and nothing without end', () => {
    const { logger, lines } = written();
    logger.info({ stream: { title: 'secret' }, card: ['secret'], rule: 'x'.repeat(1000) }, 'odd');
    expect(lines()).toEqual([{ level: 30, rule: 'x'.repeat(200), msg: 'odd' }]);
  });

  it('lists no field for what people say or are called', () => {
    for (const field of ['text', 'from', 'person', 'identity', 'token', 'authorization', 'choice', 'data'])
      expect(LOG_FIELDS.has(field)).toBe(false);
  });

  it('is given words that are fixed: no line is put together from anything', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
    const lines = files.flatMap((file) =>
      [
        ...readFileSync(join('src', file), 'utf8').matchAll(
          /\blog(?:ger)?\.(?:info|warn|error|debug)\(([^;]*);/g,
        ),
      ]
        .map(([, call = '']) => call.trim())
        .filter((call) => /`|\.message|\.text|String\(|^err/.test(call))
        .map((call) => `${file}: ${call}`),
    );
    expect(lines).toEqual([]);
  });
});
