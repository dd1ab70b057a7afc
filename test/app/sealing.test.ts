import { describe, expect, it } from 'vitest';
import { isSealed, newKey, openFields, sealedIn, sealFields } from '../../src/app/record/sealing.ts';

const SEAT = { stream: 'mkip.press.e1', version: 1 };
const FIELDS = ['journalist', 'question'];
const event = {
  type: 'EnquiryLogged',
  outlet: 'The Courier',
  journalist: 'M. Oxenholme £',
  question: 'Who?',
};

describe('Personal details in the record (R-DP-1)', () => {
  it('stand there sealed, and nothing else does', () => {
    const sealed = sealFields(event, FIELDS, newKey(), SEAT) as typeof event;
    expect(sealedIn(sealed, FIELDS)).toEqual(FIELDS);
    expect(sealed).toMatchObject({ type: event.type, outlet: event.outlet });
    expect(JSON.stringify(sealed)).not.toMatch(/Oxenholme|Who/);
  });

  it('open with their key to what they were', () => {
    const key = newKey();
    expect(openFields(sealFields(event, FIELDS, key, SEAT), FIELDS, key, SEAT)).toStrictEqual(event);
  });

  it('read as nothing once their key is gone, or with another', () => {
    const sealed = sealFields(event, FIELDS, newKey(), SEAT);
    const forgotten = { ...event, journalist: null, question: null };
    expect(openFields(sealed, FIELDS, null, SEAT)).toStrictEqual(forgotten);
    expect(openFields(sealed, FIELDS, newKey(), SEAT)).toStrictEqual(forgotten);
  });

  it('open in their own place alone: not in another stream, version or field', () => {
    const key = newKey();
    const sealed = sealFields(event, FIELDS, key, SEAT) as Record<string, unknown>;
    for (const seat of [
      { ...SEAT, stream: 'mkip.press.e2' },
      { ...SEAT, version: 2 },
    ])
      expect(openFields(sealed, FIELDS, key, seat)).toMatchObject({ journalist: null, question: null });
    const swapped = { ...sealed, journalist: sealed.question };
    expect(openFields(swapped, FIELDS, key, SEAT)).toMatchObject({ journalist: null, question: 'Who?' });
  });

  it('do not open when a single character of them was altered', () => {
    const key = newKey();
    const whole = sealFields(event, ['journalist'], key, SEAT) as { journalist: { sealed: string } };
    const { sealed } = whole.journalist;
    for (const at of [0, 20, sealed.length - 2]) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const altered = {
        ...whole,
        journalist: { sealed: sealed.slice(0, at) + other + sealed.slice(at + 1) },
      };
      expect(openFields(altered, FIELDS, key, SEAT)).toMatchObject({ journalist: null });
    }
    const cut = { ...whole, journalist: { sealed: sealed.slice(0, 30) } };
    expect(openFields(cut, FIELDS, key, SEAT)).toMatchObject({ journalist: null });
    expect(openFields({ journalist: { sealed: '' } }, FIELDS, key, SEAT)).toEqual({ journalist: null });
  });

  it('are not made up where the event has none', () => {
    const bare = { type: 'EnquiryLogged', journalist: null };
    expect(sealFields(bare, FIELDS, newKey(), SEAT)).toStrictEqual(bare);
    expect(sealFields('no event', FIELDS, newKey(), SEAT)).toBe('no event');
    expect(isSealed({ sealed: 1 }) || isSealed('sealed') || isSealed({ sealed: 'x', more: 1 })).toBe(false);
  });

  it('are sealed differently every time: equal texts cannot be told by their seals', () => {
    const key = newKey();
    const once = JSON.stringify(sealFields(event, FIELDS, key, SEAT));
    expect(JSON.stringify(sealFields(event, FIELDS, key, SEAT))).not.toBe(once);
  });
});
