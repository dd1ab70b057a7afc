import { describe, expect, it } from 'vitest';
import { press } from '../../../src/core/press/index.ts';
import { facts, mkip, NOW, weald, withArrangements } from '../boards.ts';
import { given } from '../given.ts';
import {
  CHAIR,
  chiefOf,
  consulted,
  declined,
  isCirculated,
  isConsulted,
  isIssued,
  log,
  seatOf,
} from './enquiries.ts';

const confirm = { type: 'ConfirmLeaderConsulted' } as const;

describe('Confirming that a Leader was consulted', () => {
  it('is for each council’s own Chief Executive', () => {
    given(press, ...isCirculated)
      .when(confirm, facts(chiefOf('swale')))
      .then({ type: 'LeaderConsulted', at: NOW, seat: seatOf('swale'), by: chiefOf('swale') });
  });

  it('may be done by the registered substitute, for the same council', () => {
    given(press, ...isCirculated)
      .when(confirm, facts('director-swale'))
      .then({ type: 'LeaderConsulted', at: NOW, seat: seatOf('swale'), by: 'director-swale' });
  });

  it.each([
    'leader-swale',
    'cabinet-member-swale',
    CHAIR,
    'communications-swale',
    'clerk',
    'a-stranger',
    null,
  ])('is out of order for %s', (person) => {
    given(press, ...isCirculated)
      .when(confirm, facts(person))
      .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
  });

  it('is out of order for a substitute whose role the arrangements do not accept', () => {
    const board = withArrangements(mkip, ({ offices }) => ({
      offices: offices.map((o) => ({ ...o, substituteRoles: ['Deputy'] })),
    }));
    given(press, ...isCirculated)
      .when(confirm, facts('director-swale', { board }))
      .thenOutOfOrder('R-PRESS-1', 'not-circulated-to-you');
  });

  it('completes the consultation only with the last council', () => {
    const two = given(press, ...isCirculated, consulted('swale'), consulted('maidstone'));
    expect(two.state.stage).toBe('circulated');
    expect(two.when(confirm, facts(chiefOf('tunbridge-wells'))).state.stage).toBe('consulted');
  });

  it('pressed twice, or by the substitute afterwards, records nothing', () => {
    given(press, ...isConsulted)
      .when(confirm, facts(chiefOf('swale')))
      .thenNothing();
    given(press, ...isConsulted)
      .when(confirm, facts('director-swale'))
      .thenNothing();
  });

  it('is out of order once the enquiry is over, unless it was done before', () => {
    given(press, ...isCirculated, declined)
      .when(confirm, facts(chiefOf('swale')))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-over');
    given(press, ...isIssued)
      .when(confirm, facts(chiefOf('swale')))
      .thenNothing();
  });
});

describe('Where people answer for more than one council', () => {
  const wealdLog = given(press).when(log, facts('press-officer', { board: weald }));

  it('a vacant seat is answered for by its registered substitute', () => {
    const after = wealdLog.ruling.inOrder ? wealdLog.ruling.events : [];
    given(press, ...after)
      .when(confirm, facts('deputy-ridgemere', { board: weald }))
      .then({ type: 'LeaderConsulted', at: NOW, seat: 'ridgemere.portfolio-holder', by: 'deputy-ridgemere' });
  });

  const byChiefs = withArrangements(weald, ({ press: rules }) => ({
    press: { ...rules, circulateTo: 'chief-executive', consults: 'portfolio-holder' },
  }));
  const { ruling } = given(press).when(log, facts('press-officer', { board: byChiefs }));
  const toChiefs = ruling.inOrder ? ruling.events : [];
  const confirmedBy = (person: string) => {
    const followed = given(press, ...toChiefs).when(confirm, facts(person, { board: byChiefs }));
    return followed.ruling.inOrder ? followed.ruling.events.map((e) => 'seat' in e && e.seat) : [];
  };

  it('a chief executive two councils share confirms for both', () => {
    expect(confirmedBy('chief-executive-shared')).toEqual([
      'ashlow.chief-executive',
      'broadmarsh.chief-executive',
    ]);
  });

  it('a director who is substitute to two councils confirms for both', () => {
    expect(confirmedBy('director-shared')).toEqual([
      'hazelcote.chief-executive',
      'ridgemere.chief-executive',
    ]);
  });

  it('somebody with a circulated seat of their own answers for it alone', () => {
    const board = {
      ...byChiefs,
      substitutes: byChiefs.substitutes.map((s) =>
        s.person === 'director-shared' ? { ...s, person: 'chief-executive-hazelcote' } : s,
      ),
    };
    given(press, ...toChiefs)
      .when(confirm, facts('chief-executive-hazelcote', { board }))
      .then({
        type: 'LeaderConsulted',
        at: NOW,
        seat: 'hazelcote.chief-executive',
        by: 'chief-executive-hazelcote',
      });
  });
});
