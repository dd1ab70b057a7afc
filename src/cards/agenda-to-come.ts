import type { NextAgenda } from '../core/showing/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { publishedLines, RIGHTS, whenOf } from './meeting-words.ts';
import { pressItem } from './press-item.ts';
import { privateState } from './private-words.ts';
import { type Band, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, more, number, parties, plural, where } from './words.ts';

type Shown = ShownAs<'agenda'>;

/** The next meeting's agenda: as published, or its draft for those who plan it, marked so (R-AGENDA-1, R-NOTICE-1). */
export function agendaToCome(showing: Shown, next: NextAgenda, room: Room): Sheet {
  const { board, arrangements } = showing;
  const { summons, draft, key } = next;
  const { lines, more: left } = summons.published
    ? publishedLines(summons, room, pressItem(board, next.press ?? [], room.rows))
    : drafted(showing, next, room);
  const count = summons.published?.lines.length ?? draft?.length ?? 0;
  const shows = summons.published !== null || draft !== null;
  return {
    head: head(
      where(board, whenOf(summons), clip(summons.place, 60)),
      summons.published || !draft ? 'Agenda' : 'Agenda: draft',
      shows ? String(count) : '',
      shows ? plural(count, summons.published ? 'line' : 'item') : '',
    ),
    bands: bandsOf(showing, next),
    foot: `The Chairman approves the agenda ${clause(arrangements.agenda.clause)}. Say “raise item” to put something on it.`,
    speak: spoken(next, count),
    body: {
      lines: lines.map((line) => ({ ...line, take: false, defer: false })),
      empty:
        draft && count === 0 && !summons.published ? [{ text: 'The standing lines alone, so far.' }] : [],
      more: left,
    },
    plain: { plan: draft !== null, planOf: key, exclude: false },
  };
}

function drafted({ arrangements }: Shown, { draft }: NextAgenda, room: Room) {
  const { shown, left } = shorten(draft ?? [], room.rows);
  const lines = shown.map(({ title, stage, right, involved, ...line }, i) => ({
    no: String(i + 1),
    title: clip(title, Math.max(room.text, 60)),
    state: [
      stage === 'approved' ? '✔ approved' : right === 'request' ? stage : RIGHTS[right],
      privateState(line),
      parties(arrangements, involved),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return { lines, more: more(left, 'item') };
}

function bandsOf({ arrangements }: Shown, { summons, draft }: NextAgenda): readonly Band[] {
  if (summons.published) return [];
  const by = `${dayInWords(summons.lastDay)} ${clause(arrangements.notice.clause)}`;
  return draft
    ? [
        {
          style: 'accent',
          lead: 'Draft.',
          text: `Only those who plan the meeting see this. It is to be published by ${by}.`,
        },
      ]
    : [{ style: 'accent', lead: '', text: `The agenda is published by ${by}; it is not out yet.` }];
}

function spoken({ summons, draft }: NextAgenda, count: number): string {
  const meeting = `the meeting of ${whenOf(summons)}`;
  if (summons.published) return `Agenda of ${meeting}: ${number(count)} ${plural(count, 'line')}.`;
  return draft
    ? `Draft agenda of ${meeting}: ${number(count)} ${plural(count, 'item')}.`
    : `The agenda of ${meeting} is not published yet.`;
}
