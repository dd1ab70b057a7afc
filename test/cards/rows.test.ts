import { Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import ballot from '../../cards/ballot.json' with { type: 'json' };
import sample from '../../cards/ballot.sample.json' with { type: 'json' };
import { drawnRows, parted } from '../../src/cards/rows.ts';

describe('A card’s rows are drawn apart from the card', () => {
  it('and are the rows the template draws by itself', () => {
    const whole = JSON.stringify(new Template(ballot).expand({ $root: sample }));
    const { row } = parted(ballot);
    if (row === null) throw new Error('the ballot card has no rows');
    const rows = drawnRows(row, sample.rows, null);
    expect(rows).toHaveLength(sample.rows.length);
    expect(whole).toContain(JSON.stringify(rows).slice(1, -1));
  });

  it('once for a list, and afresh for another that says the same', () => {
    const { row } = parted(ballot);
    if (row === null) throw new Error('the ballot card has no rows');
    const first = drawnRows(row, sample.rows, null);
    expect(drawnRows(row, sample.rows, null)).toBe(first);
    expect(drawnRows(row, [...sample.rows], null)).toEqual(first);
  });
});
