import { clockTimeAt } from '../../core/calendar/index.ts';
import { arrangementsAt, personName, seatTitle } from '../../core/constitution/index.ts';
import { agendaOf, type Business } from '../../core/meeting/index.ts';
import { reasonsInWords, resultInWords, type WordingContext } from '../../core/wording/index.ts';
import { attendanceRows } from './attendance.ts';
import { esc, list, page, paragraph, tableOf } from './page.ts';
import type { Records } from './record.ts';

type Taken = Exclude<Business, { readonly stage: 'listed' }>;

const CHOICES = { for: 'For', against: 'Against', abstain: 'Abstained' } as const;

/** Draft minutes from the record alone: attendance, each item, its outcome and the reasons for it (R-MINUTES-1). */
export function minutesPage(record: Records): string {
  const { board, meeting, events } = record;
  const at = meeting.calledAt;
  const ctx: WordingContext = { board, arrangements: arrangementsAt(board, at), now: at };
  const clock = (instant: string): string => clockTimeAt(instant, board.timeZone);
  const opened =
    'openedAt' in meeting && meeting.openedAt !== null
      ? `Called to order at ${clock(meeting.openedAt)}. `
      : '';
  const closed = meeting.stage === 'closed' ? `Closed at ${clock(meeting.closedAt)}.` : '';
  const chair = events.flatMap((e) =>
    e.type === 'ChairTaken'
      ? [`${personName(board, e.person)} took the chair at ${clock(e.at)} (${e.basis}).`]
      : [],
  );
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: board.timeZone });
  return page(`Draft minutes: ${board.name}, ${day.format(new Date(at))}`, [
    paragraph(`${opened}${closed} Drafted from the record; nobody has approved them yet.`),
    tableOf('Attendance', ['Name', 'Capacity', 'Came', 'Left'], attendanceRows(record)),
    list(chair),
    list(quorumLines(record)),
    ...agendaOf(meeting).map((business) => itemPart(record, ctx, business)),
    pressPart(record),
  ]);
}

function quorumLines({ board, events }: Records): readonly string[] {
  return events.flatMap((e) => {
    if (e.type !== 'QuorumLost' && e.type !== 'QuorumRegained') return [];
    const { counted, minimum, clause } = e.quorum;
    const what = e.type === 'QuorumLost' ? 'The quorum was lost' : 'The quorum was regained';
    return [
      `${what} at ${clockTimeAt(e.at, board.timeZone)}: ${counted} here, ${minimum} needed (${clause}).`,
    ];
  });
}

function itemPart(record: Records, ctx: WordingContext, business: Business): string {
  const { line } = business;
  const head = `<h2>Item ${line.number}: ${esc(line.title)}</h2>`;
  const raised = paragraph(`Raised by the ${personName(record.board, line.by)}.`);
  const moved = `<blockquote>${paragraph(line.motion)}</blockquote>`;
  if (business.stage === 'listed') return [head, raised, moved, paragraph('Not reached.')].join('\n');
  return [head, raised, moved, list(spoken(record, ctx, business)), outcome(record, ctx, business)].join(
    '\n',
  );
}

/** Interests and objections, in words. */
function spoken(
  { board, meeting }: Records,
  ctx: WordingContext,
  { line, objections }: Taken,
): readonly string[] {
  const asWhom = (person: string, seat: string): string => {
    const [name, title] = [personName(board, person), seatTitle(ctx.arrangements, seat)];
    return name === title ? name : `${name}, for the ${title},`;
  };
  const interests = meeting.interests
    .filter((i) => i.number === line.number)
    .map(({ person, interest, withdrew }) => {
      const kind = interest === 'pecuniary' ? 'a pecuniary interest' : 'another interest';
      return `${personName(board, person)} declared ${kind} and ${withdrew ? 'withdrew' : 'stayed'}.`;
    });
  const against = objections.map(({ person, seat, binding }) => {
    const weight = binding ? '' : ' (advisory: the council is not involved)';
    return `${asWhom(person, seat)} objected${weight}.`;
  });
  return [...interests, ...against];
}

function outcome({ board, decisions }: Records, ctx: WordingContext, business: Taken): string {
  if (business.stage === 'deferred') return `<p class="outcome">Deferred. ${esc(business.reason)}</p>`;
  if (business.stage !== 'decided') return paragraph('No outcome was declared.');
  const { verdict, line } = business;
  const entry = decisions.find((d) => d.item === line.item && d.number === line.number);
  const result = `<p class="outcome">${esc(resultInWords(verdict))}${entry ? `, decision ${esc(entry.decision)}` : ''}.</p>`;
  const division = verdict.division.map(({ seat, person, choice }) => [
    personName(board, person),
    seatTitle(ctx.arrangements, seat),
    choice === null ? 'Did not vote' : CHOICES[choice],
  ]);
  return [
    result,
    list(reasonsInWords(verdict, ctx)),
    tableOf(`Division on item ${line.number}`, ['Name', 'Seat', 'Vote'], division),
  ].join('\n');
}

function pressPart({ enquiries }: Records): string {
  const lines = enquiries.map(({ outlet, stage }) => `${outlet}: ${stage}.`);
  const none = lines.length === 0 ? 'No enquiries since the last meeting.' : '';
  return [`<h2>Press and publicity</h2>`, list(lines), paragraph(none)].join('\n');
}
