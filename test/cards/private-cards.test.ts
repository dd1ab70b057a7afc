import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import { publicItem, type SubmittedItem } from '../../src/core/agenda/index.ts';
import { CHAIR } from './play.ts';
import { beforeExclusion, claimed, confirmed, excluded, marked, PUBLIC, SECRET } from './private-scenes.ts';
import { inputs, titles, words } from './read.ts';
import { SCENES, show } from './scenes.ts';

const private_ = (item: SubmittedItem, viewer: string) =>
  draw(show({ card: 'private-item', of: 'mkip.item.item-depot', item }, viewer));

describe('An item’s private text', () => {
  it('is there for a reader, with its public title, its paragraph and who else reads it', () => {
    const read = words(private_(confirmed, 'leader-swale').card);
    for (const said of [SECRET, PUBLIC, 'exempt, paragraph 3', 'Programme Manager', 'substitutes who sit'])
      expect(read).toContain(said);
  });

  it('is named by no notification', () => {
    for (const item of [claimed, marked, confirmed])
      expect(private_(item, 'clerk').summary).toBe('The private text of an item, for you alone.');
  });

  it('has what is the clerk’s, and what is the Monitoring Officer’s, and nothing for a reader to press', () => {
    expect(titles(private_(claimed, 'clerk').card)).toEqual(['Mark as private', 'Open to the public']);
    expect(titles(private_(marked, 'monitoring-officer').card)).toEqual(['Confirm', 'Refuse']);
    expect(titles(private_(confirmed, 'monitoring-officer').card)).toEqual([]);
    expect(titles(private_(marked, CHAIR).card)).toEqual([]);
  });
});

describe('A card of a private item that others may see', () => {
  it('has none of it, and the button by which a reader asks', () => {
    const of = 'mkip.item.item-depot';
    const review = { card: 'item-review', of, id: 'item-depot', item: publicItem(marked) } as const;
    const { card, summary } = draw(show(review, CHAIR));
    for (const text of [words(card), summary]) expect(text).not.toContain('Harrow');
    expect(words(card)).toContain(PUBLIC);
    expect(titles(card)).toContain('Read the private text');
  });
});

describe('The agenda with an exempt item', () => {
  const agenda = (viewer: string) =>
    draw(show({ card: 'agenda', of: 'meeting-1', meeting: beforeExclusion, lines: [] }, viewer)).card;

  it('offers whoever presides to move that the public be excluded, and nobody else', () => {
    expect(titles(agenda(CHAIR))).toContain('Move that the public be excluded');
    expect(titles(agenda('leader-swale'))).not.toContain('Move that the public be excluded');
    expect(words(agenda('leader-swale'))).toContain('exempt, paragraph 3');
  });

  it('lets those who may read it ask, and not the observer', () => {
    expect(titles(agenda('leader-swale'))).toContain('Read the private text');
    expect(titles(agenda('kent-representative'))).not.toContain('Read the private text');
  });
});

describe('The card of the exclusion', () => {
  it('says who goes and why while it lasts, and afterwards that they may return', () => {
    expect(words(draw(SCENES.exclusion).card)).toContain(`${PUBLIC} (exempt, paragraph 3)`);
    const later = {
      card: 'exclusion',
      of: 'meeting-1',
      meeting: excluded,
      at: '2026-11-26T10:50:00.000Z',
    } as const;
    expect(words(draw(show(later)).card)).toContain('The press and public may return');
  });
});

describe('The form that keeps an item private', () => {
  it('offers the seven paragraphs and what is confidential, and nothing is weighed until the clerk says so', () => {
    const [ground, balance] = inputs(draw(SCENES['mark-item']).card);
    expect(JSON.stringify(ground)).toContain('Exempt, paragraph 7');
    expect(JSON.stringify(ground)).toContain('Confidential');
    expect(balance).toMatchObject({ value: 'not-recorded', isRequired: true });
  });
});
