import { type Facts, outOfOrder, type Ruling } from '../kernel/index.ts';
import { notLogged } from './breaches.ts';
import type { PressCommand } from './command.ts';
import { agreeLine, commentOnLine, confirmLeaderConsulted, suggestLine } from './councils.ts';
import { recordDeadlinePassed, remindSilent } from './deadlines.ts';
import type { PressEvent } from './event.ts';
import { correctIssued, endEnquiry, handOver, issueHoldingReply } from './handling.ts';
import { approveForIssue, declineToComment, markIssued } from './issue.ts';
import { logEnquiry } from './log.ts';
import { giveConsent, objectToLine, recordException, withdrawObjection } from './objections.ts';
import { proposeRelease } from './release.ts';
import type { PressEnquiry } from './state.ts';

export function decide(command: PressCommand, state: PressEnquiry, facts: Facts): Ruling<PressEvent> {
  if (command.type === 'LogEnquiry') return logEnquiry(command, state, facts);
  if (command.type === 'ProposeRelease') return proposeRelease(command, state, facts);
  if (state.stage === 'unlogged') return outOfOrder(notLogged(facts));
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
