import { describe, expect, it } from 'vitest';
import { type ItemEvent, item } from '../../../src/core/agenda/index.ts';
import { given } from '../given.ts';
import { approved, declined, deferred, deferredAtMeeting, requested, required, taken } from './items.ts';

/** What is announced, and listed, for the last of these events. */
function following(...events: readonly [ItemEvent, ...ItemEvent[]]) {
  const { state } = given(item, ...events);
  const last = events.at(-1) ?? events[0];
  return { told: item.announce(last, state), listed: item.lines(last, state) };
}

describe('Who is told of an item', () => {
  it('the chair and the clerk, when it is raised', () => {
    expect(following(requested).told).toEqual([
      {
        kind: 'tell',
        to: [{ chair: 'chair-or-vice' }, { post: 'clerk' }],
        card: 'item-review',
        of: 'item-1',
      },
    ]);
  });

  it.each([
    ['approved', approved],
    ['declined', declined],
    ['put off by the chair', deferred],
    ['put off by the meeting', deferredAtMeeting],
  ])('whoever raised it, when it is %s', (_, event) => {
    expect(following(requested, event).told).toEqual([
      { kind: 'refresh', card: 'item-review', of: 'item-1' },
      { kind: 'tell', to: [{ person: 'head-of-waste' }], card: 'item-status', of: 'item-1' },
    ]);
  });

  it('nobody anew, when it is taken: the cards they have are brought up to date', () => {
    expect(following(requested, approved, taken).told).toEqual([
      { kind: 'refresh', card: 'item-review', of: 'item-1' },
      { kind: 'refresh', card: 'item-status', of: 'item-1' },
    ]);
  });

  it('nobody in the places where the Board meets', () => {
    for (const event of [approved, declined, deferred, deferredAtMeeting, taken])
      expect(following(required, event).told.map((a) => a.kind)).not.toContain('show');
  });
});

describe('The list of items', () => {
  it('has a line for each item, under its id', () => {
    expect(following(requested).listed).toEqual([
      {
        list: 'item',
        key: 'item-1',
        data: {
          id: 'item-1',
          title: 'Shared waste contract',
          motion: 'That the councils be recommended to buy waste collection together.',
          purpose: 'To agree how the three councils buy waste collection from 2028.',
          matter: 'recommendation',
          involved: ['maidstone', 'swale', 'tunbridge-wells'],
          stage: 'submitted',
          right: 'request',
          by: 'head-of-waste',
          submittedAt: '2026-11-20T09:00:00Z',
        },
      },
    ]);
  });

  it('shows the approval, and loses it when the item is put off', () => {
    expect(following(requested, approved).listed).toMatchObject([
      { data: { stage: 'approved', approvedAt: approved.at } },
    ]);
    const [line] = following(requested, approved, deferredAtMeeting).listed;
    expect(line).toMatchObject({ data: { stage: 'deferred', reason: 'No time was left.' } });
    expect(line?.data).not.toHaveProperty('approvedAt');
  });

  it('shows why an item was declined', () => {
    expect(following(requested, declined).listed).toMatchObject([
      { data: { stage: 'declined', reason: 'Not for this Board.' } },
    ]);
  });

  it('is empty while nothing is submitted, and an item waits on no clock', () => {
    expect(item.lines(approved, item.initial)).toEqual([]);
    expect(item.announce(approved, item.initial)).toEqual([]);
    expect(item.deadlines(given(item, requested).state)).toEqual([]);
  });
});

describe('The record of an item', () => {
  it('takes any event as a fact, though it should not have come', () => {
    expect(given(item, approved, taken).state).toEqual({ stage: 'unsubmitted' });
    expect(given(item, requested, { ...requested, title: 'A second beginning' }).state).toMatchObject({
      title: 'Shared waste contract',
    });
    expect(given(item, requested, declined, taken).state).toMatchObject({ stage: 'taken' });
  });

  it('keeps the council of whoever raised it through every stage', () => {
    expect(given(item, required, deferred, approved, taken).state).toMatchObject({ party: 'swale' });
    expect(given(item, requested, approved).state).not.toHaveProperty('party');
  });
});
