import { describe, expect, it } from 'vitest';
import {
  arrangementsAt,
  chairSeatOn,
  holderOf,
  quorumIsUnachievable,
  seatsOn,
  viceChairSeatOn,
} from '../../../src/core/constitution/index.ts';
import { mkip, weald } from '../../data/load.ts';
import { mkipRules, wealdFounding, wealdVaried } from './variants.ts';

const DAY = '2026-11-26';

describe('The Weald and Downs board, as unlike MKIP as the file allows: no rule knows three (R-DEF-1)', () => {
  it('shares with it no party, no way of voting and no clause for the quorum', () => {
    const councils = new Set(mkipRules.parties.map((p) => p.id));
    expect(wealdVaried.parties.filter((p) => councils.has(p.id))).toEqual([]);
    expect(wealdVaried.decisions.vote.base).not.toBe(mkipRules.decisions.vote.base);
    expect(wealdVaried.decisions.vote.ballotsShown).not.toBe(mkipRules.decisions.vote.ballotsShown);
    expect(wealdVaried.decisions.partial.electorate).not.toBe(mkipRules.decisions.partial.electorate);
    expect(wealdVaried.decisions.unanimity.test).not.toBe(mkipRules.decisions.unanimity.test);
    expect(wealdVaried.quorum.clause).not.toBe(mkipRules.quorum.clause);
  });

  it('gives a casting vote to whoever presides, and says where that is written', () => {
    expect(wealdVaried.decisions.vote.castingVote).toEqual({ holder: 'presiding', clause: '7(4)' });
  });

  it('let a substitute preside, and the county look on, only when the agreement was varied', () => {
    expect([wealdFounding, wealdVaried].map((r) => r.chair.substituteMayPreside)).toEqual([false, true]);
    expect([wealdFounding, wealdVaried].map((r) => r.observers.length)).toEqual([0, 1]);
  });

  it('keeps eight seats, of which one is vacant and two are one person’s', () => {
    const holders = seatsOn(wealdVaried, DAY).map((seat) => holderOf(weald, seat, DAY));
    expect(holders).toHaveLength(8);
    expect(holders.filter((h) => h === null)).toHaveLength(1);
    expect(holders.filter((h) => h === 'chief-executive-shared')).toHaveLength(2);
  });

  it('can still make a quorum of six, as the vacancy does not lower it', () => {
    expect(quorumIsUnachievable(arrangementsAt(weald, `${DAY}T10:00:00.000Z`), DAY)).toBe(false);
  });

  it('has Broadmarsh in the chair that day and Hazelcote as vice', () => {
    expect(chairSeatOn(wealdVaried, DAY)).toBe('broadmarsh.portfolio-holder');
    expect(viceChairSeatOn(wealdVaried, DAY)).toBe('hazelcote.portfolio-holder');
  });

  it('shares no tenant with MKIP', () => {
    const tenants = new Set(mkip.people.map((p) => p.tenantId));
    expect(weald.people.filter((p) => tenants.has(p.tenantId))).toEqual([]);
  });
});
