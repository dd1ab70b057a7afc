import { partiesOn } from '../../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../../kernel/index.ts';
import { readAuthority } from '../authority.ts';
import type { CommandOf } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { dateOf, isBreach, notTheClerk } from './guards.ts';

type Overriding = CommandOf<'OverrideChair'>;

/** A departure from the rotation, on the authority cited; years already served stay as they were (R-CHAIR-2, 10.1). */
export function overrideChair(command: Overriding, roster: Roster, facts: Facts): Ruling<RosterEvent> {
  const denied = notTheClerk(facts, 'R-CHAIR-2', undefined);
  if (denied) return outOfOrder({ ...denied, ...cited(facts) });
  const authority = readAuthority(command.authority, facts);
  if (isBreach(authority)) return outOfOrder(authority);
  const fault = faultIn(command, facts);
  if (fault) return outOfOrder(fault);
  const { chair, vice, from } = command;
  const term = command.to === '' ? { from } : { from, to: command.to };
  const [last] = roster.overrides;
  const same = last?.chair === chair && last.vice === vice && last.from === from && last.to === term.to;
  if (same) return inOrder();
  const by = facts.person ?? '';
  return inOrder({ type: 'ChairOverridden', at: facts.now, chair, vice, ...term, authority, by });
}

const cited = ({ arrangements }: Facts) =>
  ({ rule: 'R-CHAIR-2', clause: arrangements.chair.clause }) as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function faultIn({ chair, vice, from, to }: Overriding, facts: Facts): Breach | null {
  const wrong = (required: string, found: string): Breach => ({
    ...cited(facts),
    why: 'no-such-choice',
    required,
    found: found || 'nothing',
  });
  const councils = partiesOn(facts.arrangements, dateOf(facts)).map(({ id }) => id);
  const unknown = [chair, vice].find((id) => !councils.includes(id));
  if (unknown !== undefined) return wrong('a council of the Board', unknown);
  if (chair === vice) return wrong('another council for the Vice Chairman', vice);
  if (!isDay(from)) return wrong('the day it begins', from);
  if (from < dateOf(facts))
    return { ...cited(facts), why: 'day-is-past', required: dateOf(facts), found: from };
  if (to !== '' && (!isDay(to) || to < from)) return wrong('a last day that is not before the first', to);
  return null;
}

const isDay = (day: string): boolean => DAY.test(day) && !Number.isNaN(Date.parse(day));
