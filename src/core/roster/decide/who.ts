import { type Board, isBound, type PersonId } from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { textBreaches } from '../../standing/index.ts';
import type { Who } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { cites } from './guards.ts';

export const LONGEST_NAME = 100;

export interface Meant {
  readonly person: PersonId;
  /** What must be recorded first, of somebody new. */
  readonly introduced: readonly RosterEvent[];
}

/**
 * Who is to be appointed. An account the board knows, or expects, is that person whatever name is typed beside it:
 * one human is one person (R-MEM-4).
 */
export function personMeant(who: Who, roster: Roster, facts: Facts): Meant | Breach {
  if ('known' in who) {
    const found = facts.board.people.find(({ id }) => id === who.known);
    if (found) return { person: found.id, introduced: [] };
    return {
      ...cites(facts, 'R-MEM-4'),
      why: 'no-such-choice',
      required: 'somebody listed',
      found: 'another',
    };
  }
  const { fresh: person, name, aadObjectId, code } = who;
  const same = withAccount(facts.board, roster, aadObjectId);
  if (same) return { person: same, introduced: [] };
  const sent = facts.board.people.find((p) => p.id === person);
  // The same form sent twice is one person; another name under its id would be two.
  if (sent) return sent.name === name.trim() ? { person, introduced: [] } : notListed(facts);
  const field = { name: 'their name', text: name, limit: LONGEST_NAME };
  const [breach] = textBreaches(cites(facts, 'R-RECORD-1'), field);
  if (breach) return breach;
  const at = facts.now;
  const arrival: RosterEvent = { type: 'PersonIntroduced', at, person, name: name.trim(), aadObjectId };
  return {
    person,
    introduced: aadObjectId === null ? [arrival, { type: 'CodeIssued', at, person, ...code }] : [arrival],
  };
}

function withAccount(board: Board, { awaited }: Roster, account: string | null): PersonId | undefined {
  if (account === null) return undefined;
  const lower = account.toLowerCase();
  const spoken = board.people.find((p) => isBound(p) && p.aadObjectId.toLowerCase() === lower);
  return spoken?.id ?? Object.entries(awaited).find(([, e]) => e.aadObjectId?.toLowerCase() === lower)?.[0];
}

const notListed = (facts: Facts): Breach => ({
  ...cites(facts, 'R-MEM-4'),
  why: 'no-such-choice',
  required: 'somebody listed, or a name on a fresh form',
  found: 'another',
});
