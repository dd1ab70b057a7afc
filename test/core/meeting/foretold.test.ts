import { describe, expect, it } from 'vitest';
import { countedFor, type MeetingCommand, meeting } from '../../../src/core/meeting/index.ts';
import { CHAIR, EVERYBODY, SWALE, VICE } from './members.ts';
import { arrive, having, type Step, typesOf, verdictOn } from './minutes.ts';
import { AGENDA, ballot, callVote, consensus, GONE, HERE, interest, ORDER, take } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';
const SUB = 'cabinet-member-swale';
const foretold = (person: string, item = 'item-1', kind: 'pecuniary' | 'other' = 'pecuniary') =>
  ({ person, item, interest: kind }) as const;
const called = (...interests: readonly ReturnType<typeof foretold>[]): Step => {
  const command: MeetingCommand = { type: 'CallMeeting', meeting: 'meeting-1', agenda: AGENDA, interests };
  return ['clerk', command];
};
const open = (people: readonly string[], ...interests: readonly ReturnType<typeof foretold>[]) => [
  called(...interests),
  ...arrive(...people),
  [CHAIR, ORDER] as Step,
];

describe('An interest foretold (R-DPI-1, R-DPI-2, 22.1)', () => {
  it('is kept with the calling of the meeting', () => {
    const { record } = having([called(foretold(SWALE))]);
    expect(record[0]).toMatchObject({ interests: [foretold(SWALE)] });
    expect(having([called()]).record[0]).not.toHaveProperty('interests');
  });

  it('is declared as the item is taken, and its member is not counted for it', () => {
    const taken = having(open(EVERYBODY, foretold(SWALE))).when(CHAIR, take(1));
    expect(typesOf(taken)).toEqual(['ItemTaken', 'MotionPut', 'InterestDeclared']);
    const { state } = having([...open(EVERYBODY, foretold(SWALE)), [CHAIR, take(1)]]);
    expect(state.interests).toEqual([
      { number: 1, person: SWALE, seat: 'swale.leader', interest: 'pecuniary', withdrew: true },
    ]);
    expect(countedFor(state).map(({ person }) => person)).not.toContain(SWALE);
  });

  it('withholds the ballot: the vote is of the five who stay', () => {
    const steps: readonly Step[] = [
      ...open(EVERYBODY, foretold(SWALE)),
      [CHAIR, take(1)],
      [CHAIR, callVote(1)],
    ];
    having(steps).when(SWALE, ballot(1, 'for')).thenOutOfOrder('R-DPI-2', 'withdrawn-for-interest');
    const closed = having([...steps, [VICE, ballot(1, 'for')]]).when(CHAIR, { type: 'CloseVote', number: 1 });
    expect(verdictOn(closed.state, 1).tally).toEqual({ for: 1, against: 0, abstained: 0, notVoting: 4 });
  });

  it('is of that item and of no other', () => {
    const steps: readonly Step[] = [...open(EVERYBODY, foretold(SWALE, 'item-5'))];
    expect(typesOf(having(steps).when(CHAIR, take(1)))).toEqual(['ItemTaken', 'MotionPut']);
    const later = having([...steps, [CHAIR, take(1)], [CHAIR, consensus(1)]]);
    expect(typesOf(later.when(CHAIR, take(5)))).toContain('InterestDeclared');
  });

  it('that is not pecuniary is minuted, and its member stays', () => {
    const { state } = having([...open(EVERYBODY, foretold(SWALE, 'item-1', 'other')), [CHAIR, take(1)]]);
    expect(state.interests).toMatchObject([{ interest: 'other', withdrew: false }]);
    expect(countedFor(state)).toHaveLength(6);
  });

  it('costs the item its quorum where five have come', () => {
    const five = EVERYBODY.filter((person) => person !== 'chief-executive-maidstone');
    const { state } = having([...open(five, foretold(SWALE)), [CHAIR, take(1)]]);
    expect(state).toMatchObject({ stage: 'suspended', quorum: { counted: 4 } });
  });

  it('of whoever presides gives the chair to the other for the item', () => {
    const { state } = having([...open(EVERYBODY, foretold(CHAIR)), [CHAIR, take(1)]]);
    expect(state.presiding?.person).toBe(VICE);
    expect(state.stoodAside?.person).toBe(CHAIR);
    having([...open(EVERYBODY, foretold(CHAIR)), [CHAIR, take(1)]])
      .when(CHAIR, take(1))
      .thenNothing();
  });

  it('is not that of the substitute who sits instead, who has their own', () => {
    const others = EVERYBODY.filter((person) => person !== SWALE);
    const sits = [...others, SUB];
    expect(typesOf(having(open(sits, foretold(SWALE))).when(CHAIR, take(1)))).toEqual([
      'ItemTaken',
      'MotionPut',
    ]);
    const { state } = having([...open(sits, foretold(SUB)), [CHAIR, take(1)]]);
    expect(state.interests).toMatchObject([{ person: SUB, seat: 'swale.leader', withdrew: true }]);
  });

  it('is declared by a member who comes while the item is under way', () => {
    const others = EVERYBODY.filter((person) => person !== SWALE);
    const under = having([...open(others, foretold(SWALE)), [CHAIR, take(1)]]);
    expect(typesOf(under.when(SWALE, HERE))).toEqual(['MemberArrived', 'InterestDeclared']);
  });

  it('gives way to what its member declares at the meeting, and is declared once', () => {
    const said: readonly Step[] = [...open(EVERYBODY, foretold(SWALE)), [SWALE, interest(1, 'other')]];
    expect(typesOf(having(said).when(CHAIR, take(1)))).toEqual(['ItemTaken', 'MotionPut']);
    const twice: readonly Step[] = [
      ...open(EVERYBODY, foretold(SWALE)),
      [CHAIR, take(1)],
      [SWALE, GONE],
      [SWALE, HERE],
    ];
    expect(having(twice).state.interests).toHaveLength(1);
    expect(having(twice).record.filter(({ type }) => type === 'InterestDeclared')).toHaveLength(1);
  });
});

describe('A pecuniary interest declared at the meeting', () => {
  const passes = (kind: 'pecuniary' | 'other') => {
    const { state, ruling } = having([...open(EVERYBODY), [CHAIR, take(1)]]).when(SWALE, interest(1, kind));
    const [declared] = ruling.inOrder ? ruling.events : [];
    return declared ? meeting.announce(declared, state).filter(({ kind: is }) => is === 'pass') : [];
  };

  it('has its member asked whether it is registered, and another interest does not (R-DPI-3)', () => {
    const id = 'item-1-leader-swale';
    const said = { id, person: SWALE, item: 'item-1', source: 'meeting-1' };
    expect(passes('pecuniary')).toEqual([
      { kind: 'pass', subject: 'disclosure', id, command: { type: 'AskRegistration', ...said } },
    ]);
    expect(passes('other')).toEqual([]);
  });

  it('at ten o’clock is recorded at ten o’clock, foretold or not', () => {
    const { ruling } = having(open(EVERYBODY, foretold(SWALE))).when(CHAIR, take(1));
    expect(ruling.inOrder && ruling.events.at(-1)).toMatchObject({ type: 'InterestDeclared', at });
  });
});
