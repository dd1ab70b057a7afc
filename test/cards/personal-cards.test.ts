import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import { ITEM_LIMITS } from '../../src/core/agenda/index.ts';
import { CHAIR } from './play.ts';
import { buttons, inputs, titles, words } from './read.ts';
import * as scenes from './scenes.ts';

const { show, SCENES, decisionOf, registerOf } = scenes;

describe('Raise an item', () => {
  it('asks for everything the rules need, with their limits and a word for what is missing', () => {
    const { card } = draw(SCENES['raise-item']);
    expect(inputs(card).map((i) => [i.id, i.maxLength])).toEqual([
      ['title', ITEM_LIMITS.title],
      ['purpose', ITEM_LIMITS.purpose],
      ['motion', ITEM_LIMITS.motion],
      ['matter', undefined],
      ['involved', undefined],
      ['private', undefined],
      ['publicTitle', ITEM_LIMITS.title],
    ]);
    for (const input of inputs(card).slice(0, 5))
      expect(input).toMatchObject({ isRequired: true, errorMessage: /\w+/ });
    expect(titles(card)).toEqual(['Submit item']);
    expect(words(card)).toContain('Your item is a request.');
  });
});

describe('The chair’s card for an item', () => {
  const review = (item: typeof scenes.required, viewer: string | null) =>
    draw(show({ card: 'item-review', of: 'item-waste', id: 'item-waste', item }, viewer)).card;

  it('approves, declines or defers a request', () => {
    expect(titles(review(scenes.requested, CHAIR))).toEqual(['Approve', 'Decline', 'Defer']);
  });

  it('cannot decline what a member requires, and says so', () => {
    expect(titles(review(scenes.required, CHAIR))).not.toContain('Decline');
    expect(words(review(scenes.required, CHAIR))).toContain('**A member requires this item.**');
  });

  it('is for the clerk to read, who may keep it private, and for everybody once it is settled', () => {
    expect(titles(review(scenes.requested, 'clerk'))).toEqual(['Keep private']);
    expect(titles(review(scenes.declined, 'clerk'))).toEqual([]);
    expect(titles(review(scenes.declined, CHAIR))).toEqual([]);
    expect(words(draw(SCENES['item-status']).card)).toContain('The fleet figures are not ready.');
  });
});

describe('Who am I', () => {
  it.each([
    [CHAIR, 'As Leader of Tunbridge Wells', 'Presides this year, and approves the agenda and publicity.'],
    ['director-swale', 'As Director, substitute for the Chief Executive of Swale', 'Does not preside.'],
    ['kent-representative', 'As Observer, without a vote', 'No vote, and not counted for the quorum.'],
  ])('tells %s what they may do', (viewer, capacity, may) => {
    const read = words(draw(show({ card: 'who-am-i' }, viewer)).card);
    expect(read).toContain(capacity);
    expect(read).toContain(may);
    expect(read).toContain('Leader of Maidstone');
  });
});

describe('Register', () => {
  const page = (from: number) => Array.from({ length: 10 }, (_, i) => decisionOf(scenes.agreed, 4, from - i));

  it('shows a page, newest first, each a press away, and turns to the pages beside it', () => {
    const beside = { total: 40, earlier: '2026/020', later: '2026/040' };
    const { card, summary } = draw(registerOf(page(30), beside));
    expect(titles(card)).toEqual([...page(30).map(({ decision }) => decision), 'Later', 'Earlier']);
    expect(summary).toBe('40 decisions in the register, here 2026/030 to 2026/021.');
    const presses = buttons(card).filter(({ verb }) => verb === 'register');
    expect(presses.map(({ data }) => data)).toEqual([
      { of: 'mkip.register.2026', at: '2026/040' },
      { of: 'mkip.register.2026', at: '2026/020' },
    ]);
  });

  it('turns nowhere where there is nothing before or after', () => {
    const { card, summary } = draw(registerOf(page(10)));
    expect(titles(card)).toHaveLength(10);
    expect(summary).toBe('Ten decisions in the register.');
  });

  it('finds room for the whole page, whatever the titles are', () => {
    const long = page(30).map((entry) => ({ ...entry, title: '*_~`'.repeat(75) }));
    const { card } = draw(registerOf(long, { total: 40, earlier: '2026/020', later: '2026/040' }));
    expect(titles(card)).toHaveLength(12);
  });
});

describe('Help', () => {
  it('offers the nearest command after a slip', () => {
    expect(words(draw(SCENES.help).card)).toContain('You wrote “agend”. **Did you mean “agenda”?**');
  });

  it('names every command', () => {
    const read = words(draw(show({ card: 'help' }, 'clerk')).card);
    for (const command of [
      'who am i',
      'agenda',
      'raise item',
      'open meeting',
      'roll call',
      'take item',
      'close meeting',
      'my votes',
      'press enquiry',
      'register',
      'decision',
    ])
      expect(read).toContain(command);
  });
});
