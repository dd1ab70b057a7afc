import type { Instant } from '../../core/calendar/index.ts';
import { arrangementsAt, type Board, type PersonId } from '../../core/constitution/index.ts';
import type { Breach } from '../../core/kernel/index.ts';
import type { Notice } from '../../core/showing/index.ts';
import { explain, type WordingContext } from '../../core/wording/index.ts';
import type { Answer } from '../handler.ts';

/** What a person is told of an answer. Says "recorded" only of what the store has acknowledged. */
export function noticeOf(
  answer: Answer,
  receipt: string,
  ctx: WordingContext,
  already = `${receipt} It already was; nothing is recorded twice.`,
): Notice {
  switch (answer.outcome) {
    case 'recorded':
      return { tone: 'done', text: receipt };
    case 'already':
      return { tone: 'info', text: already };
    case 'out of order':
      return refusal(answer.breaches, ctx);
    case 'busy':
      return {
        tone: 'refused',
        text: 'Many people are pressing at once, and yours was not recorded.',
        cure: 'Press again in a moment.',
      };
    case 'unreadable':
      return unreadable(answer.row);
  }
}

export function refusal(breaches: readonly Breach[], ctx: WordingContext): Notice {
  const worded = breaches.map((breach) => explain(breach, ctx));
  const [first] = breaches;
  return {
    tone: 'refused',
    text: worded.map((w) => w.stopped).join(' '),
    cure: worded.map((w) => w.cure).join(' '),
    ...(first ? { rule: `${first.rule}, ${first.clause}` } : {}),
  };
}

export const unreadable = (row: string): Notice => ({
  tone: 'refused',
  text: `The record this is kept in does not hold: ${row}. Nothing was added to it.`,
  cure: 'Tell whoever looks after Quorate. Everything else goes on working.',
});

export const stranger = (board: Board | undefined): Notice => ({
  tone: 'refused',
  text: board
    ? `I do not know you as one of the people of the ${board.shortName} Board, so nothing was recorded.`
    : 'I do not know you as one of the people of a board here, so nothing was recorded.',
  cure: 'If the clerk has given you a code, say “I am” and the code. If not, ask the clerk to add you. Guests and people from other organisations cannot take part.',
});

/** Somebody whose appointment has ended hears what ended it; anybody else without a part, that they are not known. */
export function outsider(board: Board | undefined, former: PersonId | undefined, now: Instant): Notice {
  if (board === undefined || former === undefined) return stranger(board);
  const arrangements = arrangementsAt(board, now);
  const breach: Breach = {
    ...{ rule: 'R-MEM-1', clause: arrangements.membershipClause, why: 'appointment-ended', person: former },
    ...{ required: 'an appointment in force', found: 'one that is over' },
  };
  return refusal([breach], { board, arrangements, now });
}

export const UNBOUND: Notice = {
  tone: 'info',
  text: 'Nobody has said yet which board meets here.',
  cure: 'Its clerk says so once, by speaking to me here.',
};

export const CODES_ARE_PRIVATE: Notice = {
  tone: 'refused',
  text: 'A code is for our own chat, where nobody else can read it.',
  cure: 'Others may have read this one: ask the clerk for a new one, and say it to me there.',
};

/** A word with a button for each board this place may be about. */
export const offerBoards = (notice: Notice, boards: readonly Board[]): Notice => ({
  ...notice,
  offers: boards.map((b) => ({ title: b.shortName, verb: 'bind-board', data: { board: b.id } })),
});

export const malformed = (what: string): Notice => ({
  tone: 'refused',
  text: `That card did not say ${what}, so nothing was recorded.`,
  cure: 'Ask for a fresh card: say "roll call", "agenda" or "help".',
});
