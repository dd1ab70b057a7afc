import { type CivilDate, civilDateAt } from '../../calendar/index.ts';
import { officeOf, type PartyId, type Post } from '../../constitution/index.ts';
import type { Breach, Facts } from '../../kernel/index.ts';
import { actingAs, type Capacity, capacitiesOf } from '../../standing/index.ts';
import type { LoggedRequest } from '../state.ts';

/** The most characters each text may have, once trimmed. */
export const REQUEST_LIMITS = {
  requester: 120,
  contact: 200,
  text: 3000,
  reference: 60,
  views: 1500,
  section: 80,
  reason: 500,
} as const;

/** By which working day each step is wanted, where the arrangements say nothing else (R-FOI-1). */
const DAYS = { copyBy: 2, viewsBy: 10, draftBy: 15 } as const;

export const daysIn = ({ arrangements: { information } }: Facts) => {
  const { copyBy, viewsBy, draftBy } = information ?? DAYS;
  return { copy: copyBy, views: viewsBy, draft: draftBy };
};

export const source = (rule: 'R-FOI-1' | 'R-FOI-2' | 'R-FOI-3', { arrangements }: Facts) => {
  const { clause, decisionClause } = arrangements.information ?? { clause: '19.6', decisionClause: '19.8' };
  return { rule, clause: rule === 'R-FOI-3' ? decisionClause : clause } as const;
};

export const today = ({ now, board }: Facts): CivilDate => civilDateAt(now, board.timeZone);

const LOGGERS: readonly Post[] = ['clerk', 'communications', 'officer', 'monitoring-officer'];

/** In what capacity somebody may log one: an officer of any kind, or a chief executive. */
export const loggerCapacity = (facts: Facts): Capacity | undefined =>
  capacitiesOf(facts).find((c) =>
    c.kind === 'post' ? LOGGERS.includes(c.post) : officeOf(c.seat) === facts.arrangements.press.circulateTo,
  );

/** In what capacity somebody acts for a council; an observer acts for none. */
export const capacityFor = (party: PartyId, facts: Facts): Capacity | undefined =>
  capacitiesOf(facts).find((c) => c.party === party);

/** The councils it was copied to that reach somebody: by a post there, or the office that hears of it. */
export const othersActedFor = (state: LoggedRequest, facts: Facts): readonly PartyId[] =>
  state.others.filter((party) =>
    capacitiesOf(facts).some(
      (c) => c.party === party && (c.kind === 'post' || officeOf(c.seat) === state.office),
    ),
  );

/** Whose card it is to read: the receiving council's own people, clerk and logger, and those it was copied to. */
export function mayReadRequest(state: LoggedRequest, facts: Facts): boolean {
  if (facts.person === null) return false;
  if (facts.person === state.loggedBy || capacityFor(state.party, facts) !== undefined) return true;
  if (capacitiesOf(facts).some((c) => c.kind === 'post' && c.post === 'clerk')) return true;
  return state.copied !== null && othersActedFor(state, facts).length > 0;
}

/** Whether somebody reads it as it came, or as it was shared. */
export const readsWhole = (state: LoggedRequest, facts: Facts): boolean =>
  state.copied?.text === null ||
  facts.person === state.loggedBy ||
  capacityFor(state.party, facts) !== undefined ||
  othersActedFor(state, facts).length === 0;

/** Of the receiving council alone is the request, and every step of its answer (R-FOI-3, 19.8). */
export const theirsAlone = (state: LoggedRequest, facts: Facts): Breach => ({
  ...source('R-FOI-3', facts),
  why: 'receiving-council-decides',
  required: state.party,
  found: actingAs(facts),
});

export const over = (state: LoggedRequest, facts: Facts): Breach => ({
  ...source('R-FOI-2', facts),
  why: 'request-over',
  required: 'a request still to be answered',
  found: state.stage,
});

/** A day somebody gives: not before what it follows, not after today. */
export function dayBreach(on: CivilDate, earliest: CivilDate, facts: Facts): Breach | undefined {
  const latest = today(facts);
  if (/^\d{4}-\d{2}-\d{2}$/.test(on) && on >= earliest && on <= latest) return undefined;
  return {
    ...source('R-FOI-2', facts),
    why: 'day-out-of-turn',
    required: `${earliest}/${latest}`,
    found: on === '' ? 'nothing' : on,
  };
}
