import { resultWords, score } from './outcome.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { capital, more, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'register'>;

/** The latest decisions, newest first, each a press away from its reasons (R-RECORD-1). */
export function register({ board, decisions }: Shown, room: Room): Sheet {
  const latest = decisions.toSorted((a, b) => (a.decision < b.decision ? 1 : -1));
  const { shown, left } = shorten(latest, Math.min(15, room.rows));
  return {
    head: head(
      where(board),
      'Register of decisions',
      String(decisions.length),
      plural(decisions.length, 'decision'),
    ),
    foot: 'Nothing here is ever rewritten: each entry is chained to the one before it (R-RECORD-1).',
    speak: `${capital(number(decisions.length))} ${plural(decisions.length, 'decision')} in the register.`,
    body: {
      empty: decisions.length === 0 ? [{ text: 'No decisions have been entered yet.' }] : [],
      rows: shown.map((entry) => ({
        decision: entry.decision,
        title: clip(entry.title, Math.max(60, room.text)),
        result: [resultWords(entry.verdict), score(entry.verdict), shortDay(board, entry.at)]
          .filter(Boolean)
          .join(' · '),
      })),
      more: more(left, 'decision'),
    },
  };
}
