import { describe, expect, it } from 'vitest';
import { type ComplaintCommand, type ComplaintEvent, complaint } from '../../../src/core/complaint/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';

const on = (day: string) => ({ now: `${day}T10:00:00.000Z` });
const TODAY = on('2026-11-10');
const CLERK = 'clerk';
const OWNER = 'head-of-waste';
const log: Extract<ComplaintCommand, { type: 'LogComplaint' }> = {
  type: 'LogComplaint',
  id: 'c1',
  councils: ['maidstone', 'swale'],
  owner: OWNER,
  respondBy: '2026-12-01',
  complainant: 'W. Thistlewood',
  contact: '1 Mill Lane',
  text: 'My bins were not emptied.',
};
const { type: _, ...said } = log;
const acted = { at: TODAY.now, by: CLERK, capacity: 'Clerk (Democratic Services)' };
const logged: ComplaintEvent = { ...acted, ...said, type: 'ComplaintLogged', timeZone: 'Europe/London' };
const closed: ComplaintEvent = { ...acted, type: 'ComplaintClosed', how: 'answered' };
const reminded = (when: 'before' | 'after'): ComplaintEvent => ({
  ...{ type: 'ComplaintReminded', at: '2026-11-27T09:00:00.000Z', when },
});
const erased: ComplaintEvent = { type: 'DetailsErased', at: TODAY.now, why: 'retention', by: null };
const kept: ComplaintEvent = {
  ...{ type: 'RetentionBegun', at: TODAY.now, months: 36, lawfulBasis: 'Public task' },
  until: '2029-11-10T00:00:00.000Z',
};
const change = (more: Partial<typeof log>) => given(complaint).when({ ...log, ...more }, facts(CLERK, TODAY));

describe('Logging a complaint (R-COMPL-1, 24)', () => {
  it('names the councils, who sees to it and by when it is answered', () => {
    given(complaint).when(log, facts(CLERK, TODAY)).then(logged);
    given(complaint, logged).when(log, facts(CLERK, TODAY)).thenNothing();
  });

  it('is for the clerk, communications, officers and chief executives', () => {
    for (const who of ['communications-swale', OWNER, 'chief-executive-maidstone'])
      expect([who, given(complaint).when(log, facts(who, TODAY)).ruling.inOrder]).toEqual([who, true]);
    for (const who of ['leader-swale', 'kent-representative', 'nobody', null])
      given(complaint).when(log, facts(who, TODAY)).thenOutOfOrder('R-COMPL-1', 'not-your-office');
  });

  it('needs councils of the Board, an owner who may own it, a day to come, and words', () => {
    change({ councils: [] }).thenOutOfOrder('R-COMPL-1', 'no-such-choice');
    change({ councils: ['swale', 'kent'] }).thenOutOfOrder('R-COMPL-1', 'no-such-choice');
    change({ owner: 'leader-swale' }).thenOutOfOrder('R-COMPL-1', 'no-such-choice');
    change({ respondBy: '2026-11-09' }).thenOutOfOrder('R-COMPL-1', 'no-such-choice');
    change({ respondBy: 'soon' }).thenOutOfOrder('R-COMPL-1', 'no-such-choice');
    expect(change({ respondBy: '2026-11-10' }).ruling.inOrder).toBe(true);
    for (const field of ['complainant', 'contact', 'text'])
      change({ [field]: ' ' }).thenOutOfOrder('R-COMPL-1', 'left-blank');
  });
});

describe('Seeing to a complaint', () => {
  const hand = { type: 'ChangeOwner', owner: 'communications-swale' } as const;
  const move = {
    type: 'MoveResponseDate',
    respondBy: '2026-12-08',
    reason: 'The crew is on leave.',
  } as const;
  const close = { type: 'CloseComplaint', how: 'answered' } as const;

  it('is its owner’s, the clerk’s, and communications’ of the councils it is about', () => {
    for (const who of [OWNER, CLERK, 'communications-swale'])
      expect([who, given(complaint, logged).when(hand, facts(who, TODAY)).ruling.inOrder]).toEqual([
        who,
        true,
      ]);
    for (const who of ['communications-tunbridge-wells', 'leader-swale', 'chief-executive-swale', null])
      for (const command of [hand, move, close])
        given(complaint, logged)
          .when(command, facts(who, TODAY))
          .thenOutOfOrder('R-COMPL-1', 'not-your-office');
    given(complaint).when(close, facts(CLERK, TODAY)).thenOutOfOrder('R-COMPL-1', 'complaint-not-logged');
  });

  it('may pass to another owner, who may own it', () => {
    const after = given(complaint, logged).when(hand, facts(CLERK, TODAY));
    after.then({ ...acted, type: 'OwnerChanged', owner: hand.owner });
    expect(
      complaint.announce({ ...acted, type: 'OwnerChanged', owner: hand.owner }, after.state),
    ).toContainEqual({ kind: 'tell', to: [{ person: hand.owner }], card: 'complaint', of: '' });
    given(complaint, logged)
      .when({ ...hand, owner: OWNER }, facts(CLERK, TODAY))
      .thenNothing();
    given(complaint, logged)
      .when({ ...hand, owner: 'leader-swale' }, facts(CLERK, TODAY))
      .thenOutOfOrder('R-COMPL-1', 'no-such-choice');
  });

  it('may take longer, with the reason, and both reminders follow the new date', () => {
    const { ruling, state } = given(complaint, logged, reminded('before')).when(move, facts(OWNER, TODAY));
    expect(ruling).toMatchObject({
      inOrder: true,
      events: [{ type: 'ResponseDateMoved', reason: move.reason }],
    });
    expect(state).toMatchObject({ respondBy: '2026-12-08', reminded: [] });
    given(complaint, logged)
      .when({ ...move, reason: '' }, facts(OWNER, TODAY))
      .thenOutOfOrder('R-COMPL-1', 'left-blank');
    given(complaint, logged)
      .when({ ...move, respondBy: '2026-11-01' }, facts(OWNER, TODAY))
      .thenOutOfOrder('R-COMPL-1', 'no-such-choice');
    given(complaint, logged)
      .when({ ...move, respondBy: '2026-12-01' }, facts(OWNER, TODAY))
      .thenNothing();
  });

  it('ends by being closed, once, and how; from then its details are kept for their time', () => {
    const { ruling } = given(complaint, logged).when(close, facts(CLERK, TODAY));
    expect(ruling).toMatchObject({ inOrder: true, events: [closed, { type: 'RetentionBegun', months: 36 }] });
    given(complaint, logged, closed).when(close, facts(CLERK, TODAY)).thenNothing();
    given(complaint, logged, closed)
      .when(move, facts(CLERK, TODAY))
      .thenOutOfOrder('R-COMPL-1', 'complaint-over');
    given(complaint, logged)
      .when({ ...close, how: 'forgotten' }, facts(CLERK, TODAY))
      .thenOutOfOrder('R-COMPL-1', 'left-blank');
    expect(complaint.lines(closed, given(complaint, logged, closed).state)).toMatchObject([
      { settled: true },
    ]);
  });
});

describe('Reminding of a complaint', () => {
  it('is two working days before its date and the day after, once each, by the bot', () => {
    expect(complaint.deadlines(given(complaint, logged).state)).toEqual([
      { name: 'before', at: '2026-11-27T09:00:00.000Z', command: { type: 'Remind', when: 'before' } },
      { name: 'after', at: '2026-12-02T09:00:00.000Z', command: { type: 'Remind', when: 'after' } },
    ]);
    const remind = { type: 'Remind', when: 'before' } as const;
    const then = on('2026-11-27');
    given(complaint, logged)
      .when(remind, facts(null, then))
      .then({ ...reminded('before'), at: then.now });
    given(complaint, logged, reminded('before')).when(remind, facts(null, then)).thenNothing();
    given(complaint, logged).when(remind, facts(null, TODAY)).thenNothing();
    given(complaint, logged, closed).when(remind, facts(null, then)).thenNothing();
    given(complaint, logged).when(remind, facts(CLERK, then)).thenOutOfOrder('R-RECORD-1');
  });

  it('goes to its owner, and once it is late to the clerk too, each in a message of its own', () => {
    const told = (when: 'before' | 'after') =>
      complaint.announce(reminded(when), given(complaint, logged, reminded(when)).state);
    const [owner, clerk] = [{ person: OWNER }, { post: 'clerk' }];
    expect(told('before')[1]).toEqual({
      kind: 'tell',
      to: [owner],
      card: 'complaint',
      of: 'before-2026-12-01',
    });
    expect(told('after')[1]).toEqual({
      kind: 'tell',
      to: [owner, clerk],
      card: 'complaint',
      of: 'after-2026-12-01',
    });
    expect(complaint.announce(logged, given(complaint, logged).state)).toEqual([
      {
        kind: 'tell',
        to: [
          owner,
          clerk,
          { person: CLERK },
          { post: 'communications', party: 'maidstone' },
          { post: 'communications', party: 'swale' },
        ],
        card: 'complaint',
        of: '',
      },
    ]);
  });
});

describe('Who complained (R-DP-1)', () => {
  it('is shown to the clerk and communications, and recorded; erased, it is gone, with every card of it', () => {
    const isOver = [logged, reminded('before'), closed, kept];
    given(complaint, logged)
      .when({ type: 'ReadDetails' }, facts(CLERK, TODAY))
      .then({ ...acted, type: 'DetailsRead' });
    given(complaint, logged).when({ type: 'ReadDetails' }, facts(OWNER, TODAY)).thenOutOfOrder('R-DP-1');
    given(complaint, logged)
      .when({ type: 'EraseDetails', why: 'asked' }, facts(CLERK, TODAY))
      .thenOutOfOrder('R-DP-1', 'details-in-use');
    given(complaint, ...isOver)
      .when({ type: 'EraseInTime' }, facts(null, { now: '2029-11-10T00:00:00.000Z' }))
      .then({ ...erased, at: '2029-11-10T00:00:00.000Z' });
    const { state } = given(complaint, ...isOver, erased);
    expect(JSON.stringify(state)).not.toMatch(/Thistlewood|Mill Lane|bins/);
    expect(complaint.announce(erased, state)).toEqual([
      { kind: 'forget' },
      { kind: 'refresh', card: 'complaint', of: '' },
      { kind: 'refresh', card: 'complaint', of: 'before-2026-12-01' },
    ]);
    expect(complaint.deadlines(state)).toEqual([]);
    expect(complaint.personal).toEqual({ ComplaintLogged: ['complainant', 'contact', 'text'] });
  });
});
