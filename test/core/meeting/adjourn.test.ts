import { describe, expect, it } from 'vitest';
import { meeting } from '../../../src/core/meeting/index.ts';
import { CHAIR, S_CE, SWALE, VICE } from './members.ts';
import { called, having, inVote, OPEN, onItem, type Step, typesOf } from './minutes.ts';
import { ballot, CLOSE, GONE, HERE } from './moves.ts';

const ADJOURN = { type: 'AdjournMeeting' } as const;
const swaleGone: readonly Step[] = [
  [SWALE, GONE],
  [S_CE, GONE, '10:20'],
];
const lost: readonly Step[] = [...OPEN, ...swaleGone];
const lostAt = '2026-11-26T10:20:00.000Z';

describe('An adjournment for want of a quorum (R-QUORUM-4)', () => {
  it('is pressed by whoever presides or by the clerk, once the wait is over, and closes the record', () => {
    for (const by of [CHAIR, 'clerk']) {
      const { ruling } = having(lost).when(by, ADJOURN, '10:35');
      expect(ruling).toMatchObject({
        inOrder: true,
        events: [
          { type: 'MeetingAdjourned', by, since: lostAt, quorum: { counted: 4, missing: ['swale'] } },
          { type: 'MeetingClosed', by },
        ],
      });
    }
  });

  it('defers the item under way, and leaves what was not reached as it was', () => {
    const { state, ruling } = having([...onItem(1), ...swaleGone]).when('clerk', ADJOURN, '10:40');
    expect(ruling).toMatchObject({
      events: [{ type: 'ItemDeferred', number: 1, reason: 'The meeting was adjourned.' }, {}, {}],
    });
    expect(state).toMatchObject({ stage: 'closed', adjournedAt: '2026-11-26T10:40:00.000Z', floor: null });
    expect(called(state).business[2]?.stage).toBe('listed');
  });

  it('counts no ballot of a vote it broke off', () => {
    const steps: readonly Step[] = [...inVote(1), [VICE, ballot(1, 'for')], ...swaleGone];
    expect(called(having(steps).when('clerk', ADJOURN, '10:40').state).business[1]).toMatchObject({
      stage: 'deferred',
    });
  });

  it('is out of order until fifteen minutes have passed, whether or not it was offered', () => {
    having(lost)
      .when(CHAIR, ADJOURN, '10:34')
      .thenOutOfOrder('R-QUORUM-4', 'adjournment-not-due', { required: '2026-11-26T10:35:00.000Z' });
    expect(typesOf(having(lost).when(CHAIR, ADJOURN, '10:35'))).toContain('MeetingAdjourned');
    const offered: readonly Step[] = [...lost, [null, { type: 'OfferAdjournment' }, '10:36']];
    expect(typesOf(having(offered).when(CHAIR, ADJOURN, '10:37'))).toContain('MeetingAdjourned');
  });

  it('is nobody else’s press', () => {
    for (const person of [VICE, 'head-of-waste', 'kent-representative'])
      having(lost).when(person, ADJOURN, '10:40').thenOutOfOrder('R-QUORUM-4', 'not-presiding');
  });

  it('is out of order while there is a quorum, and once it has come back the meeting goes on', () => {
    having(OPEN).when(CHAIR, ADJOURN).thenOutOfOrder('R-QUORUM-4', 'quorum-stands', { found: 6 });
    const offered: readonly Step[] = [...lost, [null, { type: 'OfferAdjournment' }, '10:36']];
    const back = having(offered).when(S_CE, HERE, '10:37');
    expect(typesOf(back)).toEqual(['MemberArrived', 'QuorumRegained']);
    expect(back.state.stage).toBe('open');
    const resumed: readonly Step[] = [...offered, [S_CE, HERE, '10:37']];
    having(resumed).when('clerk', ADJOURN, '10:50').thenOutOfOrder('R-QUORUM-4', 'quorum-stands');
    const again: readonly Step[] = [...resumed, [S_CE, GONE, '10:55']];
    having(again).when(CHAIR, ADJOURN, '11:00').thenOutOfOrder('R-QUORUM-4', 'adjournment-not-due');
  });

  it('is not for a meeting that has not begun, nor for one that has closed otherwise', () => {
    having(OPEN.slice(0, -1)).when('clerk', ADJOURN).thenOutOfOrder('R-VOTE-5', 'meeting-not-open');
    having([...OPEN, [CHAIR, CLOSE]])
      .when('clerk', ADJOURN)
      .thenOutOfOrder('R-VOTE-5', 'meeting-closed');
  });

  it('pressed twice is recorded once, and the bot never adjourns of itself', () => {
    having([...lost, ['clerk', ADJOURN, '10:40']])
      .when(CHAIR, ADJOURN, '10:41')
      .thenNothing();
    having(lost).when(null, ADJOURN, '10:40').thenNothing();
  });

  it('begins the minutes and brings the card of the lost quorum up to date', () => {
    const { state, ruling } = having(lost).when('clerk', ADJOURN, '10:40');
    const told = ruling.inOrder ? ruling.events.flatMap((event) => meeting.announce(event, state)) : [];
    expect(told).toContainEqual({ kind: 'refresh', card: 'quorum', of: lostAt });
    expect(told).toContainEqual({ kind: 'show', card: 'closed', of: '' });
    expect(told).toContainEqual(expect.objectContaining({ kind: 'pass', subject: 'minutes' }));
  });
});
