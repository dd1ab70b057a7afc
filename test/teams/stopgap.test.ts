import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../src/local/fake-teams.ts';
import { stopgap } from '../../src/teams/stopgap.ts';

describe('The way back to a card that could not be answered', () => {
  it.each([
    ['a ballot', { of: 'mkip.meeting.1', no: 3 }, 'show-motion', { of: 'mkip.meeting.1', no: 3 }],
    ['a roll', { of: 'mkip.meeting.1' }, 'show-motion', { of: 'mkip.meeting.1' }],
    [
      "a person's own view",
      { of: 'mkip.meeting.1', card: 'ballot', no: 3, extra: 'x' },
      'refresh',
      { of: 'mkip.meeting.1', card: 'ballot', no: 3 },
    ],
  ])('is offered for %s', (_what, data, verb, carried) => {
    const [button] = buttonsOf(stopgap('words', { verb: 'for', data }).card);
    expect(button?.action).toMatchObject({ verb, data: carried });
    expect(Object.keys(button?.action.data as object).sort()).toEqual(Object.keys(carried).sort());
  });

  it.each([
    ['names nothing', {}],
    ['names no card of ours', { of: '<at>all</at>' }],
    ['names nothing that is shown again', { of: 'mkip.item.1' }],
    ['names a list', { of: ['mkip.meeting.1'] }],
  ])('is left out where the press %s', (_what, data) => {
    expect(buttonsOf(stopgap('words', { verb: 'for', data }).card)).toEqual([]);
  });
});
