import { resultWords, score } from './outcome.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { capital, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'register'>;

/** More of a title than a line shows would leave no room for the page. */
const LONGEST_TITLE = 90;

/** A page of decisions, newest first, each a press away from its reasons (R-RECORD-1). */
export function register(showing: Shown, room: Room): Sheet {
  const { board, decisions, total } = showing;
  const { shown } = shorten(decisions, room.rows);
  const [newest, oldest] = [shown[0]?.decision ?? '', shown.at(-1)?.decision ?? ''];
  const whole = shown.length === total;
  const page = whole ? '' : `${newest} to ${oldest}`;
  return {
    head: head(where(board, page), 'Register of decisions', String(total), plural(total, 'decision')),
    foot: `Nothing here is ever rewritten: each entry is chained to the one before it (R-RECORD-1).${whole ? '' : YEAR}`,
    speak: `${capital(number(total))} ${plural(total, 'decision')} in the register${whole ? '' : `, here ${page}`}.`,
    body: {
      empty: total === 0 ? [{ text: 'No decisions have been entered yet.' }] : [],
      rows: shown.map((entry) => ({
        decision: entry.decision,
        title: clip(entry.title, Math.min(LONGEST_TITLE, Math.max(60, room.text))),
        result: [resultWords(entry.verdict), score(entry.verdict), shortDay(board, entry.at)]
          .filter(Boolean)
          .join(' · '),
      })),
    },
    plain: { turns: turnsOf(showing, decisions[shown.length]?.decision) },
  };
}

const YEAR = ' Say “register 2025” for another year.';

/** A button for each page there is beside this one; where not all of this one fits, the rest begins the next. */
function turnsOf({ earlier, later }: Shown, left: string | undefined): readonly object[] {
  const next = left ?? earlier;
  return [
    ...(later === null ? [] : [{ title: 'Later', at: later }]),
    ...(next === null ? [] : [{ title: 'Earlier', at: next }]),
  ];
}
