import { whenOf } from './meeting-words.ts';
import { rightOf } from './planning-items.ts';
import { pressItem } from './press-item.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, list, more, number, parties, plural, where } from './words.ts';

type Shown = ShownAs<'briefing'>;

/** The chair's briefing pack: what each item is for, by what right it comes, and what it asks (R-AGENDA-1, R-PRESS-4). */
export function briefing(showing: Shown, room: Room): Sheet {
  const { board, arrangements, business, summons } = showing;
  const items = [...business.listed, ...business.late, ...business.awaiting];
  const { shown, left } = shorten(items, room.rows);
  const standing = arrangements.agenda.standing.map(({ title }) => title);
  return {
    head: head(
      where(board, 'briefing', whenOf(summons)),
      'Briefing pack',
      String(items.length),
      plural(items.length, 'item'),
    ),
    foot: `The Chairman approves the agenda after this briefing ${clause(arrangements.agenda.clause)}.`,
    speak: `Briefing for the meeting of ${whenOf(summons)}: ${number(items.length)} ${plural(items.length, 'item')}.`,
    body: {
      lines: shown.map((item) => ({
        title: clip(item.title, room.text),
        right: `${item.stage === 'submitted' ? 'waits for the Chairman' : item.stage} · ${rightOf(showing, item)} · ${parties(arrangements, item.involved)}`,
        purpose: clip(item.purpose, Math.floor(room.text / 3)),
        motion: clip(item.motion, Math.floor(room.text / 3)),
      })),
      more: more(left, 'item'),
      standing: clip(list(standing, 20), Math.max(room.text, 120)),
      press: pressItem(board, showing.press, room.rows),
    },
  };
}
