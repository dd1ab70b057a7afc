import { decideDetails, isDetailsCommand, retained } from '../details/index.ts';
import { type Facts, outOfOrder, type Ruling } from '../kernel/index.ts';
import { notLogged } from './breaches.ts';
import type { PressCommand } from './command.ts';
import { agreeLine, commentOnLine, confirmLeaderConsulted, suggestLine } from './councils.ts';
import { recordDeadlinePassed, remindSilent } from './deadlines.ts';
import type { PressEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { correctIssued, endEnquiry, handOver, issueHoldingReply } from './handling.ts';
import { approveForIssue, declineToComment, markIssued } from './issue.ts';
import { logEnquiry } from './log.ts';
import { giveConsent, objectToLine, recordException, withdrawObjection } from './objections.ts';
import { proposeRelease } from './release.ts';
import { isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

/** An enquiry that is over; a release holds nobody's details. */
const LIFE = {
  evolve,
  isOver: (state: PressEnquiry) => state.stage !== 'unlogged' && state.kind === 'enquiry' && !isLive(state),
};

export function decide(command: PressCommand, state: PressEnquiry, facts: Facts): Ruling<PressEvent> {
  if (command.type === 'LogEnquiry') return logEnquiry(command, state, facts);
  if (command.type === 'ProposeRelease') return proposeRelease(command, state, facts);
  if (state.stage === 'unlogged') return outOfOrder(notLogged(facts));
  if (isDetailsCommand(command)) return decideDetails(command, enquiryDetails(state), facts);
  return retained(decideLogged(command, state, facts), state as PressEnquiry, LIFE, 'press', facts);
}

export const enquiryDetails = (state: LoggedEnquiry) => ({
  record: 'press' as const,
  loggedBy: state.loggedBy,
  details: state.details,
  live: isLive(state),
});

type Logged = Exclude<
  PressCommand,
  { readonly type: 'LogEnquiry' | 'ProposeRelease' | 'ReadDetails' | 'EraseDetails' | 'EraseInTime' }
>;

function decideLogged(command: Logged, state: LoggedEnquiry, facts: Facts): Ruling<PressEvent> {
  switch (command.type) {
    case 'ConfirmLeaderConsulted':
      return confirmLeaderConsulted(state, facts);
    case 'GiveConsent':
      return giveConsent(state, facts);
    case 'RecordException':
      return recordException(command, state, facts);
    case 'SuggestLine':
      return suggestLine(command, state, facts);
    case 'CommentOnLine':
      return commentOnLine(command, state, facts);
    case 'AgreeLine':
      return agreeLine(command, state, facts);
    case 'ObjectToLine':
      return objectToLine(command, state, facts);
    case 'WithdrawObjection':
      return withdrawObjection(state, facts);
    case 'ApproveForIssue':
      return approveForIssue(command, state, facts);
    case 'DeclineToComment':
      return declineToComment(command, state, facts);
    case 'MarkIssued':
      return markIssued(state, facts);
    case 'IssueHoldingReply':
      return issueHoldingReply(command, state, facts);
    case 'CorrectIssued':
      return correctIssued(command, state, facts);
    case 'EndEnquiry':
      return endEnquiry(command, state, facts);
    case 'HandOver':
      return handOver(command, state, facts);
    case 'RemindSilent':
      return remindSilent(command, state, facts);
    case 'RecordDeadlinePassed':
      return recordDeadlinePassed(state, facts);
  }
}
