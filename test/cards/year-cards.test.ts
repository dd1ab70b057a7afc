import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import { inputs, titles, words } from './read.ts';
import { SCENES, show } from './scenes.ts';
import { unmet } from './year.ts';

const year = (viewer: string | null, now = '2026-12-02T10:45:00.000Z') =>
  draw(show({ card: 'year', of: 'mkip.cycle.board', cycle: unmet }, viewer, { now })).card;

describe('The card of the year', () => {
  it('says who presides this year and next, since when and by what clause, to anybody', () => {
    const said = words(year('kent-representative'));
    expect(said).toContain('This year, to 31 August 2027\nChairman\nLeader of Tunbridge Wells');
    expect(said).toContain('since 1 September 2026, by the rotation (10.1)');
    expect(said).toContain('Next year, from 1 September 2027\nChairman\nLeader of Maidstone');
    expect(said).toMatch(/Host council\nMaidstone\nwith the Chairman \(12\.1\)/);
  });

  it('warns of a quarter without a meeting once thirty days are left, and not before', () => {
    expect(words(year('clerk'))).toContain('Nothing is fixed from October to December 2026');
    expect(words(year('clerk', '2026-11-30T10:45:00.000Z'))).not.toContain('Nothing is fixed');
  });

  it('gives the clerk the confirmation and the form, and a member neither', () => {
    expect(titles(year('clerk'))).toEqual(['Confirm who presides', 'Record somebody else']);
    expect(titles(year('leader-maidstone'))).toEqual([]);
  });

  it('asks for the authority of a departure from the rotation', () => {
    expect(inputs(draw(SCENES['chair-override']).card).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['chair', 'vice', 'from', 'to', 'kind', 'reference', 'dated']),
    );
  });
});

describe('The card of the hand-over', () => {
  it('says who was and who is, and what is left to hand over', () => {
    const said = words(draw(SCENES['hand-over']).card);
    expect(said).toContain('Chairman\nLeader of Maidstone\nbefore: Leader of Tunbridge Wells');
    expect(said).toMatch(/Mailbox\n✔ done, Wed 1 Sept? 2027/);
    expect(titles(draw(SCENES['hand-over']).card)).toEqual([
      'Clerk settled',
      'Staff told',
      'Files handed over',
      'Confirm the hand-over',
    ]);
  });

  it('gives nobody else a press', () => {
    const shown = { ...SCENES['hand-over'], viewer: 'leader-swale' };
    expect(titles(draw(shown).card)).toEqual([]);
  });
});

describe('The card of a member’s call for a meeting', () => {
  const card = (viewer: string) => draw({ ...SCENES.requisition, viewer }).card;

  it('offers the clerk the next three working days that notice is in time for', () => {
    expect(titles(card('clerk'))).toEqual(['Fix 4 December', 'Fix 7 December', 'Fix 8 December']);
  });

  it('tells the Chairman the days, and lets the caller withdraw it', () => {
    expect(words(card('leader-tunbridge-wells'))).toContain(
      '4 December 2026, 7 December 2026 and 8 December 2026',
    );
    expect(titles(card('leader-tunbridge-wells'))).toEqual([]);
    expect(titles(card('leader-swale'))).toEqual(['Withdraw the call']);
  });
});
