import type { AgendaLineData } from '../core/agenda/index.ts';
import type { Business, Called } from '../core/meeting/index.ts';
import { agendaOf, findChair } from '../core/meeting/index.ts';
import { resultWords, score } from './outcome.ts';
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
}

/** The business in order with its state; the person presiding may take an item from their own copy (R-AGENDA-1). */
export function agenda(showing: Shown, room: Room): Sheet {
  const { meeting, board, arrangements } = showing;
  const lines = meeting.stage === 'uncalled' ? proposed(showing) : called(showing, meeting);
  const { shown, left } = shorten(lines, room.rows);
  const toTake = lines.filter((line) => !line.done).length;
  const when = meeting.stage === 'uncalled' ? 'next meeting' : day(board, meeting.calledAt);
  const unit =
    meeting.stage === 'uncalled'
      ? `${plural(lines.length, 'item')} raised`
      : `${plural(toTake, 'item')} to take`;
  return {
    head: head(
      where(board, when),
      'Agenda',
      String(meeting.stage === 'uncalled' ? lines.length : toTake),
      unit,
    ),
    foot: `The Chairman approves the agenda ${clause(arrangements.agenda.clause)}. Say "raise item" to put something on it.`,
    speak: `Agenda: ${number(lines.length)} ${plural(lines.length, 'item')}, ${number(toTake)} still to take.`,
    body: {
      lines: shown.map(
        ({ done: _, ...line }): Line => ({ ...line, title: clip(line.title, Math.max(room.text, 60)) }),
      ),
      empty: lines.length === 0 ? [{ text: 'Nothing is on the agenda yet.' }] : [],
      more: more(left, 'item'),
    },
  };
}

type Drawn = Line & { readonly done: boolean };

function called(showing: Shown, meeting: Called): readonly Drawn[] {
  const chair = findChair(meeting, showing);
  const presides = chair.found === 'presiding' && chair.presiding.person === showing.viewer;
  const free = meeting.stage === 'open' && meeting.floor === null && presides;
  return agendaOf(meeting).map((business) => ({
    no: String(business.line.number),
    title: business.line.title,
    state: stateOf(showing, meeting, business),
    take: free && business.stage === 'listed',
    done: business.stage === 'decided' || business.stage === 'deferred',
  }));
}

function stateOf({ board, arrangements }: Setting, meeting: Called, business: Business): string {
  switch (business.stage) {
    case 'listed':
      return `to be taken · ${parties(arrangements, business.line.involved)}`;
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
function proposed({ lines, arrangements }: Shown): readonly Drawn[] {
  return lines.map((line, i) => ({
    no: String(i + 1),
    title: line.title,
    state: `${STAGES[line.stage]} · ${parties(arrangements, line.involved)}`,
    take: false,
    done: line.stage === 'declined' || line.stage === 'taken',
  }));
}

/** Where an item stands, for a sentence: "approved". */
export const itemStage = (stage: AgendaLineData['stage']): string => STAGES[stage].replace('✔ ', '');
