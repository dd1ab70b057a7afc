import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import type { Board } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';
import { CHAIR } from './play.ts';
import { buttons, titles, words } from './read.ts';
import * as scenes from './scenes.ts';

const { show, decisionOf } = scenes;
const of = 'meeting-1';
const ballot = (meeting: scenes.AnyMeeting, viewer: string | null = null, board: Board = mkip) =>
  draw(show({ card: 'ballot', of, meeting, number: 4 }, viewer, { board })).card;

const asCast: Board = {
  ...mkip,
  arrangements: mkip.arrangements.map((rules) => ({
    ...rules,
    decisions: { ...rules.decisions, vote: { ...rules.decisions.vote, ballotsShown: 'as-cast' } },
  })),
};
const withoutButtons = (text: string): string => text.replace(/^(For|Against|Abstain)$/gm, '');

describe('Ballot', () => {
  it('says who has voted, and not how, until the vote is closed', () => {
    const read = words(ballot(scenes.voting));
    expect(read).toContain('3 of 4');
    expect(read).toContain('Leader of Maidstone\n✔ received 10:42');
    expect(read).toContain('Leader of Swale\nwaiting');
    expect(withoutButtons(read)).not.toMatch(/✔ (For|Against|Abstain)/);
  });

  it('never lets the shared copy, or anybody else’s, show a choice before the close', () => {
    for (const viewer of [null, CHAIR, 'leader-swale', 'chief-executive-maidstone', 'kent-representative']) {
      const rest = withoutButtons(words(ballot(scenes.voting, viewer))).replace(/✔ You voted .*/, '');
      expect(rest.replace(/For the person presiding|Carried if .*/g, '')).not.toMatch(/\b(For|Against)\b/);
    }
  });

  it('shows votes as they are cast where the arrangements say so', () => {
    expect(words(ballot(scenes.voting, null, asCast))).toContain('Leader of Maidstone\n✔ For 10:42');
  });

  it('tells each person how they voted themselves', () => {
    expect(words(ballot(scenes.voting, 'chief-executive-swale'))).toContain('✔ You voted Against at 10:43.');
    expect(words(ballot(scenes.voting, 'leader-swale'))).toContain('You have not voted yet.');
  });

  it('makes the three ways to vote look alike, and keeps closing it for the person presiding', () => {
    const shared = ballot(scenes.voting);
    expect(titles(shared)).toEqual(['For', 'Against', 'Abstain', 'Close the vote']);
    const looks = buttons(shared)
      .slice(0, 3)
      .map(({ title: _, verb: _v, fallback: _f, ...look }) => JSON.stringify(look));
    expect(new Set(looks).size).toBe(1);
    expect(titles(ballot(scenes.voting, 'leader-swale'))).toEqual(['For', 'Against', 'Abstain']);
    expect(titles(ballot(scenes.voting, CHAIR))).toEqual(['Close the vote']);
  });

  it.each([
    ['kent-representative', 'Observers may speak, and do not vote (6.2).'],
    [CHAIR, 'Tunbridge Wells is not involved in this item, so its members do not vote on it (11.2).'],
    ['clerk', 'You attend without a vote (6.1).'],
    ['director-swale', 'You vote only while you sit for the Chief Executive of Swale (6.1).'],
  ])('has no ballot for %s, and says why', (viewer, why) => {
    const card = ballot(scenes.voting, viewer);
    expect(words(card)).toContain(why);
    expect(titles(card)).not.toContain('For');
  });

  it('is final once closed, with every vote by name', () => {
    const card = ballot(scenes.tie);
    expect(titles(card)).toEqual([]);
    expect(words(card)).toContain('Leader of Swale\nAgainst');
    expect(words(card)).toContain('This vote is closed and final.');
  });
});

describe('Outcome', () => {
  const outcome = (meeting: scenes.AnyMeeting) =>
    draw(show({ card: 'outcome', of: 'register-2026', decision: decisionOf(meeting) })).card;

  it('gives the score, the names, the reasons with their clauses, and the number', () => {
    const read = words(outcome(scenes.tie));
    expect(read).toContain('2 – 2');
    expect(read).toContain('**Not carried: a tie.**');
    expect(read).toContain('Leader of Swale and Chief Executive of Swale');
    expect(read).toContain('The arrangements give nobody a casting vote (11.1).');
    expect(read).toContain('Quorum: 6 here, 5 needed, every council present (10.3).');
    expect(read).toContain('2026/014');
    expect(titles(outcome(scenes.tie))).toEqual(['Open in the register']);
  });

  it('never says that a recommendation is decided: each council decides for itself', () => {
    const read = words(outcome(scenes.agreed));
    expect(read).toContain(
      '**Recommended.** Each council involved now decides for itself: Maidstone and Swale (2.8).',
    );
    expect(read).toContain('by consensus');
  });
});

describe('Interest', () => {
  it('says what a withdrawal would do to the quorum before it is pressed', () => {
    const content = { card: 'interest', of, meeting: scenes.motionOpen, number: 4 } as const;
    const { card } = draw(show(content, 'chief-executive-maidstone'));
    expect(words(card)).toContain('If you withdraw: 5 here, 5 needed. Still quorate.');
    expect(buttons(card).map((b) => b.verb)).toEqual(['interest-pecuniary', 'interest-other', 'show-motion']);
  });
});
