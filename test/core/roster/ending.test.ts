import { describe, expect, it } from 'vitest';
import { holderOf, postsHeldBy, substitutesFor } from '../../../src/core/constitution/index.ts';
import type { RosterCommand } from '../../../src/core/roster/index.ts';
import { mkip, NOW } from '../boards.ts';
import {
  appointed,
  boardAfter,
  by,
  type CommandOf,
  clerk,
  coded,
  DECISION,
  END,
  type EventOf,
  ended,
  history,
  introduced,
  LETTER,
  replaced,
  seat,
} from './people.ts';

const DAY = '2026-11-26';
const substituteKey = 'cabinet-member-swale~swale.leader';
const endSubstitute: CommandOf<'EndSubstitute'> = {
  ...{ type: 'EndSubstitute', key: substituteKey, from: null, authority: LETTER },
};

describe('An appointment ends', () => {
  it('at once, on the council’s letter, and the seat is vacant from that moment', () => {
    history().when(END, clerk()).then(ended);
    expect(holderOf(boardAfter([ended]), 'swale.leader', DAY)).toBeNull();
    expect(boardAfter([ended]).former).toMatchObject([
      { entry: { person: 'leader-swale', seat }, at: NOW, authority: 'letter SBC/27 of 18 November 2026' },
    ]);
  });

  it('on a day to come, and until then it holds', () => {
    const from = '2026-12-01T00:00:00.000Z';
    const later = { ...ended, end: { at: from, awaited: true } };
    history()
      .when({ ...END, from }, clerk())
      .then(later);
    expect(holderOf(boardAfter([later]), 'swale.leader', DAY)).toBe('leader-swale');
    expect(holderOf(boardAfter([later], from), 'swale.leader', '2026-12-01')).toBeNull();
  });

  it('whatever the clock of another process says, once it is recorded as at once', () => {
    expect(holderOf(boardAfter([ended], '2026-11-26T09:00:00Z'), 'swale.leader', DAY)).toBeNull();
  });

  it('and a successor may end in turn, and whoever left may come back', () => {
    const key = 'p-1@swale.leader';
    const left = { ...ended, entry: { person: 'p-1', seat } } as const;
    history(...replaced)
      .when({ ...END, key }, clerk())
      .then(left);
    const back = { ...appointed, entry: { person: 'leader-swale', seat } } as const;
    expect(holderOf(boardAfter([...replaced, left, back]), 'swale.leader', DAY)).toBe('leader-swale');
  });

  it('before it has begun, and then it never does', () => {
    const december = { ...appointed, from: { at: '2026-12-01T00:00:00.000Z', awaited: true } } as const;
    const off = { ...ended, entry: { person: 'p-1', seat } } as const;
    const past = [ended, introduced(), coded, december];
    history(...past)
      .when({ ...END, key: 'p-1@swale.leader' }, clerk())
      .then(off);
    const board = boardAfter([...past, off], '2026-12-02T00:00:00.000Z');
    expect(holderOf(board, 'swale.leader', '2026-12-02')).toBeNull();
  });

  it('once: the same press again records nothing', () => {
    history(ended).when(END, clerk()).thenNothing();
  });

  it('not for the asking: only the clerk ends it, and only what there is', () => {
    history().when(END, by('leader-maidstone')).thenOutOfOrder('R-MEM-1', 'not-your-office');
    history()
      .when({ ...END, key: 'nobody@swale.leader' }, clerk())
      .thenOutOfOrder('R-MEM-1', 'not-appointed');
    history()
      .when({ ...END, key: substituteKey }, clerk())
      .thenOutOfOrder('R-MEM-1', 'not-appointed');
    history()
      .when({ ...END, authority: { ...DECISION, reference: '' } }, clerk())
      .thenOutOfOrder('R-RECORD-1', 'left-blank');
  });

  it('not for the last clerk: nobody could appoint another', () => {
    const last: RosterCommand = { ...END, key: 'clerk#clerk' };
    history().when(last, clerk()).thenOutOfOrder('R-RECORD-1', 'last-clerk');
    const second = { ...appointed, entry: { person: 'head-of-waste', post: 'clerk' } } as const;
    const gone = { ...ended, entry: { person: 'clerk', post: 'clerk' } } as const;
    history(second).when(last, clerk()).then(gone);
    expect(postsHeldBy(boardAfter([second, gone]), 'clerk', DAY)).toEqual([]);
  });
});

describe('A substitute', () => {
  const name: CommandOf<'NameSubstitute'> = {
    ...{ type: 'NameSubstitute', who: { known: 'head-of-waste' }, place: 'leader', body: 'swale' },
    ...{ role: 'Cabinet Member', from: null, authority: LETTER },
  };
  const named: EventOf<'SubstituteNamed'> = {
    type: 'SubstituteNamed',
    at: NOW,
    entry: { person: 'head-of-waste', seat, role: 'Cabinet Member' },
    from: { at: NOW, awaited: false },
    authority: { kind: 'letter', reference: 'SBC/27', dated: '2026-11-18' },
    by: 'chief-executive-swale',
  };

  it('is named by their own council or by the clerk, and stands on the register from that moment', () => {
    history().when(name, by('chief-executive-swale')).then(named);
    history()
      .when(name, clerk())
      .then({ ...named, by: 'clerk' });
    expect(substitutesFor(boardAfter([named]), 'swale.leader', DAY)).toContainEqual({
      ...{ person: 'head-of-waste', seat: 'swale.leader', role: 'Cabinet Member' },
      ...{ from: DAY, since: NOW },
    });
  });

  it('is not named by another council, nor in a role the office does not allow', () => {
    history().when(name, by('leader-maidstone')).thenOutOfOrder('R-MEM-2', 'not-your-office');
    history()
      .when({ ...name, role: 'Director' }, clerk())
      .thenOutOfOrder('R-MEM-2', 'substitute-wrong-role');
  });

  it('is never the holder of the seat, nor whoever names them', () => {
    const of = (known: string): RosterCommand => ({ ...name, who: { known } });
    history().when(of('leader-swale'), clerk()).thenOutOfOrder('R-MEM-2', 'own-substitute');
    history()
      .when(of('chief-executive-swale'), by('chief-executive-swale'))
      .thenOutOfOrder('R-MEM-1', 'own-seat');
    history().when(of('clerk'), clerk()).thenOutOfOrder('R-MEM-1', 'own-seat');
  });

  it('leaves the register as they came on it', () => {
    history().when(endSubstitute, by('leader-maidstone')).thenOutOfOrder('R-MEM-2', 'not-your-office');
    const event = history().when(endSubstitute, by('leader-swale')).ruling;
    expect(event).toMatchObject({ inOrder: true, events: [{ type: 'SubstituteEnded', by: 'leader-swale' }] });
    const events = event.inOrder ? event.events : [];
    expect(substitutesFor(boardAfter(events), 'swale.leader', DAY)).toEqual([]);
    expect(substitutesFor(mkip, 'swale.leader', DAY)).toHaveLength(1);
  });
});
