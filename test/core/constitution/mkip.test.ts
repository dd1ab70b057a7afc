import { describe, expect, it } from 'vitest';
import { officeHoldersOn, quorumIsUnachievable, seatsOn } from '../../../src/core/constitution/index.ts';
import { mkip } from '../../data/load.ts';
import { mkipRules } from './variants.ts';

const DAY = '2026-11-26';

describe('The MKIP board file, against the arrangements of May 2012', () => {
  it('gives each rule its clause', () => {
    expect({
      membership: mkipRules.membershipClause,
      kent: mkipRules.observers.map((o) => o.clause),
      quorum: mkipRules.quorum.clause,
      chair: mkipRules.chair.clause,
      standIn: mkipRules.chair.standInClause,
      consensus: mkipRules.decisions.consensus.clause,
      vote: mkipRules.decisions.vote.clause,
      partial: mkipRules.decisions.partial.clause,
      unanimity: mkipRules.decisions.unanimity.clause,
      agenda: mkipRules.agenda.clause,
      press: mkipRules.press.clause,
    }).toEqual({
      membership: '6.1',
      kent: ['6.2'],
      quorum: '10.3',
      chair: '10.1',
      standIn: '10.2',
      consensus: '11.1',
      vote: '11.1',
      partial: '11.2',
      unanimity: '9.1, 15.1',
      agenda: '8.1',
      press: '20.1',
    });
  });

  it('asks for five, one from each council, and can have them', () => {
    expect(mkipRules.quorum).toEqual({ minimum: 5, eachParty: true, waitMinutes: 15, clause: '10.3' });
    expect(quorumIsUnachievable(mkipRules, DAY)).toBe(false);
  });

  it('gives nobody a casting vote, and no substitute the chair', () => {
    expect(mkipRules.decisions.vote.castingVote).toBeNull();
    expect(mkipRules.chair.substituteMayPreside).toBe(false);
  });

  it('names each matter, how it is settled, what comes of it and where that is written', () => {
    const matters = mkipRules.matters.map((m) => `${m.id}: ${m.method}, ${m.standing}, ${m.clause}`);
    expect(matters).toEqual([
      'recommendation: ordinary, recommendation, 11.1',
      'shared-service: ordinary, recommendation, 11.3',
      'direction: ordinary, direction, An. B 5',
      'budget: ordinary, direction, 13.1',
      'project-board: unanimous, direction, 9.1',
      'amend: unanimous, recommendation, 15.1',
      'terminate-after-exit: unanimous, recommendation, 16.3',
      'admit: parties, recommendation, 16.1',
      'terminate: parties, recommendation, 16.4',
    ]);
  });

  it('leaves no seat empty and no seat without a substitute', () => {
    const held = mkip.appointments.flatMap((a) => ('seat' in a ? [`${a.seat.party}.${a.seat.office}`] : []));
    const covered = mkip.substitutes.map((s) => `${s.seat.party}.${s.seat.office}`);
    expect(held.toSorted()).toEqual([...seatsOn(mkipRules, DAY)].toSorted());
    expect(covered.toSorted()).toEqual(held.toSorted());
  });

  it('sends press enquiries to the chief executives, who consult their Leaders', () => {
    expect(mkipRules.press).toEqual({
      clause: '20.1',
      circulateTo: 'chief-executive',
      consults: 'leader',
      consentClause: '19.3',
    });
  });

  it('puts each council in a tenant of its own, and Kent in a fourth', () => {
    const tenantOf = (id: string) => mkip.people.find((p) => p.id === id)?.tenantId;
    const leaders = ['leader-maidstone', 'leader-swale', 'leader-tunbridge-wells', 'kent-representative'];
    expect(new Set(leaders.map(tenantOf)).size).toBe(4);
    expect(new Set(mkip.people.map((p) => p.tenantId)).size).toBe(4);
    expect(new Set(mkip.people.map((p) => p.aadObjectId)).size).toBe(mkip.people.length);
  });

  it('has Tunbridge Wells in the chair for the meeting of 26 November 2026', () => {
    expect(officeHoldersOn(mkipRules, DAY)).toEqual({
      chair: 'tunbridge-wells',
      vice: 'maidstone',
      host: 'tunbridge-wells',
    });
  });
});
