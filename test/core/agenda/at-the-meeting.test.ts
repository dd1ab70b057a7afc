import { describe, expect, it } from 'vitest';
import { item } from '../../../src/core/agenda/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import {
  approved,
  CHAIR,
  declined,
  deferred,
  deferredAtMeeting,
  requested,
  required,
  taken,
} from './items.ts';

const take = { type: 'RecordTaken', meeting: '2026-11-26', number: 4 } as const;
const putOff = { type: 'RecordDeferred', meeting: '2026-11-26', reason: 'No time was left.' } as const;
const bot = facts(null);

describe('An item the meeting takes', () => {
  it('is recorded with the meeting and its number there', () => {
    given(item, requested, approved).when(take, bot).then(taken);
  });

  it('keeps the time of its approval', () => {
    const { state } = given(item, requested, approved).when(take, bot);
    expect(state).toMatchObject({ stage: 'taken', meeting: '2026-11-26', number: 4, approvedAt: bot.now });
  });

  it('is recorded though the chair had not approved it, or had put it off: what was taken was taken', () => {
    given(item, required).when(take, bot).then(taken);
    given(item, requested, deferred).when(take, bot).then(taken);
  });

  it('is recorded by the bot and by nobody else, whatever their office', () => {
    for (const person of [CHAIR, 'clerk', 'head-of-waste', 'a-stranger'])
      given(item, requested, approved)
        .when(take, facts(person))
        .thenOutOfOrder('R-RECORD-1', 'not-your-office', { required: 'Quorate itself' });
  });

  it('is recorded once', () => {
    given(item, requested, approved, taken).when(take, bot).thenNothing();
  });

  it('is not taken again by another meeting, nor under another number', () => {
    given(item, requested, approved, taken)
      .when({ ...take, meeting: '2027-02-25' }, bot)
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
    given(item, requested, approved, taken)
      .when({ ...take, number: 5 }, bot)
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });

  it('cannot be one the chair declined, nor one nobody submitted', () => {
    given(item, requested, declined).when(take, bot).thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
    given(item).when(take, bot).thenOutOfOrder('R-AGENDA-1', 'item-not-submitted');
  });
});

describe('An item the meeting puts off', () => {
  it('waits for the chair again, with the meeting’s reason', () => {
    const followed = given(item, requested, approved).when(putOff, bot);
    followed.then(deferredAtMeeting);
    expect(followed.state).toMatchObject({
      stage: 'deferred',
      meeting: '2026-11-26',
      reason: 'No time was left.',
      deferredBy: null,
      approvedAt: null,
    });
  });

  it('may be one a member required: the Board is not its chair', () => {
    given(item, required, approved).when(putOff, bot).then(deferredAtMeeting);
    given(item, required, approved)
      .when({ ...putOff, reason: ' No time was left. ' }, bot)
      .then(deferredAtMeeting);
  });

  it('may already have been taken at that meeting, but not at another', () => {
    given(item, requested, approved, taken).when(putOff, bot).then(deferredAtMeeting);
    given(item, requested, approved, taken)
      .when({ ...putOff, meeting: '2027-02-25' }, bot)
      .thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });

  it('is recorded once for each meeting', () => {
    given(item, requested, approved, deferredAtMeeting).when(putOff, bot).thenNothing();
    given(item, requested, deferredAtMeeting, approved)
      .when({ ...putOff, meeting: '2027-02-25' }, bot)
      .then({ ...deferredAtMeeting, meeting: '2027-02-25' });
    given(item, requested, deferred).when(putOff, bot).then(deferredAtMeeting);
  });

  it('is recorded by the bot alone, with a reason', () => {
    given(item, requested, approved)
      .when(putOff, facts(CHAIR))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
    given(item, requested, approved)
      .when({ ...putOff, reason: ' ' }, bot)
      .thenOutOfOrder('R-AGENDA-1', 'left-blank');
  });

  it('cannot be one the chair declined', () => {
    given(item, requested, declined).when(putOff, bot).thenOutOfOrder('R-AGENDA-1', 'item-already-settled');
  });
});
