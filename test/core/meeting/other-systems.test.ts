import { describe, expect, it } from 'vitest';
import { meeting, seatedIn } from '../../../src/core/meeting/index.ts';
import { judgePoll, tallyOf } from '../../../src/core/verdict/index.ts';
import { facts, weald } from '../boards.ts';
import { poll, pressed, readAs } from '../verdict/polls.ts';
import { CHAIR, EVERYBODY, S_CE, SWALE, VICE } from './members.ts';
import { CALLED, having, inVote, onItem, openWith, type Step, typesOf, verdictOn } from './minutes.ts';
import { ballot, callVote, closeVote, consensus, GONE, HERE, interest, take } from './moves.ts';
import { CRANE, TARRANT, WEALD_OPEN, WREN } from './weald-people.ts';

const sub = 'cabinet-member-swale';

/** Each of these has happened to some other body's voting system. None may happen here. */
describe('What has gone wrong elsewhere', () => {
  it('a quorum counted those asked rather than those here: six on the list and nobody here is no quorum', () => {
    having(CALLED).when(CHAIR, { type: 'CallToOrder' }).thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
    const { ruling } = having(CALLED).when(CHAIR, { type: 'CallToOrder' });
    expect(ruling).toMatchObject({ breaches: [{}, { why: 'inquorate', found: 0 }] });
  });

  it('half was taken for a majority: three of six carry nothing, by any reading', () => {
    for (const base of ['for-and-against', 'present', 'seats'] as const)
      expect(judgePoll(poll(pressed(3, 3), { rules: readAs({ base }) })).result).toBe('not-carried');
  });

  it('a poll nobody answered was carried', () => {
    expect(judgePoll(poll([])).result).toBe('not-carried');
    expect(judgePoll(poll(pressed(0, 0, 0, 6))).result).toBe('not-carried');
    for (const test of ['present-all-for', 'no-dissent', 'all-seats'] as const) {
      const rules = readAs({ test });
      const matter = rules.matters.find((m) => m.method === 'unanimous') ?? poll([]).matter;
      expect(judgePoll(poll([], { rules, matter })).result).toBe('not-carried');
      expect(judgePoll(poll(pressed(0, 0, 6), { rules, matter })).result).toBe('not-carried');
    }
  });

  it('abstentions sank a motion that more were for than against: two to one of ten is carried', () => {
    expect(judgePoll(poll(pressed(2, 1, 7))).result).toBe('carried');
  });

  it('consent and abstention together made everybody: all abstaining carries nothing', () => {
    expect(judgePoll(poll(pressed(0, 0, 6)))).toMatchObject({
      result: 'not-carried',
      tally: { for: 0, abstained: 6 },
    });
  });

  it('the absent were counted as abstaining', () => {
    const { tally } = verdictOn(having([...inVote(1), [S_CE, GONE]]).when(CHAIR, closeVote(1)).state, 1);
    expect(tally).toEqual({ for: 0, against: 0, abstained: 0, notVoting: 5 });
  });

  it('a member’s two presses both counted', () => {
    const twice = having([...inVote(1), [SWALE, ballot(1, 'for')], [SWALE, ballot(1, 'against')]]);
    expect(verdictOn(twice.when(CHAIR, closeVote(1)).state, 1).tally).toMatchObject({
      for: 0,
      against: 1,
      notVoting: 5,
    });
  });

  it('a delegate voted where only the principal was counted, and more voted than were there', () => {
    const steps: readonly Step[] = [
      ...openWith([...EVERYBODY.filter((p) => p !== SWALE), sub]),
      [CHAIR, take(1)],
      [CHAIR, callVote(1)],
    ];
    const all = [
      ...steps,
      ...[...EVERYBODY.filter((p) => p !== SWALE), sub].map((p): Step => [p, ballot(1, 'for')]),
    ];
    const verdict = verdictOn(having(all).when(CHAIR, closeVote(1)).state, 1);
    expect(verdict.tally?.for).toBe(verdict.quorum.counted);
    expect(verdict.division).toHaveLength(6);
  });

  it('principal and substitute both joined, and the council had two voices', () => {
    having([...CALLED, [SWALE, HERE]])
      .when(sub, HERE)
      .thenOutOfOrder('R-MEM-2', 'principal-is-seated');
    const both = having([
      ...openWith(EVERYBODY.filter((p) => p !== SWALE)),
      [sub, HERE],
      [CHAIR, take(1)],
      [SWALE, HERE],
    ]);
    expect(seatedIn(both.state).filter((s) => s.seat === 'swale.leader')).toHaveLength(1);
  });

  it('enough were present and one council was not: that is no quorum where each must be heard', () => {
    const six = WEALD_OPEN.slice(0, -1).filter(([p]) => p !== TARRANT && p !== CRANE);
    const { ruling, thenOutOfOrder } = having(six, weald).when(WREN, { type: 'CallToOrder' });
    thenOutOfOrder('R-QUORUM-4', 'inquorate');
    expect(ruling).toMatchObject({
      breaches: [{ found: 6, required: 6, quorum: { missing: ['ridgemere'] } }],
    });
  });

  it('a conflict of interest took the vote and left the member in the quorum', () => {
    const five = openWith(EVERYBODY.filter((p) => p !== S_CE));
    const declared = having([...five, [CHAIR, take(1)], [CHAIR, callVote(1)]]).when(SWALE, interest(1));
    expect(typesOf(declared)).toEqual(['InterestDeclared', 'QuorumLost']);
  });

  it('a ballot a moment after the close was counted until somebody tidied up', () => {
    const closed = having([...inVote(1), [VICE, ballot(1, 'for'), '10:30'], [CHAIR, closeVote(1), '10:31']]);
    closed.when(SWALE, ballot(1, 'against'), '10:31').thenOutOfOrder('R-VOTE-5', 'vote-not-open');
    expect(verdictOn(closed.state, 1).tally).toMatchObject({ for: 1, against: 0 });
  });

  it('people coming and going in the middle of a vote wiped or froze the count', () => {
    const steps: readonly Step[] = [
      ...inVote(1),
      [VICE, ballot(1, 'for')],
      [SWALE, ballot(1, 'for')],
      [S_CE, GONE],
      [S_CE, HERE],
      ['kent-representative', HERE],
    ];
    expect(verdictOn(having(steps).when(CHAIR, closeVote(1)).state, 1).tally).toEqual({
      for: 2,
      against: 0,
      abstained: 0,
      notVoting: 4,
    });
  });

  it('an operator recorded “approved unanimously” on nine to three against: nobody here enters a result', () => {
    const lost: readonly Step[] = [...inVote(1), ...EVERYBODY.map((p): Step => [p, ballot(1, 'against')])];
    having(lost).when(CHAIR, consensus(1)).thenOutOfOrder('R-CONS-1', 'vote-already-open');
    expect(verdictOn(having(lost).when(CHAIR, closeVote(1)).state, 1)).toMatchObject({
      result: 'not-carried',
      tally: { against: 6 },
    });
  });

  it('a substitute of two councils was refused, and the meeting was inquorate for it', () => {
    expect(typesOf(having([...onItem(1), [SWALE, GONE], [S_CE, GONE]]).when(sub, HERE))).toEqual([
      'MemberArrived',
      'QuorumRegained',
    ]);
  });

  it('minutes showed thirty-three present and twenty votes: here those not voting are counted and named', () => {
    const { tally, division, quorum } = verdictOn(
      having([...inVote(1), [VICE, ballot(1, 'for')]]).when(CHAIR, closeVote(1)).state,
      1,
    );
    expect(division.filter((d) => d.choice === null)).toHaveLength(tally?.notVoting ?? -1);
    expect(division).toHaveLength(quorum.counted);
    expect(tallyOf(division)).toEqual(tally);
  });

  it('days turned over by the server’s clock and not the board’s: midnight is at 23:00 UTC in summer', () => {
    const { state } = having(WEALD_OPEN.slice(0, 1), weald);
    const arriving = (now: string) =>
      meeting.decide(HERE, state, facts('former-portfolio-holder-ridgemere', { board: weald, now }));
    expect(arriving('2026-03-31T22:59:59.999Z')).toMatchObject({ inOrder: true });
    expect(arriving('2026-03-31T23:00:00.000Z')).toMatchObject({ inOrder: false });
  });
});
