import { partyName } from '../core/constitution/index.ts';
import { leftOf, TASKS, type Task } from '../core/cycle/index.ts';
import { type Band, head, type Sheet, type ShownAs } from './sheet.ts';
import { civilDay, clause, list, shortDay, where } from './words.ts';
import { isForClerk, leaderOf } from './year.ts';

type Shown = ShownAs<'hand-over'>;

const WORDS: Readonly<
  Record<Task, { readonly title: string; readonly asks: string; readonly label: string }>
> = {
  clerk: {
    title: 'Clerk',
    asks: 'who is clerk to the Board this year; “people” appoints them here',
    label: 'Clerk settled',
  },
  mailbox: { title: 'Mailbox', asks: 'the Board’s mailbox and its rules', label: 'Mailbox handed over' },
  staff: { title: 'Staff', asks: 'who serves the Board, and under whose terms', label: 'Staff told' },
  files: { title: 'Files', asks: 'papers, contracts and the record’s keepers', label: 'Files handed over' },
};

/** What passes from last year's host council to this year's, for the clerk to see through (R-HOST-1, 12.1). */
export function handOver(showing: Shown): Sheet {
  const { board, arrangements, handOver: state } = showing;
  const { incoming, outgoing, turn } = state;
  const left = leftOf(state);
  const office = (what: string, now: string, before: string) => ({
    what,
    who: now,
    note: now === before ? 'as before' : `before: ${before}`,
  });
  const host = (party: string) => partyName(arrangements, party);
  const { clause: by, hostClause = by } = arrangements.chair;
  const clerk = isForClerk(showing);
  return {
    head: head(
      where(board, 'hand-over'),
      'Hand-over',
      `${TASKS.length - left.length}/${TASKS.length}`,
      'done',
    ),
    bands: bandsOf(showing),
    foot: `The offices rotate each year, and the host with the Chairman ${clause(by, hostClause)}. Who ticked what, and when, is recorded.`,
    speak: `From ${civilDay(turn)} the ${leaderOf(incoming.chair, showing)} is Chairman, and ${host(incoming.host)} is host. ${left.length} of ${TASKS.length} things are left to hand over.`,
    body: {
      groups: [
        {
          heading: `From ${civilDay(turn)}`,
          lines: [
            office('Chairman', leaderOf(incoming.chair, showing), leaderOf(outgoing.chair, showing)),
            office('Vice Chairman', leaderOf(incoming.vice, showing), leaderOf(outgoing.vice, showing)),
            office('Host council', host(incoming.host), host(outgoing.host)),
          ],
        },
      ],
      tasks: TASKS.map((task) => taskLine(showing, task, clerk)),
    },
    plain: {
      turn,
      buttons:
        clerk && state.confirmed === null
          ? [{ title: 'Confirm the hand-over', verb: 'confirm-hand-over' }]
          : [],
    },
  };
}

function taskLine({ board, handOver: { done, turn } }: Shown, task: Task, clerk: boolean) {
  const { title, asks, label } = WORDS[task];
  const ticked = done[task];
  return {
    title,
    state: ticked ? `✔ done, ${shortDay(board, ticked.at)}` : asks,
    open: clerk && !ticked,
    label,
    task,
    turn,
  };
}

function bandsOf({ board, handOver: state }: Shown): readonly Band[] {
  const { confirmed, remindAt } = state;
  const left = leftOf(state);
  if (confirmed === null) return [];
  const when = `Confirmed on ${shortDay(board, confirmed.at)}.`;
  if (left.length === 0) return [{ style: 'good', lead: '✔ Handed over.', text: when }];
  const names = list(left.map((task) => WORDS[task].title.toLowerCase()));
  return [
    {
      style: 'warning',
      lead: 'Something is left.',
      text: `${when} Still to hand over: ${names}. I ask again on ${shortDay(board, remindAt)}.`,
    },
  ];
}
