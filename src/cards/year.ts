import { daysAfter } from '../core/calendar/index.ts';
import {
  partyName,
  seatId,
  seatTitle,
  type Tenure,
  tenureOn,
  turnAfter,
} from '../core/constitution/index.ts';
import { hasMeeting, termEnds } from '../core/cycle/index.ts';
import { capacitiesOf } from '../core/standing/index.ts';
import { quartersFrom } from '../core/summons/index.ts';
import { monthsInWords } from '../core/wording/index.ts';
import { type Band, head, type Sheet, type ShownAs } from './sheet.ts';
import { dateOf, type Setting } from './who.ts';
import { civilDay, clause, list, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'year'>;

/** Who presides this year and next, since when and by what; where the Board meets, and what must be seen to (R-CHAIR-2, R-MEET-1). */
export function year(showing: Shown): Sheet {
  const { board, arrangements } = showing;
  const today = dateOf(showing);
  const turn = turnAfter(arrangements, today);
  const now = tenureOn(arrangements, today);
  const groups = [
    { heading: `This year, to ${civilDay(daysAfter(turn, -1))}`, lines: officesOf(now, showing) },
    {
      heading: `Next year, from ${civilDay(turn)}`,
      lines: officesOf(tenureOn(arrangements, turn), showing),
    },
    { heading: 'Recorded for a day to come', lines: departuresToCome(showing) },
    { heading: 'Meetings, quarter by quarter', lines: quartersOf(showing) },
  ];
  return {
    head: head(where(board, 'year'), 'Who presides, and when'),
    bands: bandsOf(showing, now),
    foot: confirmedWords(showing),
    speak: `The ${leaderOf(now.chair, showing)} is Chairman and the ${leaderOf(now.vice, showing)} is Vice Chairman; ${partyName(arrangements, now.host)} is host.`,
    body: { groups: groups.filter(({ lines }) => lines.length > 0) },
    plain: { buttons: buttonsFor(showing) },
  };
}

/** "Leader of Swale": the office goes with the post, whoever holds it (10.1). */
export const leaderOf = (party: string, { arrangements }: Pick<Setting, 'arrangements'>): string =>
  seatTitle(arrangements, seatId({ party, office: arrangements.chair.office }));

/** Whether a card's reader is the clerk, or is everybody. */
export function isForClerk({ board, arrangements, now, viewer }: Setting): boolean {
  const capacities = capacitiesOf({ board, arrangements, now, person: viewer });
  return viewer === null || capacities.some((c) => c.kind === 'post' && c.post === 'clerk' && !c.party);
}

function officesOf({ chair, vice, host, since, evidence }: Tenure, showing: Shown) {
  const { arrangements } = showing;
  const { clause: by, hostClause = by } = arrangements.chair;
  const ground = evidence === null ? `by the rotation ${clause(by)}` : `by ${evidence} ${clause(by)}`;
  const note = `since ${civilDay(since)}, ${ground}`.replace(
    /^since/,
    since > dateOf(showing) ? 'from' : 'since',
  );
  return [
    { what: 'Chairman', who: leaderOf(chair, showing), note },
    { what: 'Vice Chairman', who: leaderOf(vice, showing), note: '' },
    {
      what: 'Host council',
      who: partyName(arrangements, host),
      note: `with the Chairman ${clause(hostClause)}`,
    },
  ];
}

const departuresToCome = (showing: Shown) =>
  showing.arrangements.chair.overrides
    .filter(({ from }) => from > dateOf(showing))
    .slice(0, 3)
    .map(({ from, to, chair, vice, evidence }) => ({
      what: `From ${civilDay(from)}${to === undefined ? '' : ` to ${civilDay(to)}`}`,
      who: leaderOf(chair, showing),
      note: `Vice Chairman: ${leaderOf(vice, showing)}; by ${evidence}`,
    }));

/** This quarter and the next three: of those before, the record may not know every meeting. */
function quartersOf(showing: Shown) {
  const meetings = Object.values(showing.cycle.meetings);
  return quartersFrom(dateOf(showing), meetings).map(({ first, last, meetings: days }) => {
    const held = days.length;
    return {
      what: monthsInWords(first, last),
      who: held === 0 ? '' : `${number(held)} ${plural(held, 'meeting')}`,
      note: held === 0 ? 'no meeting fixed' : list(days.slice(0, 4).map(civilDay)),
    };
  });
}

function bandsOf(showing: Shown, now: Tenure): readonly Band[] {
  const { cycle, arrangements } = showing;
  const today = dateOf(showing);
  const empty = cycle.horizon.quarters.filter(
    (q) => q.warnAt <= showing.now && today <= q.last && !hasMeeting(cycle, q),
  );
  const quarters = empty.map(
    ({ first, last }): Band => ({
      style: 'warning',
      lead: 'No meeting this quarter.',
      text: `Nothing is fixed from ${monthsInWords(first, last)}, and the Board meets at least once a quarter ${clause(arrangements.meetings.clause)}. The clerk fixes one: say “schedule meeting”.`,
    }),
  );
  const sure = cycle.confirmed !== null || now.evidence !== null;
  const unconfirmed: Band = {
    style: 'accent',
    lead: 'Not confirmed yet.',
    text: `The table is counted from ${civilDay(arrangements.chair.anchor)}. The clerk confirms that these are in office, or records who is ${clause(arrangements.chair.clause)}.`,
  };
  return [...quarters, ...termBands(showing), ...(sure ? [] : [unconfirmed])];
}

/** From twelve months before the end; when it has passed, work goes on and the record says so (R-TERM-1). */
function termBands({ arrangements, cycle, ...showing }: Shown): readonly Band[] {
  const ends = termEnds(arrangements);
  const warned = cycle.horizon.terms.some((t) => t.ends === ends && t.at <= showing.now);
  if (ends === null || !warned || !arrangements.term) return [];
  const by = clause(arrangements.term.clause);
  const over = ends < dateOf(showing);
  return [
    {
      style: over ? 'attention' : 'warning',
      lead: over ? 'The term has ended.' : 'The term is ending.',
      text: over
        ? `The arrangements ran to ${civilDay(ends)} ${by}, and no renewal is on record. The Board’s work goes on meanwhile. Enter the councils’ renewal in the board file.`
        : `The arrangements run to ${civilDay(ends)} ${by}. If the councils are to renew them, put it on an agenda in good time.`,
    },
  ];
}

function confirmedWords({ board, cycle, arrangements }: Shown): string {
  const rule = `The office goes with the post: a new Leader inherits it ${clause(arrangements.chair.clause)}.`;
  return cycle.confirmed === null
    ? rule
    : `Confirmed by the clerk on ${shortDay(board, cycle.confirmed.at)}. ${rule}`;
}

function buttonsFor(showing: Shown) {
  if (!isForClerk(showing)) return [];
  const confirm = { title: 'Confirm who presides', verb: 'confirm-chair' };
  const other = { title: 'Record somebody else', verb: 'show-override' };
  return showing.cycle.confirmed === null ? [confirm, other] : [other];
}
