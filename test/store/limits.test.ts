import { describe, expect, it } from 'vitest';
import { type Row, requireRowInLimits, requireTransactionInLimits } from '../../src/store/limits.ts';

const rowWith = (properties: Readonly<Record<string, string>>): Row => ({
  partitionKey: 'mkip.meeting.1',
  rowKey: '0000000001',
  ...properties,
});
const properties = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 'x']));

describe('the limits of the table service, before anything is sent', () => {
  it('allow 252 properties of our own beside the three of the service, and no more', () => {
    expect(() => requireRowInLimits(rowWith(properties(252)))).not.toThrow();
    expect(() => requireRowInLimits(rowWith(properties(253)))).toThrow('253 properties; the limit is 252');
  });

  it('count characters as UTF-16 does: an emoji is two', () => {
    expect(() => requireRowInLimits(rowWith({ note: '😀'.repeat(16_384) }))).not.toThrow();
    expect(() => requireRowInLimits(rowWith({ note: `${'😀'.repeat(16_384)}x` }))).toThrow('32,768 (UTF-16)');
  });

  it('name the row and the property that is too long', () => {
    const long = rowWith({ note: 'x'.repeat(32_769) });
    expect(() => requireTransactionInLimits([rowWith({}), long])).toThrow(
      'row 0000000001 of mkip.meeting.1: note is 32769 characters',
    );
  });
});
