import { personByIdentity, servedBy, tenantsFor } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { notTheBot } from '../../standing/index.ts';
import type { CommandOf } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { cites, notTheClerk } from './guards.ts';
import { entriesOf } from './terms.ts';

/** A new code for somebody who has not spoken yet: the one before is worth nothing from now on. */
export function issueCode(
  { person, code }: CommandOf<'IssueCode'>,
  roster: Roster,
  facts: Facts,
): Ruling<RosterEvent> {
  const [body] = bodiesOf(person, facts);
  const denied = notTheClerk(facts, 'R-RECORD-1', body);
  if (denied) return outOfOrder(denied);
  if (!Object.hasOwn(roster.awaited, person))
    return outOfOrder({
      ...cites(facts, 'R-RECORD-1'),
      why: 'known-already',
      required: 'nobody yet',
      found: 'somebody',
      person,
    });
  return inOrder({ type: 'CodeIssued', at: facts.now, person, ...code });
}

/**
 * Somebody nobody knew has spoken: from the account the clerk chose, or with the code the clerk handed over, and in
 * either case from a directory of the council they are to serve. From then on they are known by that account alone.
 */
export function bindPerson(
  command: CommandOf<'BindPerson'>,
  roster: Roster,
  facts: Facts,
): Ruling<RosterEvent> {
  const { tenantId, aadObjectId, codeHash } = command;
  if (facts.person !== null) return outOfOrder(notTheBot(facts.arrangements.membershipClause, facts));
  const known = personByIdentity(facts.board, { tenantId, aadObjectId });
  if (known !== undefined)
    return outOfOrder({
      ...cites(facts, 'R-MEM-4'),
      why: 'known-already',
      required: 'an account nobody has',
      found: 'another',
      person: known,
    });
  const person =
    codeHash === null ? expectedFrom(aadObjectId, roster) : holderOfCode(codeHash, roster, facts);
  if (typeof person !== 'string') return outOfOrder(person ?? unknownCode(facts));
  const bodies = bodiesOf(person, facts);
  if (!bodies.some((body) => tenantsFor(facts.board, body).has(tenantId.toLowerCase())))
    return outOfOrder({
      ...cites(facts, 'R-MEM-4'),
      why: 'wrong-tenant',
      required: 'a council’s own account',
      found: 'another',
      person,
    });
  return inOrder({ type: 'PersonBound', at: facts.now, person, tenantId, aadObjectId });
}

/** What the person serves, now or from a day to come: each council or observer, or the whole board. */
const bodiesOf = (person: string, { board }: Facts): readonly (string | undefined)[] =>
  entriesOf(board).flatMap((e) => (e.person === person ? [servedBy(e)] : []));

function expectedFrom(aadObjectId: string, { awaited }: Roster): string | undefined {
  const lower = aadObjectId.toLowerCase();
  return Object.entries(awaited).find(([, e]) => e.aadObjectId?.toLowerCase() === lower)?.[0];
}

function holderOfCode(hash: string, { awaited }: Roster, facts: Facts): string | Breach | undefined {
  const [person, expected] = Object.entries(awaited).find(([, e]) => e.code?.hash === hash) ?? [];
  if (person === undefined || !expected?.code) return undefined;
  if (expected.code.until > facts.now) return person;
  return {
    ...cites(facts, 'R-MEM-4'),
    why: 'code-expired',
    required: 'a code still good',
    found: 'one that is not',
  };
}

const unknownCode = (facts: Facts): Breach => ({
  ...cites(facts, 'R-MEM-4'),
  why: 'code-not-known',
  required: 'the code the clerk gave',
  found: 'another',
});
