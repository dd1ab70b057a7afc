import { describe, expect, it } from 'vitest';
import type { Board } from '../../../src/core/constitution/index.ts';
import { mkip, withArrangements } from '../boards.ts';
import { CHAIR, CHIEFS, EVERYBODY, M_CE, S_CE, SWALE, TW_CE, VICE } from './members.ts';
import { having, inVote, onItem, type Step, typesOf, verdictOn, votes } from './minutes.ts';
import { ballot, callVote, closeVote, consensus, defer, GONE, objects } from './moves.ts';

const closing = (steps: readonly Step[], number: number, board?: Board) =>
  verdictOn(having(steps, board).when(CHAIR, closeVote(number)).state, number);
const all = (people: readonly string[], choice: 'for' | 'against' | 'abstain', number: number) =>
  people.map((p): Step => [p, ballot(number, choice)]);
const reading = (test: 'no-dissent' | 'all-seats'): Board =>
  withArrangements(mkip, ({ decisions }) => ({
    decisions: { ...decisions, unanimity: { ...decisions.unanimity, test } },
  }));

describe('A vote on a matter of two councils (11.2, 11.3)', () => {
  it('is taken of the members of those two', () => {
    const verdict = closing(
      [...inVote(2), ...votes(2, { [VICE]: 'for', [M_CE]: 'for', [CHAIR]: 'against', [TW_CE]: 'for' })],
      2,
    );
    expect(verdict).toMatchObject({
      result: 'carried',
      tally: { for: 3, against: 1, abstained: 0, notVoting: 0 },
    });
    expect(verdict.division.map((d) => d.seat)).not.toContain('swale.leader');
    expect(verdict.quorum.counted).toBe(6);
  });

  it.each([SWALE, S_CE])('has no ballot for %s, whose council is not involved (R-PARTIAL-3)', (person) => {
    const { ruling, thenOutOfOrder } = having(inVote(2)).when(person, ballot(2, 'for'));
    thenOutOfOrder('R-PARTIAL-3', 'council-not-involved');
    expect(ruling).toMatchObject({
      breaches: [{ clause: '11.2', required: 'maidstone, tunbridge-wells', found: 'swale' }],
    });
  });

  it('ties two and two: Swale cannot impose on the others (VOTE-15)', () => {
    const split = votes(2, { [VICE]: 'for', [M_CE]: 'for', [CHAIR]: 'against', [TW_CE]: 'against' });
    expect(closing([...inVote(2), ...split], 2)).toMatchObject({ result: 'not-carried', tie: true });
    const whole = withArrangements(mkip, ({ decisions }) => ({
      decisions: { ...decisions, partial: { ...decisions.partial, electorate: 'all' } },
    }));
    const imposed = closing(
      [...inVote(2), ...split, ...votes(2, { [SWALE]: 'for', [S_CE]: 'for' })],
      2,
      whole,
    );
    expect(imposed).toMatchObject({ result: 'carried', tally: { for: 4, against: 2 } });
  });

  it('names the councils it was judged on', () => {
    expect(closing(inVote(2), 2).reasons).toContainEqual({
      says: 'involved',
      rule: 'R-PARTIAL-3',
      clause: '11.2',
      parties: ['maidstone', 'tunbridge-wells'],
    });
  });
});

describe('A matter that must be unanimous (9.1)', () => {
  const voting = inVote(3);

  it('is not declared by consensus: silence is not a vote For', () => {
    having(onItem(3)).when(CHAIR, consensus(3)).thenOutOfOrder('R-UNAN-1', 'unanimity-needed');
  });

  it('is carried when every member present votes For, present or absent be who may', () => {
    expect(closing([...voting, ...all(EVERYBODY, 'for', 3)], 3)).toMatchObject({
      result: 'carried',
      method: 'unanimity',
      standing: 'direction',
    });
    const five: readonly Step[] = [
      ...voting,
      [S_CE, GONE],
      ...all(
        EVERYBODY.filter((p) => p !== S_CE),
        'for',
        3,
      ),
    ];
    expect(closing(five, 3).result).toBe('carried');
  });

  it.each(['against', 'abstain'] as const)('is defeated by one member %s', (choice) => {
    const steps = [...voting, ...all(EVERYBODY, 'for', 3), ...all([M_CE], choice, 3)];
    expect(closing(steps, 3).result).toBe('not-carried');
  });

  it('is defeated by one member who presses nothing', () => {
    const steps = [...voting, ...all(EVERYBODY.slice(1), 'for', 3)];
    expect(closing(steps, 3)).toMatchObject({
      result: 'not-carried',
      tie: false,
      tally: { for: 5, notVoting: 1 },
    });
  });

  it('is read otherwise where the Board has adopted another reading', () => {
    const abstained = [...voting, ...all(CHIEFS, 'abstain', 3), ...all([VICE, SWALE, CHAIR], 'for', 3)];
    expect(closing(abstained, 3, reading('no-dissent')).result).toBe('carried');
    const five: readonly Step[] = [
      ...voting,
      [S_CE, GONE],
      ...all(
        EVERYBODY.filter((p) => p !== S_CE),
        'for',
        3,
      ),
    ];
    expect(closing(five, 3, reading('all-seats')).result).toBe('not-carried');
  });

  it('may be left without consensus or deferred where somebody objects', () => {
    const steps: readonly Step[] = [...onItem(3), [SWALE, objects(3)]];
    expect(typesOf(having(steps).when(CHAIR, { type: 'RecordNoConsensus', number: 3 }))).toEqual([
      'OutcomeDeclared',
    ]);
    expect(typesOf(having(steps).when(CHAIR, defer(3)))).toEqual(['ItemDeferred']);
  });
});

describe('A matter each council decides for itself (16.1)', () => {
  it.each([consensus(4), callVote(4)])('takes no decision of the Board: $type', (command) => {
    having(onItem(4)).when(CHAIR, command).thenOutOfOrder('R-UNAN-2', 'parties-decide');
  });

  it('is not recorded as the Board’s want of consensus either', () => {
    having([...onItem(4), [SWALE, objects(4)]])
      .when(CHAIR, { type: 'RecordNoConsensus', number: 4 })
      .thenOutOfOrder('R-UNAN-2', 'parties-decide');
  });

  it('is spoken on, objected to, and referred by deferring it', () => {
    expect(typesOf(having(onItem(4)).when(SWALE, objects(4)))).toEqual(['ObjectionRaised']);
    expect(typesOf(having(onItem(4)).when(CHAIR, defer(4, 'Referred to each council.')))).toEqual([
      'ItemDeferred',
    ]);
  });
});
