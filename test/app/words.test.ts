import { describe, expect, it } from 'vitest';
import { type Ask, PLAIN, parseAsk } from '../../src/app/words.ts';

const unknown = (text: string, nearest?: string): Ask =>
  nearest ? { ask: 'unknown', text, nearest } : { ask: 'unknown', text };

describe('The words people learn', () => {
  it.each(PLAIN)('%s is understood as it stands', (words) => {
    expect(parseAsk(words)).toEqual({ ask: words });
  });

  it.each<[string, Ask]>([
    ['HELP', { ask: 'help' }],
    ['Who am I?', { ask: 'who am i' }],
    ['whoami', { ask: 'who am i' }],
    ['  open   meeting ', { ask: 'open meeting' }],
    ['Open meeting, please.', { ask: 'open meeting' }],
    ['please open meeting', { ask: 'open meeting' }],
    ['roll-call', { ask: 'roll call' }],
    ['“agenda”', { ask: 'agenda' }],
    ["'my votes'", { ask: 'my votes' }],
    ['/register', { ask: 'register' }],
    ['press\u00a0enquiry', { ask: 'press enquiry' }],
    ['pr\u200bess enquiry', { ask: 'press enquiry' }],
    ['', { ask: 'help' }],
    ['   ', { ask: 'help' }],
    ['?!', { ask: 'help' }],
    ['🙂🙂', { ask: 'help' }],
  ])('%j is forgiven its slips', (typed, ask) => {
    expect(parseAsk(typed)).toEqual(ask);
  });

  it.each<[string, number]>([
    ['take item 3', 3],
    ['Take Item 03', 3],
    ['takeitem3', 3],
    ['take item no. 12', 12],
    ['take item #4 please', 4],
    ['Take item number 7.', 7],
  ])('%j takes item %i', (typed, number) => {
    expect(parseAsk(typed)).toEqual({ ask: 'take item', number });
  });

  it.each<[string, string]>([
    ['decision 2026/014', '2026/014'],
    ['Decision 2026/14', '2026/014'],
    ['decision 2026-014', '2026/014'],
    ['decision 2026 – 014', '2026/014'],
    ['2026/014', '2026/014'],
    ['“2026/014”', '2026/014'],
    ['decision 14', '14'],
    ['decision 014', '14'],
    ['decision no. 14', '14'],
  ])('%j opens decision %s', (typed, id) => {
    expect(parseAsk(typed)).toEqual({ ask: 'decision', id });
  });

  it.each<[string, string]>([
    ['agend', 'agenda'],
    ['adgenda', 'agenda'],
    ['regsiter', 'register'],
    ['raise an item', 'raise item'],
    ['open the meeting', 'open meeting'],
    ['my vote', 'my votes'],
    ['press inquiry', 'press enquiry'],
    ['hlep', 'help'],
    ['tak item 3', 'take item 3'],
    ['decison 2026/014', 'decision 2026/014'],
    ['take item', 'take item 1'],
    ['decision', 'decision 2026/014'],
  ])('%j is not acted on, but "%s" is suggested', (typed, nearest) => {
    expect(parseAsk(typed)).toEqual(unknown(typed, nearest));
  });

  it.each([
    'I know nothing',
    'no',
    'helpless',
    'the agenda is far too long',
    'do not open meeting yet',
    '14',
    'item 3',
    'take item 0',
    'take item 3.5',
    'take item -3 4',
    'decision 2026/014/3',
    'decision of the century',
  ])('%j is not taken for a command', (typed) => {
    expect(parseAsk(typed).ask).toBe('unknown');
  });

  it('shows no more than the beginning of a very long line', () => {
    const ask = parseAsk('x'.repeat(50_000));
    expect(ask).toEqual(unknown('x'.repeat(200)));
  });
});
