import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import type { Content } from '../../src/core/showing/index.ts';
import { answered, published, SEATS } from '../core/summons/december.ts';
import { atRisk, disclosedAfter, disclosing } from './interest-scenes.ts';
import { summoned } from './meeting-to-come.ts';
import { expectSound, titles, words } from './read.ts';
import { show } from './scenes.ts';
import * as scenes from './summons-scenes.ts';

const SWALE = 'leader-swale';
const card = (content: Content, viewer: string | null) => {
  const drawn = draw(show(content, viewer));
  expectSound(drawn.card);
  return { text: words(drawn.card), buttons: titles(drawn.card), summary: drawn.summary };
};
const at = (now: string, is = disclosedAfter('SayUnregistered')) => {
  const { card: drawn, summary } = draw(show(disclosing(is), SWALE, { now }));
  return { text: words(drawn), summary };
};

describe('Planning, of an item that would be inquorate (R-QUORUM-4, R-DPI-2)', () => {
  it('says which, who has declared an interest, and what would cure it, in the summary too', () => {
    const { text, summary } = card(scenes.planned('planning', atRisk), 'clerk');
    expect(text).toContain(
      '**Item 1 would be inquorate.** The Leader of Swale has declared an interest (22.1)',
    );
    expect(text).toContain('Cure: ');
    expect(text).toContain('Leader of Swale, item 1 (pecuniary)');
    expect(summary).toContain('and item 1 would have no quorum by the interests declared.');
  });

  it('names it by its title until it has a number, and not at all once it is off the agenda', () => {
    const draft = summoned(
      ...SEATS.slice(0, 5).map((seat) => answered(seat, 'attending')),
      answered('tunbridge-wells.chief-executive', 'apologies'),
      {
        type: 'InterestNotified',
        at: '2026-11-24T10:00:00Z',
        person: SWALE,
        item: 'waste',
        interest: 'pecuniary',
      },
    );
    expect(card(scenes.planned('planning', draft), 'clerk').text).toContain(
      '**“Shared waste service” would be inquorate.**',
    );
    expect(card(scenes.planned('planning', draft, []), 'clerk').text).not.toContain('inquorate');
  });

  it('says nothing where nobody has an interest', () => {
    expect(card(scenes.planned('planning', scenes.published), 'clerk').text).not.toMatch(
      /interest|inquorate/i,
    );
  });
});

describe('A summons', () => {
  const content = (summons = atRisk): Content => ({
    ...{ card: 'summons', of: 'mkip.summons.2026-12-10', summons, items: [], link: null },
  });

  it('offers to declare an interest, and says what this member has declared and nobody else', () => {
    const own = card(content(), SWALE);
    expect(own.buttons).toContain('Declare an interest');
    expect(own.text).toContain('item 1 (pecuniary: you withdraw)');
    const others = card(content(), 'leader-maidstone');
    expect(others.buttons).toContain('Declare an interest');
    expect(others.text).not.toContain('pecuniary');
  });

  it('offers it once items are known: before publication to the Chairman alone', () => {
    expect(card(content(summoned()), SWALE).buttons).not.toContain('Declare an interest');
    expect(card(content(summoned()), 'leader-tunbridge-wells').buttons).toContain('Declare an interest');
    const bare = summoned({ ...published, lines: [] } as typeof published);
    expect(card(content(bare), SWALE).buttons).not.toContain('Declare an interest');
  });
});

describe('Declaring an interest beforehand', () => {
  const content = (choices: Extract<Content, { card: 'early-interest' }>['choices'], summons = atRisk) =>
    ({ card: 'early-interest', of: 'mkip.summons.2026-12-10', summons, choices }) as const;

  it('asks which item and which kind, and never what it is', () => {
    const { text, buttons } = card(content([{ item: 'waste', no: 1, title: 'Waste' }]), SWALE);
    expect(buttons).toEqual([
      'A pecuniary interest: I withdraw',
      'Another interest: I stay',
      'I have none after all',
      'Back to the summons',
    ]);
    expect(text).toContain('What your interest is, I never ask.');
    expect(
      JSON.stringify(draw(show(content([{ item: 'waste', no: 1, title: 'Waste' }]), SWALE)).card),
    ).not.toContain('Input.Text');
  });

  it('says that there is nothing to choose from where there is nothing', () => {
    const { text, buttons } = card(content([], summoned()), SWALE);
    expect(buttons).toEqual(['Back to the summons']);
    expect(text).toContain('None that you know of yet');
  });
});

describe('Whether it is registered (R-DPI-3)', () => {
  it('is asked of the member, with two buttons; of the clerk nothing is asked', () => {
    const own = card(disclosing(disclosedAfter()), SWALE);
    expect(own.buttons).toEqual(['It is on the register', 'Not yet']);
    expect(own.text).toContain('28\ndays left');
    const clerk = card(disclosing(disclosedAfter()), 'clerk');
    expect(clerk.buttons).toEqual([]);
    expect(clerk.text).toContain('Leader of Swale');
  });

  it('counts the days, the last included, and says when they have passed', () => {
    expect(at('2026-12-23T10:00:00.000Z').text).toContain('1\nday left');
    expect(at('2026-12-24T10:00:00.000Z').text).toMatch(/Late\nthe 28 days have passed/);
    expect(at('2026-12-24T10:00:00.000Z', disclosedAfter()).text).toContain('Nobody has said whether');
    expect(at('2026-12-24T10:00:00.000Z').summary).toBe(
      'Register of interests: the Monitoring Officer is still to be notified.',
    );
  });

  it.each([
    ['ConfirmRegistered', '✔ It is on the register.'],
    ['RecordNotified', '✔ The Monitoring Officer was notified** on Thursday 26 November 2026.'],
  ] as const)('is settled by %s, and may be put right', (said, expected) => {
    const { text, buttons } = card(disclosing(disclosedAfter('SayUnregistered', said)), SWALE);
    expect(text).toContain(expected);
    expect(text).not.toContain('left');
    expect(buttons).toEqual(['It is not, after all']);
  });
});
