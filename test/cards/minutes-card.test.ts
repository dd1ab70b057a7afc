import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import { CHAIR } from './play.ts';
import { titles, words } from './read.ts';
import { SCENES } from './scenes.ts';

const drawn = (viewer: string | null) => draw({ ...SCENES.minutes, viewer }).card;

describe('The card of a meeting’s minutes', () => {
  it('lets the clerk circulate and correct, whoever may preside approve, and everybody else read', () => {
    expect(titles(drawn('clerk'))).toEqual(['Circulate the draft', 'Correct']);
    expect(titles(drawn(CHAIR))).toEqual(['Approve the minutes']);
    expect(titles(drawn('chief-executive-swale'))).toEqual([]);
    expect(titles(drawn(null))).toEqual([]);
  });

  it('tells the clerk alone by when the members are to have the draft', () => {
    expect(words(drawn('clerk'))).toMatch(/Members are to have it by Thursday,? 10 December 2026/);
    expect(words(drawn(CHAIR))).not.toContain('Members are to have it');
    const late = draw({ ...SCENES.minutes, now: '2026-12-11T09:00:00.000Z' }).card;
    expect(words(late)).toContain('The draft is late.');
  });

  it('lists the items with their outcomes, and what was last corrected', () => {
    expect(words(drawn('clerk'))).toContain('Shared waste service');
    expect(words(drawn('clerk'))).toContain('paragraph 1.3, version 2: Plainer');
  });
});
