import { describe, expect, it } from 'vitest';
import { ITEM_LIMITS, item } from '../../../src/core/agenda/index.ts';
import { facts, NOW, weald } from '../boards.ts';
import { given } from '../given.ts';
import { requested, submit } from './items.ts';

const by = facts('head-of-waste');
const raise = (change: Partial<typeof submit>) => given(item).when({ ...submit, ...change }, by);
const breachesOf = (change: Partial<typeof submit>) => {
  const { ruling } = raise(change);
  return ruling.inOrder ? [] : ruling.breaches.map((b) => [b.why, b.required, b.found]);
};

describe('The words of an item', () => {
  it('are recorded without the spaces round them', () => {
    const { title, purpose, motion } = submit;
    raise({ title: ` ${title} \n`, purpose: `${purpose} `, motion: `\n${motion}` }).then({
      ...requested,
      at: NOW,
    });
  });

  it.each(['title', 'purpose', 'motion'] as const)(
    'may fill the %s to its limit, and no further',
    (field) => {
      const limit = ITEM_LIMITS[field];
      expect(breachesOf({ [field]: 'x'.repeat(limit) })).toEqual([]);
      expect(breachesOf({ [field]: ` ${'x'.repeat(limit)} ` })).toEqual([]);
      expect(breachesOf({ [field]: 'x'.repeat(limit + 1) })).toEqual([['too-long', limit, limit + 1]]);
    },
  );

  it('are counted as a reader counts them, an emoji as one', () => {
    expect(breachesOf({ title: '♻'.repeat(ITEM_LIMITS.title) })).toEqual([]);
    expect(breachesOf({ title: '🗑'.repeat(ITEM_LIMITS.title) })).toEqual([]);
  });

  it.each(['', '   ', '\n\t', '\u200B', '\u00A0\u2060'])('are not blank, nor only look it: %j', (title) => {
    expect(breachesOf({ title })).toEqual([['left-blank', 'the title', 'nothing']]);
  });

  it('are all corrected at once: every fault is named', () => {
    expect(
      breachesOf({ title: '', purpose: '', motion: 'x'.repeat(1001), matter: 'whim', involved: [] }),
    ).toEqual([
      ['left-blank', 'the title', 'nothing'],
      ['left-blank', 'the purpose', 'nothing'],
      ['too-long', 1000, 1001],
      ['no-such-choice', 'a kind of matter in the arrangements', 'whim'],
      ['too-few-councils', 2, 0],
    ]);
  });
});

describe('The matter of an item', () => {
  it('is one the arrangements name', () => {
    raise({ matter: 'project-board' }).then({ ...requested, at: NOW, matter: 'project-board' });
    raise({ matter: 'toString' }).thenOutOfOrder('R-AGENDA-1', 'no-such-choice');
  });
});

describe('The councils an item involves', () => {
  it('are kept in the register’s order, each once', () => {
    raise({ involved: ['swale', 'maidstone', 'swale'] }).then({
      ...requested,
      at: NOW,
      involved: ['maidstone', 'swale'],
    });
  });

  it('are at least two', () => {
    raise({ involved: ['swale'] }).thenOutOfOrder('R-PARTIAL-1', 'too-few-councils');
    raise({ involved: ['swale', 'swale'] }).thenOutOfOrder('R-PARTIAL-1', 'too-few-councils');
  });

  it('are councils of this Board', () => {
    raise({ involved: ['swale', 'maidstone', 'ashford'] }).thenOutOfOrder('R-PARTIAL-1', 'no-such-choice', {
      required: 'a council on the Board',
      found: 'ashford',
    });
  });

  it('are still members on the day', () => {
    const left = {
      ...by.arrangements,
      parties: by.arrangements.parties.map((p) => (p.id === 'swale' ? { ...p, left: '2026-10-31' } : p)),
    };
    given(item)
      .when({ ...submit, involved: ['maidstone', 'swale'] }, { ...by, arrangements: left })
      .thenOutOfOrder('R-PARTIAL-1', 'no-such-choice');
  });

  it('may be any of a board of four', () => {
    const { state } = given(item).when(
      { ...submit, matter: 'vary', involved: ['ridgemere', 'ashlow'] },
      facts('waste-officer', { board: weald }),
    );
    expect(state).toMatchObject({ stage: 'submitted', involved: ['ashlow', 'ridgemere'] });
  });
});

describe('Pressing Submit twice', () => {
  it('records the item once', () => {
    given(item, requested).when(submit, by).thenNothing();
  });

  it('records it once though the councils were ticked in another order', () => {
    given(item, requested)
      .when({ ...submit, involved: ['tunbridge-wells', 'swale', 'maidstone'] }, by)
      .thenNothing();
  });

  it('does not reword an item already submitted', () => {
    given(item, requested)
      .when({ ...submit, title: 'Something else' }, by)
      .thenOutOfOrder('R-AGENDA-1', 'item-already-submitted', {
        required: 'a new item',
        found: 'Shared waste contract',
      });
  });

  it('does not change the councils of an item already submitted', () => {
    given(item, requested)
      .when({ ...submit, involved: ['maidstone', 'swale'] }, by)
      .thenOutOfOrder('R-AGENDA-1', 'item-already-submitted');
  });

  it('does not let another person take the item over', () => {
    given(item, requested)
      .when(submit, facts('programme-manager'))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-submitted');
  });
});
