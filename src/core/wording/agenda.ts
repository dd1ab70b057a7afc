import { civilDateAt } from '../calendar/index.ts';
import { partiesOn, personName } from '../constitution/index.ts';
import type { Breach, BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';
import { chairsInWords, listed } from './names.ts';

/** Why an agenda item's command is out of order, and its cure, for people (R-AGENDA-1 to 3, 8.1). */
export const agendaWording = {
  'may-not-raise': ({ clause }, { board }) => ({
    stopped: `Only people with a part in the ${board.shortName} Board raise items (${clause}).`,
    cure: 'Ask a member of the Board, or the clerk, to raise it for you.',
  }),
  'not-the-chair': (breach, ctx) => ({
    stopped: `${chairOnly(breach)} (${breach.clause}).`,
    cure: chairsInWords(ctx),
  }),
  'required-item-stands': ({ clause, person, found }, { board }) => ({
    stopped: `${found === 'a report' ? 'This is a report the Board is owed' : 'A member required this item'}, so it goes to the next available meeting (${clause}).`,
    cure:
      person === undefined
        ? 'Approve it, and choose where it comes on the agenda.'
        : `Approve it, and choose where it comes on the agenda. It was ${found === 'a report' ? 'made' : 'required'} by ${personName(board, person)}.`,
  }),
  'item-not-submitted': ({ clause }) => ({
    stopped: `Nobody has submitted this item (${clause}).`,
    cure: 'Say "raise item" to submit one.',
  }),
  'item-already-submitted': ({ clause, found }) => ({
    stopped: `This card's item, "${found}", has been submitted and cannot be reworded (${clause}).`,
    cure: 'Say "raise item" for a new card.',
  }),
  'item-already-settled': ({ clause, found }) => ({
    stopped: `${SETTLED[String(found)] ?? 'This item is already settled'} (${clause}).`,
    cure: SETTLED_CURES[String(found)] ?? 'Say "agenda" to see where it stands.',
  }),
  'too-few-councils': ({ clause, required }, { arrangements, board, now }) => ({
    stopped: `An item involves at least ${required} councils (${clause}).`,
    cure: `Choose from ${listed(partiesOn(arrangements, civilDateAt(now, board.timeZone)).map((p) => p.name))}.`,
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

const SETTLED: Readonly<Record<string, string>> = {
  approved: 'This item is approved and on the agenda',
  declined: 'This item was declined',
  taken: 'A meeting has taken this item',
};

const SETTLED_CURES: Readonly<Record<string, string>> = {
  approved: 'Whoever presides may defer it when the meeting reaches it.',
  declined: 'It may be raised again as a new item, or a member may require it.',
  taken: 'Say "register" to see what was decided.',
};

function chairOnly({ rule }: Breach): string {
  const what = rule.startsWith('R-PRESS') ? 'answers for the Board to the press' : 'rules on agenda items';
  return `Only the Chairman, or the Vice Chairman in their place, ${what}`;
}
