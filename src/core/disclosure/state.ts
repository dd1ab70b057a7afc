import type { CivilDate, Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { DisclosureEvent, InterestDisclosed } from './event.ts';

interface Asked {
  readonly id: string;
  readonly person: PersonId;
  readonly item: string;
  readonly source: string;
  readonly date: CivilDate;
  readonly lastDay: CivilDate;
  /** How often it had been declared and taken back before. */
  readonly retractions: number;
  /** What is still to be reminded of, and what has been: each reminder is a message of its own. */
  readonly reminders: readonly { readonly name: string; readonly at: Instant }[];
  readonly reminded: readonly string[];
}

/** A declared interest, until it is on its council's register or the Monitoring Officer has been notified (R-DPI-3). */
export type Disclosure =
  | { readonly stage: 'undisclosed' }
  | (Asked & { readonly stage: 'asked' | 'unregistered' | 'registered' | 'retracted' })
  | (Asked & { readonly stage: 'notified'; readonly notifiedOn: CivilDate });

export type Disclosed = Exclude<Disclosure, { readonly stage: 'undisclosed' }>;

export const initial: Disclosure = { stage: 'undisclosed' };

/** Nobody has said that it is registered, or that the Monitoring Officer knows. */
export const isOutstanding = ({ stage }: Pick<Disclosure, 'stage'>): boolean =>
  stage === 'asked' || stage === 'unregistered';

export function evolve(state: Disclosure, event: DisclosureEvent): Disclosure {
  if (event.type === 'InterestDisclosed') return disclosed(state, event);
  if (state.stage === 'undisclosed') return state;
  const asked = askedOf(state);
  switch (event.type) {
    case 'DisclosureRetracted':
      return { ...asked, stage: 'retracted', retractions: asked.retractions + 1 };
    case 'FoundOnRegister':
      return { ...asked, stage: 'registered' };
    case 'FoundUnregistered':
      return { ...asked, stage: 'unregistered' };
    case 'OfficerNotified':
      return { ...asked, stage: 'notified', notifiedOn: event.date };
    case 'NotificationReminded': {
      const { reminder } = event;
      const reminders = state.reminders.filter(({ name }) => name !== reminder);
      return { ...state, reminders, reminded: [...state.reminded, reminder] };
    }
  }
}

function disclosed(state: Disclosure, event: InterestDisclosed): Disclosure {
  const { type: _type, at: _at, ...said } = event;
  const retractions = state.stage === 'undisclosed' ? 0 : state.retractions;
  return { ...said, stage: 'asked', retractions, reminded: [] };
}

const askedOf = ({
  id,
  person,
  item,
  source,
  date,
  lastDay,
  retractions,
  reminders,
  reminded,
}: Disclosed): Asked => ({ id, person, item, source, date, lastDay, retractions, reminders, reminded });
