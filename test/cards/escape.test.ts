import { describe, expect, it } from 'vitest';
import { escaped, plain } from '../../src/cards/escape.ts';
import { draw } from '../../src/cards/index.ts';
import { item } from '../../src/core/agenda/index.ts';
import { play, WASTE } from './play.ts';
import { expectSound, words } from './read.ts';
import { show } from './scenes.ts';

/** A template's placeholder, typed by a person. */
const FILL = ['$', '{title}'].join('');

describe('What a person typed', () => {
  it.each([
    ['*bold* and _italic_', '\\*bold\\* and \\_italic\\_'],
    ['[a link](https://example.org)', '\\[a link\\](https://example.org)'],
    ['~~struck~~ `code`', '\\~\\~struck\\~\\~ \\`code\\`'],
    ['C:\\papers', 'C:\\\\papers'],
    ['<at>Leader of Swale</at>', '&lt;at&gt;Leader of Swale&lt;/at&gt;'],
    ['&lt;at&gt;', '&amp;lt;at&amp;gt;'],
    ['Fish & chips', 'Fish & chips'],
    ['# A heading', '\\# A heading'],
    ['- a list', '\\- a list'],
    ['+ a list', '\\+ a list'],
    ['1. a list', '1\\. a list'],
    ['12) a list', '12\\) a list'],
    ['3.5 tonnes - and more', '3.5 tonnes - and more'],
    ['> a quotation', '&gt; a quotation'],
    [FILL, '$\\{title}'],
    ['{{DATE(2026-11-26T10:00:00Z)}}', '{\\{DATE(2026-11-26T10:00:00Z)}}'],
  ])('reads as it was typed and does nothing: %s', (typed, written) => {
    expect(escaped(typed)).toBe(written);
  });

  it('stays on one line, so that it cannot start a list or forge a second paragraph', () => {
    expect(escaped('One\r\n\r\n- two\u2028three\tfour')).toBe('One - two three four');
    expect(plain('One\n\ntwo')).toBe('One two');
  });

  it('loses what nobody can see: controls and overrides of the direction of writing', () => {
    expect(escaped('Not\u0000 car\u202eried\u2069')).toBe('Not carried');
    expect(plain('\ufeffAgreed\u0007')).toBe('Agreed');
  });

  it('keeps every script and every emoji', () => {
    for (const typed of ['שירות פסולת משותף', 'خدمة النفايات', '廃棄物', '♻️ 👩🏽‍⚖️ 🇬🇧', 'Café £5m – 30p']) {
      expect(escaped(typed)).toBe(typed);
      expect(plain(typed)).toBe(typed);
    }
  });

  it('is taken apart where no markdown is read: tags and templates in a button or a summary', () => {
    expect(plain(`<at>Everyone</at> ${FILL} *as typed*`)).toBe('‹at›Everyone‹/at› $ {title} *as typed*');
  });
});

describe('A card about what a person typed', () => {
  const hostile = `# **Free** <at>Everyone</at> ${FILL} {{DATE(2026-01-01T00:00:00Z)}} [x](https://example.org)`;
  const typed = { title: hostile, purpose: hostile, motion: hostile };
  const { matter, involved } = WASTE;
  const submitted = play(item, item.initial, [
    ['09:00', 'leader-swale', { type: 'SubmitItem', id: 'item-9', ...typed, matter, involved }],
  ]);

  it('shows it, and neither mentions, formats, links nor fills in anything', () => {
    const { card, summary } = draw(
      show({ card: 'item-review', of: 'item-9', id: 'item-9', item: submitted }, 'leader-maidstone'),
    );
    expectSound(card);
    expect(words(card)).toContain('\\*\\*Free\\*\\* &lt;at&gt;Everyone&lt;/at&gt; $\\{title} {\\{DATE(');
    expect(words(card)).not.toMatch(/[^\\]\*Free|[^\\]\[x/);
    expect(JSON.stringify(card)).not.toContain('<at>');
    expect(summary).toContain('‹at›Everyone‹/at›');
  });

  it('shows a mistyped command back without acting on it', () => {
    const { card } = draw(
      show({ card: 'help', asked: '<at>Chair</at> *vote*', nearest: 'my votes' }, 'clerk'),
    );
    expect(words(card)).toContain(
      'You wrote “&lt;at&gt;Chair&lt;/at&gt; \\*vote\\*”. **Did you mean “my votes”?**',
    );
  });
});
