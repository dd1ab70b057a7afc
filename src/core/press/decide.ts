import { type Facts, outOfOrder, type Ruling } from '../kernel/index.ts';
import { notLogged } from './breaches.ts';
import type { PressCommand } from './command.ts';
import { agreeLine, confirmLeaderConsulted, suggestLine } from './councils.ts';
import type { PressEvent } from './event.ts';
import { approveForIssue, declineToComment, markIssued, recordDeadlinePassed } from './issue.ts';
import { logEnquiry } from './log.ts';
import type { PressEnquiry } from './state.ts';

export function decide(command: PressCommand, state: PressEnquiry, facts: Facts): Ruling<PressEvent> {
  if (command.type === 'LogEnquiry') return logEnquiry(command, state, facts);
  if (state.stage === 'unlogged') return outOfOrder(notLogged(facts));
  switch (command.type) {
    case 'ConfirmLeaderConsulted':
      return confirmLeaderConsulted(state, facts);
    case 'SuggestLine':
      return suggestLine(command, state, facts);
    case 'AgreeLine':
      return agreeLine(command, state, facts);
    case 'ApproveForIssue':
      return approveForIssue(command, state, facts);
    case 'DeclineToComment':
      return declineToComment(command, state, facts);
    case 'MarkIssued':
      return markIssued(state, facts);
    case 'RecordDeadlinePassed':
      return recordDeadlinePassed(state, facts);
  }
}
