import {
  type Arrangements,
  arrangementsByVersion,
  type Board,
  type SeatId,
} from '../../../src/core/constitution/index.ts';
import { mkip, weald } from '../../data/load.ts';

/** The arrangements a board had under a version; throws where there are none, so a test cannot pass on nothing. */
export function rulesOf(board: Board, version: string): Arrangements {
  const rules = arrangementsByVersion(board, version);
  if (!rules) throw new Error(`${board.id} has no version ${version}`);
  return rules;
}

export const mkipRules = rulesOf(mkip, '2012-05');
export const wealdFounding = rulesOf(weald, 'founding');
export const wealdVaried = rulesOf(weald, 'first-variation');

/** The May 2012 arrangements, cloned for `count` councils and a quorum of `minimum`. */
export function rulesForCouncils(count: number, minimum: number): Arrangements {
  const parties = Array.from({ length: count }, (_, i) => ({
    id: `council-${i + 1}`,
    name: `Council ${i + 1}`,
    joined: '2008-09-01',
  }));
  return {
    ...structuredClone(mkipRules),
    parties,
    quorum: { ...mkipRules.quorum, minimum },
    chair: { ...mkipRules.chair, order: parties.map((p) => p.id) },
  };
}

/** Every set that can be made of some seats, the empty one first. */
export function everySetOf(seats: readonly SeatId[]): readonly (readonly SeatId[])[] {
  return Array.from({ length: 2 ** seats.length }, (_, mask) => seats.filter((_seat, i) => (mask >> i) & 1));
}

const PARTIES: Record<string, string> = { M: 'maidstone', S: 'swale', TW: 'tunbridge-wells' };
const OFFICES: Record<string, string> = {
  L: 'leader',
  Leader: 'leader',
  CE: 'chief-executive',
  CabM: 'cabinet-member',
  Director: 'director',
};

/** A worked example's shorthand (`TW.CE`, `M.CabM`) as a person on the MKIP board. */
export function personFrom(shorthand: string): string {
  const [, party = '', office = ''] = /^([A-Z]+)\.([A-Za-z]+)/.exec(shorthand) ?? [];
  return `${OFFICES[office]}-${PARTIES[party]}`;
}

/** A worked example's council name as the party's id. */
export function partyFrom(name: string): string {
  const party = mkipRules.parties.find((p) => p.name === name);
  if (!party) throw new Error(`no council is called ${name}`);
  return party.id;
}
