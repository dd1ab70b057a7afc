import { describe, expect, it } from 'vitest';
import { meeting } from '../../../src/core/meeting/index.ts';
import { mkip } from '../boards.ts';
import { ballotsOn, CLERK, confirm, hands, recorded, seatOf, sendBack, shownOn } from './hands-raised.ts';
import { CHAIR, M_CE, SWALE, VICE } from './members.ts';
import { called, having, inVote, type Step, typesOf } from './minutes.ts';
import { GONE, HERE } from './moves.ts';

const TWO = { [SWALE]: 'for', [M_CE]: 'against' } as const;
const put: readonly Step[] = [...inVote(1), ...recorded(1, TWO)];
const at = '2026-11-26T10:00:00.000Z';

/** The board where somebody who sits on it is its clerk as well. */
const clerking = (person: string) => ({
  ...mkip,
  appointments: [...mkip.appointments, { person, post: 'clerk' as const, from: '2008-09-01' }],
});

describe('Whose hand it is', () => {
  it('is said by seat and person together: neither alone will do', () => {
    for (const hand of [
      { seat: seatOf(VICE), person: SWALE },
      { seat: seatOf(SWALE), person: 'cabinet-member-swale' },
    ])
      having(inVote(1))
        .when(CLERK, { type: 'RecordHands', number: 1, hands: [{ ...hand, hand: 'for' }] })
        .thenOutOfOrder('R-VOTE-5', 'hands-spoilt', { person: hand.person, found: 'left' });
  });

  it('given with fewer hands, or after somebody has been away, is another show', () => {
    const [fewer, spoiltAndBack] = [
      having(put).when(CLERK, hands(1, { [SWALE]: 'for' })),
      having([...put, [SWALE, GONE], [SWALE, HERE]]).when(CLERK, hands(1, TWO)),
    ];
    for (const again of [fewer, spoiltAndBack]) {
      expect(typesOf(again)).toEqual(['HandsRecorded']);
      expect(shownOn(again.state, 1)).toMatchObject({ show: 2, stage: 'put', spoilt: null, settled: null });
    }
  });
});

describe('Two people for a show of hands', () => {
  it('are needed even where whoever presides is clerk as well: they cannot record it', () => {
    having(inVote(1), clerking(CHAIR))
      .when(CHAIR, hands(1, TWO))
      .thenOutOfOrder('R-VOTE-5', 'not-your-office', { required: 'the clerk' });
  });

  it('nor confirm what they recorded before they took the chair', () => {
    const steps: readonly Step[] = [...inVote(1), [VICE, hands(1, TWO)], [CHAIR, GONE]];
    having(steps, clerking(VICE)).when(VICE, confirm(1)).thenOutOfOrder('R-VOTE-5', 'not-your-office', {
      required: 'somebody other than whoever recorded them',
    });
    const sent = having(steps, clerking(VICE)).when(VICE, sendBack(1));
    expect(typesOf(sent), 'they may withdraw it').toEqual(['HandsReturned']);
  });

  it('are needed at all: with nobody here who may preside, there is nobody to put it to', () => {
    const deputies = ['maidstone', 'swale', 'tunbridge-wells'];
    const steps: readonly Step[] = [
      ...inVote(1),
      ...deputies.flatMap((party): readonly Step[] => [
        [`leader-${party}`, GONE],
        [`cabinet-member-${party}`, HERE],
      ]),
    ];
    const state = having(steps).state;
    expect([state.stage, state.presiding]).toEqual(['open', null]);
    having(steps)
      .when(CLERK, hands(1, { [M_CE]: 'for' }))
      .thenOutOfOrder('R-CHAIR-4', 'no-eligible-chair');
  });
});

describe('A show of hands that was settled', () => {
  it('says by whom and when', () => {
    expect(shownOn(having(put).when(CHAIR, confirm(1)).state, 1)).toMatchObject({
      stage: 'confirmed',
      settled: { by: CHAIR, at },
    });
  });

  it('stays when a later one is sent back', () => {
    const steps: readonly Step[] = [...put, [CHAIR, confirm(1)], ...recorded(1, { [SWALE]: 'against' })];
    const { state } = having(steps).when(CHAIR, sendBack(1, 2));
    expect(ballotsOn(called(state), 1)[seatOf(SWALE)]).toMatchObject({ choice: 'for' });
    expect(ballotsOn(called(state), 1)[seatOf(M_CE)]).toMatchObject({ choice: 'against' });
  });

  it('is not told again to whoever takes the chair after it, nor is there one to tell before the first', () => {
    for (const steps of [inVote(1), [...put, [CHAIR, confirm(1)] as Step]]) {
      const { ruling, state } = having(steps).when(CHAIR, GONE);
      const told = ruling.inOrder ? ruling.events.flatMap((event) => meeting.announce(event, state)) : [];
      expect(told.filter(({ kind }) => kind === 'tell')).toEqual([]);
    }
  });

  it('spoilt by one who left says so of the first of them', () => {
    const { state } = having([...put, [SWALE, GONE]]).when(M_CE, GONE);
    expect(shownOn(state, 1)?.spoilt).toEqual({ person: SWALE, how: 'left' });
  });
});
