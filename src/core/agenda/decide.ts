import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { chairRoleOf, notTheBot, notTheChair, textBreaches } from '../standing/index.ts';
import type { CommandOf, ItemCommand } from './command.ts';
import {
  agreeOpening,
  confirmMarking,
  markItem,
  openItem,
  recordPublished,
  refuseMarking,
} from './decide-privacy.ts';
import type { ItemEvent } from './event.ts';
import type { AgendaItem, SubmittedItem } from './state.ts';
import { LIMITS, submitItem } from './submit.ts';

export function decide(command: ItemCommand, state: AgendaItem, facts: Facts): Ruling<ItemEvent> {
  if (command.type === 'SubmitItem') return submitItem(command, state, facts);
  if (state.stage === 'unsubmitted') return outOfOrder(notSubmitted(facts));
  switch (command.type) {
    case 'ApproveItem':
      return approveItem(state, facts);
    case 'DeclineItem':
      return declineItem(command, state, facts);
    case 'DeferItem':
      return deferItem(command, state, facts);
    case 'RecordTaken':
      return recordTaken(command, state, facts);
    case 'RecordDeferred':
      return recordDeferred(command, state, facts);
    case 'RecordPublished':
      return recordPublished(command, state, facts);
    case 'MarkItem':
      return markItem(command, state, facts);
    case 'ConfirmMarking':
      return confirmMarking(state, facts);
    case 'RefuseMarking':
      return refuseMarking(command, state, facts);
    case 'OpenItem':
      return openItem(state, facts);
    case 'AgreeOpening':
      return agreeOpening(state, facts);
  }
}

/** The chair approves items for the agenda (R-AGENDA-1, 8.1); one put off may be approved later. */
function approveItem(state: SubmittedItem, facts: Facts): Ruling<ItemEvent> {
  const as = chairRoleOf(facts);
  if (facts.person === null || as === null) return outOfOrder(notTheChair(agendaRule(facts), facts));
  if (state.stage === 'approved') return inOrder();
  if (!awaitsChair(state)) return outOfOrder(settled(state, facts));
  return inOrder({ type: 'ItemApproved', at: facts.now, by: facts.person, as });
}

/** The chair declines a request, with a reason; a member's required item stands (R-AGENDA-2, 8.1). */
function declineItem(
  command: CommandOf<'DeclineItem'>,
  state: SubmittedItem,
  facts: Facts,
): Ruling<ItemEvent> {
  const as = chairRoleOf(facts);
  const reason = command.reason.trim();
  if (facts.person === null || as === null) return outOfOrder(notTheChair(agendaRule(facts), facts));
  if (state.stage === 'declined' && state.declinedBy === facts.person && state.reason === reason)
    return inOrder();
  if (state.right !== 'request') return outOfOrder(requiredStands(state, facts));
  if (!awaitsChair(state)) return outOfOrder(settled(state, facts));
  const [blank] = reasonFaults(command.reason, facts);
  if (blank) return outOfOrder(blank);
  return inOrder({ type: 'ItemDeclined', at: facts.now, by: facts.person, as, reason });
}

/**
 * The chair puts an item off, with a reason. A required item goes to the next available meeting, so the chair may
 * put off only one they required themselves; the meeting may put off any (R-AGENDA-2, 8.1).
 */
function deferItem(command: CommandOf<'DeferItem'>, state: SubmittedItem, facts: Facts): Ruling<ItemEvent> {
  const as = chairRoleOf(facts);
  const reason = command.reason.trim();
  if (facts.person === null || as === null) return outOfOrder(notTheChair(agendaRule(facts), facts));
  if (state.stage === 'deferred' && state.deferredBy === facts.person && state.reason === reason)
    return inOrder();
  if (state.right !== 'request' && state.by !== facts.person) return outOfOrder(requiredStands(state, facts));
  if (!awaitsChair(state)) return outOfOrder(settled(state, facts));
  const [blank] = reasonFaults(command.reason, facts);
  if (blank) return outOfOrder(blank);
  return inOrder({ type: 'ItemDeferred', at: facts.now, by: facts.person, as, reason });
}

/** What a meeting took was taken, whatever the chair did meanwhile; only a declined item cannot have been. */
function recordTaken(
  { meeting, number, sitting }: CommandOf<'RecordTaken'>,
  state: SubmittedItem,
  facts: Facts,
): Ruling<ItemEvent> {
  if (facts.person !== null) return outOfOrder(notTheBot(facts.arrangements.agenda.clause, facts));
  if (state.stage === 'taken' && state.meeting === meeting && state.number === number) return inOrder();
  if (state.stage === 'taken' || state.stage === 'declined') return outOfOrder(settled(state, facts));
  const reading = sitting === undefined || state.privacy === undefined ? {} : { sitting };
  return inOrder({ type: 'ItemTaken', at: facts.now, meeting, number, ...reading });
}

function recordDeferred(
  { meeting, reason }: CommandOf<'RecordDeferred'>,
  state: SubmittedItem,
  facts: Facts,
): Ruling<ItemEvent> {
  if (facts.person !== null) return outOfOrder(notTheBot(facts.arrangements.agenda.clause, facts));
  if (state.stage === 'deferred' && state.meeting === meeting) return inOrder();
  const takenElsewhere = state.stage === 'taken' && state.meeting !== meeting;
  if (takenElsewhere || state.stage === 'declined') return outOfOrder(settled(state, facts));
  const [blank] = reasonFaults(reason, facts);
  if (blank) return outOfOrder(blank);
  return inOrder({ type: 'ItemDeferredAtMeeting', at: facts.now, meeting, reason: reason.trim() });
}

const awaitsChair = (state: SubmittedItem): boolean =>
  state.stage === 'submitted' || state.stage === 'deferred';

const agendaRule = (facts: Facts) =>
  ({ rule: 'R-AGENDA-1', clause: facts.arrangements.agenda.clause }) as const;

const reasonFaults = (reason: string, facts: Facts): readonly Breach[] =>
  textBreaches(agendaRule(facts), { name: 'the reason', text: reason, limit: LIMITS.reason });

const notSubmitted = (facts: Facts): Breach => ({
  ...agendaRule(facts),
  why: 'item-not-submitted',
  required: 'a submitted item',
  found: 'nothing',
});

const settled = (state: SubmittedItem, facts: Facts): Breach => ({
  ...agendaRule(facts),
  why: 'item-already-settled',
  required: 'an item awaiting the chair',
  found: state.stage,
});

const requiredStands = (state: SubmittedItem, facts: Facts): Breach => ({
  rule: 'R-AGENDA-2',
  clause: facts.arrangements.agenda.clause,
  why: 'required-item-stands',
  required: 'a request',
  found: state.right === 'report' ? 'a report' : 'a required item',
  person: state.by,
});
