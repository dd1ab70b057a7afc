import { PRESS_LIMITS } from '../core/press/index.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import { dateOf } from './who.ts';
import { clause, where } from './words.ts';

type Shown = ShownAs<'log-enquiry'>;

/** The form for a press enquiry; its times are read where the Board sits (R-PRESS-1). */
export function logEnquiry(showing: Shown): Sheet {
  const { board, arrangements } = showing;
  const title = (office: string) => arrangements.offices.find((o) => o.id === office)?.title ?? office;
  const zone = `${board.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? board.timeZone} time`;
  return {
    head: head(where(board, 'press enquiry'), 'Log an enquiry'),
    foot: `It goes at once to every ${title(arrangements.press.circulateTo)}, who consults their own ${title(arrangements.press.consults)}; nothing is issued until the Chairman approves ${clause(arrangements.press.clause)}.`,
    speak: 'Log a press enquiry.',
    plain: {
      limits: PRESS_LIMITS,
      today: dateOf(showing),
      zone,
      typed: {
        ...typedInto(['outlet', 'journalist', 'question', 'dueTime'], showing.typed),
        dueDate: showing.typed?.dueDate || dateOf(showing),
      },
    },
  };
}
