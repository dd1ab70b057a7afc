import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/app/ports.ts';
import { canonical } from '../../src/app/record/canonical.ts';
import { checkChain, type Draft, nothingBefore, seal } from '../../src/app/record/envelope.ts';

const json = fc.jsonValue({ noUnicodeString: false });

/** The same value with the keys of its objects put in the other way round. */
const turnedRound = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, field]) => [key, turnedRound(field)]));
};

describe('canonical JSON', () => {
  it('says what JSON says, whatever the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not mind in which order fields were set down', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(turnedRound(value))).toBe(canonical(value));
      }),
    );
  });

  it('survives being stored and read back', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
      }),
    );
  });

  it('sorts keys, leaves out what is undefined and writes no spaces', () => {
    expect(canonical({ b: [1, { z: 'é"\n', y: undefined }], a: -0 })).toBe('{"a":0,"b":[1,{"z":"é\\"\\n"}]}');
  });

  it.each([
    ['a date', { at: new Date(0) }],
    ['no number', [Number.NaN]],
    ['a gap in a list', [undefined]],
    ['a big integer', 1n],
  ])('refuses %s, which JSON would change', (_name, value) => {
    expect(() => canonical(value)).toThrow(/no canonical JSON/);
  });
});

const draft = (version: number): Draft => ({
  stream: 'mkip.meeting.2026-11-26',
  version,
  type: 'BallotCast',
  at: '2026-11-26T10:00:00.000Z',
  actor: { person: 'swale-leader', capacity: 'leader', seat: 'swale-1' },
  commandId: `press-${version}`,
  rules: '2026-04-01',
  data: { motion: 'm1', vote: 'for' },
  announcements: [{ kind: 'refresh', card: 'ballot', of: 'm1' }],
});

const threeEvents = (): readonly [Envelope, Envelope, Envelope] => {
  const first = seal(draft(1), nothingBefore);
  const second = seal(draft(2), first.hash);
  return [first, second, seal(draft(3), second.hash)];
};

describe('the chain of a stream', () => {
  it('is whole as it was recorded, and after a journey through JSON', () => {
    expect(checkChain(threeEvents())).toEqual({ whole: true });
    expect(checkChain(JSON.parse(JSON.stringify(threeEvents())))).toEqual({ whole: true });
  });

  const alterations: readonly [string, Partial<Envelope>][] = [
    ['stream', { stream: 'mkip.meeting.2026-11-27' }],
    ['type', { type: 'BallotWithdrawn' }],
    ['time', { at: '2026-11-26T10:00:00.001Z' }],
    ['person', { actor: { person: 'kent-leader', capacity: 'leader', seat: 'swale-1' } }],
    ['capacity', { actor: { person: 'swale-leader', capacity: 'substitute', seat: 'swale-1' } }],
    ['seat', { actor: { person: 'swale-leader', capacity: 'leader', seat: null } }],
    ['command', { commandId: 'press-9' }],
    ['rules', { rules: '2025-04-01' }],
    ['vote', { data: { motion: 'm1', vote: 'against' } }],
    ['announcements', { announcements: [] }],
    ['link to the event before', { previous: nothingBefore }],
    ['hash', { hash: 'f'.repeat(64) }],
  ];

  it.each(alterations)('shows that the %s of the second event was altered', (_field, alteration) => {
    const [first, second, third] = threeEvents();
    expect(checkChain([first, { ...second, ...alteration }, third])).toMatchObject({
      whole: false,
      version: 2,
    });
  });

  it('shows an event altered and sealed afresh, by the event that follows it', () => {
    const [first, second, third] = threeEvents();
    const forged = seal({ ...second, data: { motion: 'm1', vote: 'against' } }, first.hash);
    expect(checkChain([first, forged, third])).toEqual({
      whole: false,
      version: 3,
      fault: 'the event before it has been altered',
    });
  });

  it('shows an event taken out, put in twice or put before another', () => {
    const [first, second, third] = threeEvents();
    expect(checkChain([first, third])).toMatchObject({ whole: false, version: 3 });
    expect(checkChain([second, third])).toMatchObject({ whole: false, version: 2 });
    expect(checkChain([first, first, second])).toMatchObject({ whole: false, version: 1 });
    expect(checkChain([first, third, second])).toMatchObject({ whole: false, version: 3 });
  });

  it('shows a number left out, though every seal holds', () => {
    const [first] = threeEvents();
    const misnumbered = seal(draft(3), first.hash);
    expect(checkChain([first, misnumbered])).toEqual({
      whole: false,
      version: 3,
      fault: 'it does not follow the event before it',
    });
  });

  it('refuses to seal an event without data', () => {
    expect(() => seal({ ...draft(1), data: undefined }, nothingBefore)).toThrow('BallotCast has no data');
  });
});
