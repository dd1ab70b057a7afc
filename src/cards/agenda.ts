import type { AgendaLineData } from '../core/agenda/index.ts';
import type { Business, Called } from '../core/meeting/index.ts';
import { agendaOf, isBarred, toExclude } from '../core/meeting/index.ts';
import { agendaToCome } from './agenda-to-come.ts';
import { resultWords, score } from './outcome.ts';
import { presiderOf } from './presiding.ts';
import { keptWords, privateState } from './private-words.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import type { Setting } from './who.ts';
import { clause, clock, day, more, number, parties, plural, where } from './words.ts';

type Shown = ShownAs<'agenda'>;

interface Line {
  readonly no: string;
  readonly title: string;
  readonly state: string;
  readonly take: boolean;
  /** An exempt item the Board would not take in private. */
  readonly defer: boolean;
}

/** One entry, drawn only if it is shown. */
interface Entry {
  readonly done: boolean;
  /** A line that carries no motion: nothing is to take. */
  readonly standing?: true;
  readonly draw: () => Line;
}

/** The business in order with its state; the person presiding may take an item from their own copy (R-AGENDA-1). */
export function agenda(showing: Shown, room: Room): Sheet {
  const { meeting, board, arrangements, next } = showing;
  if (next) return agendaToCome(showing, next, room);
  const before = meeting.stage === 'uncalled';
  const entries = before ? proposed(showing) : called(showing, meeting);
  const toTake = entries.filter((entry) => !entry.done && !entry.standing).length;
  const { shown, left } = shorten(fromFirstOpen(entries, room.rows), room.rows);
  const [figure, unit] = before ? [entries.length, 'raised'] : [toTake, 'to take'];
  const when = before ? 'next meeting' : day(board, meeting.calledAt);
  const most = Math.max(room.text, 60);
  return {
    head: head(where(board, when), 'Agenda', String(figure), `${plural(figure, 'item')} ${unit}`),
    foot: `The Chairman approves the agenda ${clause(arrangements.agenda.clause)}. Say “raise item” to put something on it.`,
    speak: `Agenda: ${number(entries.length)} ${plural(entries.length, 'item')}, ${number(toTake)} still to take.`,
    body: {
      lines: shown.map(({ draw }) => draw()).map((line) => ({ ...line, title: clip(line.title, most) })),
      empty: entries.length === 0 ? [{ text: 'Nothing is on the agenda yet.' }] : [],
      more: more(left, 'item'),
    },
    plain: { plan: false, planOf: '', exclude: maySay(showing, meeting) },
  };
}

/** Whoever presides moves that the public be excluded, between items, while an exempt one waits (R-EXEMPT-3). */
function maySay(showing: Shown, meeting: Shown['meeting']): boolean {
  if (meeting.stage !== 'open' || meeting.floor !== null || showing.viewer === null) return false;
  return showing.viewer === presiderOf(showing, meeting) && toExclude(meeting).length > 0;
}

/** When not everything fits, what is settled and first on the list makes way. */
function fromFirstOpen(entries: readonly Entry[], rows: number): readonly Entry[] {
  const open = Math.max(
    0,
    entries.findIndex((entry) => !entry.done && !entry.standing),
  );
  return entries.length <= rows ? entries : [...entries.slice(open), ...entries.slice(0, open)];
}

function called(showing: Shown, meeting: Called): readonly Entry[] {
  const free = meeting.stage === 'open' && meeting.floor === null;
  const presides = showing.viewer !== null && showing.viewer === presiderOf(showing, meeting);
  const items = agendaOf(meeting).map((business) => ({
    number: business.line.number,
    done: business.stage === 'decided' || business.stage === 'deferred',
    draw: () => ({
      no: String(business.line.number),
      title: business.line.title,
      state: stateOf(showing, meeting, business),
      take: free && presides && business.stage === 'listed' && !isBarred(meeting, business.line),
      defer: free && presides && business.stage === 'listed' && isBarred(meeting, business.line),
    }),
  }));
  const standing = meeting.standing.map(({ number, title }) => ({
    number,
    done: false,
    standing: true as const,
    draw: () => ({ no: String(number), title, state: '', take: false, defer: false }),
  }));
  return standing.length === 0 ? items : [...items, ...standing].sort((a, b) => a.number - b.number);
}

function stateOf({ board, arrangements }: Setting, meeting: Called, business: Business): string {
  switch (business.stage) {
    case 'listed':
      return [
        isBarred(meeting, business.line) ? 'to be put off or opened' : 'to be taken',
        keptWords(business.line.openness),
        parties(arrangements, business.line.involved),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'motion':
      return meeting.floor === business.line.number ? '▸ under way' : 'not finished';
    case 'division':
      return '▸ voting now';
    case 'tied':
      return '▸ level, awaiting a casting vote';
    case 'decided':
      return `✔ ${[resultWords(business.verdict), score(business.verdict), clock(board, business.at)].filter(Boolean).join(' · ')}`;
    case 'deferred':
      return `deferred ${clock(board, business.at)}`;
  }
}

const STAGES: Readonly<Record<AgendaLineData['stage'], string>> = {
  submitted: 'waits for the Chairman',
  approved: '✔ approved',
  declined: 'declined',
  deferred: 'deferred',
  taken: '✔ taken',
};

/** Before a meeting is called: what has been raised, and what the Chairman has said of it. */
function proposed({ lines, arrangements }: Shown): readonly Entry[] {
  return lines.map(({ stage, title, involved, ...line }, i) => ({
    done: stage === 'declined' || stage === 'taken',
    draw: () => ({
      no: String(i + 1),
      title,
      state: [STAGES[stage], privateState(line), parties(arrangements, involved)].filter(Boolean).join(' · '),
      take: false,
      defer: false,
    }),
  }));
}

/** Where an item stands, for a sentence: "approved". */
export const itemStage = (stage: AgendaLineData['stage']): string => STAGES[stage].replace('✔ ', '');
