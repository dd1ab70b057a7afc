import { describe, expect, it } from 'vitest';
import { type ItemCommand, type ItemEvent, item } from '../../../src/core/agenda/index.ts';
import { approved, CHAIR, declined, requested, required, submit, taken } from '../agenda/items.ts';
import { facts, mkip, type Overrides, weald } from '../boards.ts';
import { given } from '../given.ts';
import { bare, read } from './refusals.ts';

/** What somebody reads when their press on an item is out of order. */
function refusal(
  person: string,
  command: ItemCommand,
  history: readonly ItemEvent[],
  overrides: Overrides = {},
) {
  const { ruling } = given(item, ...history).when(command, facts(person, overrides));
  return ruling.inOrder ? 'In order.' : read(ruling.breaches[0], overrides);
}

const approve = { type: 'ApproveItem' } as const;
const decline = { type: 'DeclineItem', reason: 'Not for us.' } as const;

describe('What somebody reads when an agenda item is out of order', () => {
  it('says who the Chairman and the Vice Chairman are', () => {
    expect(refusal('clerk', approve, [requested])).toBe(
      'Only the Chairman, or the Vice Chairman in their place, rules on agenda items (8.1). ' +
        'The Leader of Tunbridge Wells is Chairman and the Leader of Maidstone is Vice Chairman.',
    );
  });

  it('names them where the board file gives names', () => {
    const board = {
      ...mkip,
      people: mkip.people.map((p) => (p.id === CHAIR ? { ...p, name: 'Ada Clerkenwell' } : p)),
    };
    expect(refusal('clerk', approve, [requested], { board })).toContain(
      'Ada Clerkenwell, the Leader of Tunbridge Wells, is Chairman',
    );
  });

  it('says who required an item that stands', () => {
    expect(refusal(CHAIR, decline, [required])).toBe(
      'A member required this item, so it goes to the next available meeting (8.1). ' +
        'Approve it, and choose where it comes on the agenda. It was required by Leader of Swale.',
    );
  });

  it('names nobody where the breach does not', () => {
    expect(read(bare('required-item-stands'))).toMatch(/where it comes on the agenda\.$/);
    const owed = { found: 'a report', person: 'head-of-waste' };
    expect(read(bare('required-item-stands', owed))).toMatch(
      /^This is a report the Board is owed, so it goes .* It was made by Head of Waste/,
    );
  });

  it('says who may raise one', () => {
    expect(refusal('a-stranger', submit, [])).toBe(
      'Only people with a part in the MKIP Board raise items (8.1). ' +
        'Ask a member of the Board, or the clerk, to raise it for you.',
    );
  });

  it('names the councils to choose from', () => {
    expect(refusal('clerk', { ...submit, involved: ['swale'] }, [])).toBe(
      'An item involves at least 2 councils (11.2). Choose from Maidstone, Swale and Tunbridge Wells.',
    );
    const four = { ...submit, matter: 'vary', involved: [] };
    expect(refusal('clerk', four, [], { board: weald })).toContain(
      'Ashlow, Broadmarsh, Hazelcote and Ridgemere',
    );
  });

  it.each([
    ['approved', [requested, approved], decline, 'on the agenda (8.1). Whoever presides may defer it'],
    ['declined', [requested, declined], approve, 'was declined (8.1). It may be raised again'],
    ['taken', [requested, approved, taken], approve, 'has taken this item (8.1). Say "register"'],
  ] as const)('says what became of an item already %s', (_, history, command, words) => {
    expect(refusal(CHAIR, command, history)).toContain(words);
  });

  it('says how to raise another', () => {
    expect(refusal('head-of-waste', { ...submit, title: 'Another' }, [requested])).toContain('"raise item"');
    expect(refusal(CHAIR, approve, [])).toBe(
      'Nobody has submitted this item (8.1). Say "raise item" to submit one.',
    );
  });

  it('says which box was left empty', () => {
    expect(refusal('clerk', { ...submit, motion: ' ' }, [])).toContain('You left out the motion (8.1).');
  });
});
