import { describe, expect, it } from 'vitest';
import { itemUnderWay, type MeetingEvent, meeting } from '../../../src/core/meeting/index.ts';
import { CHAIR, SWALE, VICE } from './members.ts';
import { CALLED, having, inVote, OPEN, onItem, type Step } from './minutes.ts';
import { CLOSE, GONE, HERE, objects } from './moves.ts';

const at = '2026-11-26T11:00:00.000Z';
const swale = { at, seat: 'swale.leader', person: SWALE } as const;
const quorum = { quorate: false, counted: 4, minimum: 5, missing: [], clause: '10.3' };
const of = (number: number) => ({ at, number });
const { verdict } = verdictOf();

/** An outcome as it would be declared. */
function verdictOf() {
  const ruling = having(onItem(1)).when(CHAIR, { type: 'DeclareConsensus', number: 1 }).ruling;
  const declared = ruling.inOrder ? ruling.events.find((e) => e.type === 'OutcomeDeclared') : undefined;
  if (declared?.type !== 'OutcomeDeclared') throw new Error('no outcome was declared');
  return declared;
}

describe('An event that could not have followed', () => {
  it.each<readonly [string, readonly Step[], MeetingEvent]>([
    ['a principal waits for a seat nobody sits in', CALLED, { type: 'PrincipalWaited', ...swale }],
    [
      'the quorum is lost before the meeting is open',
      CALLED,
      { type: 'QuorumLost', at, quorum, offerAt: at },
    ],
    [
      'the quorum is regained though it was not lost',
      OPEN,
      { type: 'QuorumRegained', at, quorum, lostAt: at },
    ],
    ['adjournment is offered to an open meeting', OPEN, { type: 'AdjournmentOffered', at }],
    ['an open meeting is called to order', OPEN, { type: 'CalledToOrder', at, quorum }],
    ['an item not put is objected to', OPEN, { type: 'ObjectionRaised', ...swale, number: 1, binding: true }],
    ['a ballot comes before the vote', onItem(1), { type: 'BallotCast', ...swale, number: 1, choice: 'for' }],
    ['a vote not called is tied', onItem(1), { type: 'VoteTied', ...of(1) }],
    ['a vote is called on no item', OPEN, { type: 'VoteCalled', ...of(99) }],
  ])('changes nothing: %s', (_what, steps, event) => {
    const { state } = having(steps);
    expect(meeting.evolve(state, event)).toEqual(state);
    expect(meeting.evolve(meeting.initial, event)).toEqual(meeting.initial);
  });

  it.each<MeetingEvent>([
    { type: 'AdjournmentOffered', at },
    { type: 'MotionPut', ...of(99), text: '', matter: '', involved: ['swale'], partial: false },
  ])('is told to nobody it does not concern: $type', (event) => {
    expect(meeting.announce(event, having(OPEN).state).filter((a) => a.kind !== 'show')).toEqual([]);
  });

  it('passes nothing on: an outcome or a deferral of an item that was never put', () => {
    const { state } = having(OPEN);
    for (const number of [1, 99]) {
      const outcome: MeetingEvent = { type: 'OutcomeDeclared', at, number, year: 2026, verdict };
      expect(meeting.announce(outcome, state).map((a) => a.kind)).toEqual(['refresh', 'refresh']);
    }
    const deferral: MeetingEvent = { type: 'ItemDeferred', ...of(99), reason: 'None.' };
    expect(meeting.announce(deferral, state).map((a) => a.kind)).toEqual(['refresh', 'refresh']);
  });

  it('seats nobody who was never there', () => {
    const { state } = having(CALLED);
    expect(meeting.evolve(state, { type: 'MemberLeft', ...swale })).toMatchObject({
      attendance: { 'swale.leader': { status: 'left' } },
    });
  });

  it('puts no item on the floor that has no motion', () => {
    const taken = meeting.evolve(having(OPEN).state, { type: 'ItemTaken', ...of(1) });
    expect(taken.stage !== 'uncalled' && itemUnderWay(taken)).toBeNull();
  });
});

describe('The record of a meeting', () => {
  it('begins with nobody here and nobody gone', () => {
    expect(having(CALLED).state).toMatchObject({ attendance: {}, attendees: [], gone: [], interests: [] });
  });

  it('keeps who has gone, until they are back', () => {
    const kent = 'kent-representative';
    const here: readonly Step[] = [...OPEN, [kent, HERE], ['clerk', HERE]];
    const gone = having([...here, [kent, GONE], [VICE, GONE]]);
    expect(gone.state).toMatchObject({ gone: [kent, VICE], attendees: [{ person: 'clerk' }] });
    expect(having([...here, [VICE, GONE], [VICE, HERE]]).state.gone).toEqual([]);
  });

  it('keeps the objections of others when one is withdrawn', () => {
    const both: readonly Step[] = [...onItem(1), [SWALE, objects(1)], [VICE, objects(1)]];
    const left = having([...both, [SWALE, { type: 'WithdrawObjection', number: 1 }]]);
    expect(left.state.business[1]).toMatchObject({ objections: [{ person: VICE }] });
  });

  it('says of a meeting closed before it was in order that it never opened', () => {
    expect(having([...CALLED, ['clerk', CLOSE]]).state).toMatchObject({ stage: 'closed', openedAt: null });
    expect(having([...OPEN, [CHAIR, CLOSE]]).state).toMatchObject({ openedAt: '2026-11-26T10:00:00.000Z' });
  });

  it('has no item under way between items', () => {
    expect(itemUnderWay(having(OPEN).state)).toBeNull();
    expect(itemUnderWay(having(inVote(1)).state)).toMatchObject({ stage: 'division' });
  });
});
