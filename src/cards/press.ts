import { partyName } from '../core/constitution/index.ts';
import { type ConsultationRow, consultationRows, type LoggedEnquiry } from '../core/press/index.ts';
import { erasedBand } from './details.ts';
import { pressBands } from './press-bands.ts';
import { noPart, pressPart } from './press-buttons.ts';
import { detailsSets } from './press-details.ts';
import { dueFigure, pressFacts, spokenNext } from './press-words.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, clock, more, where } from './words.ts';

type Shown = ShownAs<'press'>;

/** A press enquiry or a release on its way to an agreed line; personal, since it names a journalist (R-PRESS-1 to 3, R-DP-1). */
export function press(showing: Shown, room: Room): Sheet {
  const { board, arrangements, enquiry, holding = [] } = showing;
  const foot = `Nothing is issued until every council is heard and the Chairman approves ${clause(arrangements.press.clause)}. A deadline never releases a statement.`;
  if (enquiry.stage === 'unlogged')
    return {
      head: head(where(board, 'press enquiry'), 'Press enquiry'),
      foot,
      speak: 'This enquiry has not been logged.',
      body: { rows: [], more: '', lines: [], said: [], saidMore: '', presiding: '' },
      plain: { ...noPart(), sets: [] },
    };
  const { shown, left } = shorten(consultationRows(enquiry), room.rows);
  const due = dueFigure(showing, enquiry);
  const release = enquiry.kind === 'release';
  return {
    head: head(
      where(
        board,
        release ? 'release' : 'press enquiry',
        `logged by ${enquiry.capacity} ${clock(board, enquiry.loggedAt)}`,
      ),
      clip(enquiry.question ?? 'What was asked has been erased', room.text),
      due.figure,
      due.unit,
      due.colour,
    ),
    bands: [...pressBands(showing, enquiry, room), ...erasedBand(showing, enquiry.details)],
    facts: pressFacts(showing, enquiry, room),
    foot,
    speak: `${release ? 'A release' : `Press enquiry from ${enquiry.outlet}`}: ${spokenNext(showing, enquiry)}.`,
    body: {
      rows: shown.map((row) => rowOf(showing, row, enquiry.draft !== null)),
      more: more(left, 'council'),
      lines: linesOf(showing, enquiry, room),
      ...saidOf(showing, enquiry, room),
      presiding: 'For the Chairman, or the Vice Chairman standing in',
    },
    plain: { ...pressPart(showing, enquiry, holding), sets: detailsSets(showing, enquiry) },
  };
}

/** One council's line: a tick with its time, what it waits for, or that it objects. */
function rowOf({ board, arrangements }: Shown, row: ConsultationRow, drafted: boolean) {
  const tick = (at: string | undefined, without: string): string =>
    at === undefined ? without : `✔ ${clock(board, at)}`;
  const objects = row.objectedAt === undefined ? '' : `✘ objects ${clock(board, row.objectedAt)}`;
  return {
    council: partyName(arrangements, row.party),
    consulted: tick(row.consultedAt, 'waiting'),
    agreed: objects || tick(row.agreedAt, drafted ? 'waiting' : 'no line yet'),
  };
}

/** What was given out, and the line proposed, with its version, who drafted it, and whether it is approved. */
function linesOf({ board }: Shown, { draft, approval, issues }: LoggedEnquiry, room: Room) {
  const given = issues
    .filter(({ kind, number }) => kind === 'holding' || number !== draft?.version)
    .map(({ kind, number, text, at }) => ({
      title: `${kind === 'holding' ? `Holding line ${number}, given` : `Version ${number}, issued`} ${clock(board, at)}`,
      text: clip(text, Math.min(room.text, 300)),
    }));
  if (draft === null) return given;
  const state = approval?.version === draft.version ? `, approved ${clock(board, approval.at)}` : '';
  const title = `The line, version ${draft.version}: ${draft.capacity} ${clock(board, draft.at)}${state}`;
  return [...given, { title, text: clip(draft.text, room.text) }];
}

const MOST_SAID = 6;

/** Comments and earlier versions, the newest last: the history of the words. */
function saidOf({ board }: Shown, { comments, versions, draft }: LoggedEnquiry, room: Room) {
  const all = [
    ...versions
      .filter(({ version }) => version !== draft?.version)
      .map(({ version, text, capacity, at }) => ({
        at,
        who: `Version ${version}, replaced: ${capacity}`,
        text,
      })),
    ...comments.map(({ version, text, capacity, at }) => ({
      ...{ at, who: version === 0 ? capacity : `${capacity}, on version ${version}`, text },
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const shown = all.slice(-Math.min(MOST_SAID, room.rows));
  return {
    said: shown.map(({ who, at, text }) => ({
      title: `${who} ${clock(board, at)}`,
      text: clip(text, Math.min(room.text, 300)),
    })),
    saidMore: all.length > shown.length ? `and ${all.length - shown.length} earlier` : '',
  };
}
