import { describe, expect, it } from 'vitest';
import { AGENDA, CHAIR, heldBy, type Move, SIX, saidUnder, viewOf } from './minuted.ts';

const opened: readonly Move[] = [
  ['09:50', 'clerk', { type: 'CallMeeting', meeting: '2026-11-26', agenda: AGENDA }],
  ...SIX.map((person): Move => ['09:55', person, { type: 'Arrive' }]),
  ['10:00', CHAIR, { type: 'CallToOrder' }],
];

describe('What was done in the room', () => {
  it('is minuted: which votes were taken by show of hands, on whose record and whose word', () => {
    const events = heldBy([
      ...opened,
      ['10:05', CHAIR, { type: 'TakeItem', number: 1 }],
      ['10:06', CHAIR, { type: 'CallVote', number: 1 }],
      ['10:07', CHAIR, { type: 'CastBallot', number: 1, choice: 'for' }],
      [
        '10:08',
        'clerk',
        {
          type: 'RecordHands',
          number: 1,
          hands: [
            { seat: 'swale.leader', person: 'leader-swale', hand: 'for' },
            { seat: 'swale.chief-executive', person: 'chief-executive-swale', hand: null },
          ],
        },
      ],
      ['10:09', CHAIR, { type: 'ConfirmHands', number: 1, show: 1 }],
      ['10:10', CHAIR, { type: 'CloseVote', number: 1 }],
      ['10:30', CHAIR, { type: 'CloseMeeting' }],
    ]);
    const lines = saidUnder(viewOf({ events }), '1');
    expect(lines).toContain(
      'A show of hands was recorded by Clerk to the Board and confirmed by Leader of Tunbridge Wells, presiding, at 10:09.',
    );
    expect(lines).toContain('Leader of Swale | For, by show of hands');
    expect(lines).toContain('Leader of Tunbridge Wells | For');
    expect(lines).toContain('Chief Executive of Swale | Did not vote');
    expect(lines).toContain('For 2, against 0, abstained 0, not voting 4: 6 present and entitled.');
  });
});

describe('An adjournment', () => {
  it('is minuted with its hour, who adjourned, and what goes to the next meeting', () => {
    const events = heldBy([
      ...opened,
      ['10:05', CHAIR, { type: 'TakeItem', number: 1 }],
      ['10:10', 'leader-swale', { type: 'Leave' }],
      ['10:11', 'chief-executive-swale', { type: 'Leave' }],
      ['10:26', null, { type: 'OfferAdjournment' }],
      ['10:30', 'clerk', { type: 'AdjournMeeting' }],
    ]);
    const view = viewOf({ events });
    const lines = saidUnder(view, 'B');
    expect(lines).toContain('At 10:26 there was still no quorum, and adjournment was offered.');
    expect(lines.at(-1)).toBe(
      'There being still no quorum, the meeting was adjourned at 10:30 by Clerk to the Board. Quorum: 4 present, 5 needed (10.3). Business not reached goes to the next meeting.',
    );
    expect(saidUnder(view, '1')).toContain('Deferred at 10:30. Reason: The meeting was adjourned.');
    expect(saidUnder(view, '2')).toEqual(['This item was not reached.']);
  });
});

describe('The roll taken by the clerk', () => {
  it('is minuted as that: who was recorded as here, and as having left, by the clerk', () => {
    const events = heldBy([
      ...opened.filter(([, person]) => person !== 'leader-swale'),
      ['10:02', 'clerk', { type: 'RecordArrival', person: 'leader-swale' }],
      ['10:10', 'clerk', { type: 'RecordDeparture', person: 'chief-executive-swale' }],
      ['10:30', CHAIR, { type: 'CloseMeeting' }],
    ]);
    const lines = saidUnder(viewOf({ events }), 'A');
    expect(lines).toContain(
      'Leader of Swale | Swale | Leader of Swale | 10:02, recorded by the clerk | To the close',
    );
    expect(lines).toContain(
      'Chief Executive of Swale | Swale | Chief Executive of Swale | 09:55 | 10:10, recorded by the clerk',
    );
  });
});
