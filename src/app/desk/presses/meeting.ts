import { z } from 'zod';
import { nothing, onItem, type PressRule, rule, text } from './rule.ts';

const roll = (type: string, receipt: string): PressRule =>
  rule('meeting', 'roll-call', receipt, nothing, () => ({ type }));
const motion = (type: string, receipt: string, more: object = {}): PressRule =>
  rule('meeting', 'motion', receipt, onItem, ({ no }) => ({ type, number: no, ...more }));
const ballot = (choice: string, receipt: string): PressRule =>
  rule('meeting', 'ballot', receipt, onItem, ({ no }) => ({ type: 'CastBallot', number: no, choice }));
const candidate = z.object({ candidate: z.string().max(100) });

export const MEETING: Readonly<Record<string, PressRule>> = {
  here: {
    ...roll('Arrive', 'You are recorded as here.'),
    instead: {
      PrincipalWaited:
        'You are recorded as here. Your substitute is sitting: your seat is yours again when this item ends.',
      AttendeeArrived: 'You are recorded as attending. You may speak, and have no vote.',
    },
  },
  leaving: {
    ...roll('Leave', 'You are recorded as having left.'),
    instead: { QuorumLost: 'You are recorded as having left. The meeting has lost its quorum.' },
  },
  apologies: roll('SendApologies', 'Your apologies are recorded.'),
  substitute: roll('CallSubstitute', 'Recorded. Your named substitutes have been asked to come.'),
  order: roll('CallToOrder', 'The meeting is called to order.'),
  adjourn: rule(
    'meeting',
    'quorum',
    'The meeting is adjourned. What was not reached goes to the next one.',
    nothing,
    () => ({ type: 'AdjournMeeting' }),
  ),
  'close-meeting': roll('CloseMeeting', 'The meeting is closed.'),
  elect: rule('meeting', 'roll-call', 'Your choice of chairman is recorded.', candidate, (d) => ({
    type: 'VoteForChair',
    ...d,
  })),
  lot: rule('meeting', 'roll-call', 'The lot is recorded.', candidate, (d) => ({ type: 'DrawLot', ...d })),
  take: motion('TakeItem', 'The item is taken.'),
  'move-exclusion': {
    ...rule(
      'meeting',
      'agenda',
      'The resolution to exclude the public is put. Its motion is before the Board.',
      nothing,
      () => ({
        type: 'MoveExclusion',
      }),
    ),
  },
  object: motion('Object', 'Your objection is recorded.'),
  'withdraw-objection': {
    ...motion('WithdrawObjection', 'Your objection is withdrawn, and the record shows both.'),
    already: 'No objection of yours stands on this item: there is nothing more to withdraw.',
  },
  'interest-pecuniary': {
    ...motion('DeclareInterest', 'Your interest is recorded and you have withdrawn from this item.', {
      interest: 'pecuniary',
    }),
    instead: {
      QuorumLost:
        'Your interest is recorded and you have withdrawn from this item, which has lost its quorum by it.',
    },
  },
  'interest-other': motion(
    'DeclareInterest',
    'Your interest is recorded. You stay, and may speak and vote.',
    { interest: 'other' },
  ),
  consensus: motion('DeclareConsensus', 'Consensus is declared and recorded.'),
  'no-consensus': motion('RecordNoConsensus', 'It is recorded that there was no consensus.'),
  'request-vote': motion('RequestVote', 'It is recorded that you asked for a vote.'),
  'call-vote': rule('meeting', 'ballot', 'The vote is open.', onItem, ({ no }) => ({
    type: 'CallVote',
    number: no,
  })),
  defer: rule(
    'meeting',
    'motion',
    'The item is deferred.',
    onItem.extend({ reason: text }),
    ({ no, reason }) => ({
      type: 'DeferItem',
      number: no,
      reason,
    }),
  ),
  for: ballot('for', 'Your vote is recorded: For.'),
  against: ballot('against', 'Your vote is recorded: Against.'),
  abstain: ballot('abstain', 'Your abstention is recorded.'),
  'close-vote': {
    ...rule('meeting', 'ballot', 'The vote is closed.', onItem, ({ no }) => ({
      type: 'CloseVote',
      number: no,
    })),
    instead: { VoteTied: 'The vote is closed, and tied. The casting vote is yours to give.' },
  },
  'casting-for': rule('meeting', 'ballot', 'Your casting vote is recorded: For.', onItem, ({ no }) => ({
    type: 'GiveCastingVote',
    number: no,
    choice: 'for',
  })),
  'casting-against': rule(
    'meeting',
    'ballot',
    'Your casting vote is recorded: Against.',
    onItem,
    ({ no }) => ({ type: 'GiveCastingVote', number: no, choice: 'against' }),
  ),
};
