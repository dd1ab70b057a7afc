import type { Amendments, Ending, Entry, PersonId } from '../constitution/index.ts';
import { entryKey } from '../constitution/index.ts';
import { authorityInWords } from './authority.ts';
import type { RosterEvent } from './event.ts';

/** How somebody who has not spoken yet will be known: by their account, by a code, or by either. */
export interface Expected {
  readonly aadObjectId: string | null;
  readonly code: { readonly hash: string; readonly until: string } | null;
}

/** Every change of a board's people since its file was written. */
export interface Roster extends Amendments {
  readonly stage: 'kept';
  readonly overrides: NonNullable<Amendments['overrides']>;
  readonly awaited: Readonly<Record<PersonId, Expected>>;
}

export const initial: Roster = { stage: 'kept', people: [], made: [], ended: {}, overrides: [], awaited: {} };

export function evolve(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case 'PersonIntroduced': {
      const { person: id, name, aadObjectId } = event;
      return {
        ...roster,
        people: [...roster.people, { id, name, tenantId: '', aadObjectId: '' }],
        awaited: { ...roster.awaited, [id]: { aadObjectId, code: null } },
      };
    }
    case 'CodeIssued': {
      const { person, hash, until } = event;
      const expected = roster.awaited[person];
      if (!expected) return roster;
      return { ...roster, awaited: { ...roster.awaited, [person]: { ...expected, code: { hash, until } } } };
    }
    case 'PersonAppointed':
    case 'SubstituteNamed': {
      const { entry, from } = event;
      const made = { entry, from, authority: authorityInWords(event.authority), ending: null };
      return { ...roster, made: [...roster.made, made] };
    }
    case 'AppointmentEnded':
    case 'SubstituteEnded':
      return ended(roster, event.entry, { ...event.end, authority: authorityInWords(event.authority) });
    case 'ChairOverridden': {
      const { chair, vice, from, to, authority } = event;
      const term = to === undefined ? { from } : { from, to };
      const override = { ...term, chair, vice, evidence: authorityInWords(authority) };
      return { ...roster, overrides: [override, ...roster.overrides] };
    }
    case 'PersonBound': {
      const { person, tenantId, aadObjectId } = event;
      const { [person]: _spoken, ...awaited } = roster.awaited;
      const people = roster.people.map((p) => (p.id === person ? { ...p, tenantId, aadObjectId } : p));
      return { ...roster, people, awaited };
    }
  }
}

/** The roster's own latest entry of that name ends; without one it is the file's. */
function ended(roster: Roster, entry: Entry, ending: Ending): Roster {
  const key = entryKey(entry);
  const last = roster.made.findLastIndex((m) => entryKey(m.entry) === key);
  if (last < 0) return { ...roster, ended: { ...roster.ended, [key]: ending } };
  return { ...roster, made: roster.made.map((m, i) => (i === last ? { ...m, ending } : m)) };
}
