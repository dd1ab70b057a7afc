import agenda from '../../cards/agenda.json' with { type: 'json' };
import appoint from '../../cards/appoint.json' with { type: 'json' };
import attendance from '../../cards/attendance.json' with { type: 'json' };
import ballot from '../../cards/ballot.json' with { type: 'json' };
import briefing from '../../cards/briefing.json' with { type: 'json' };
import callMeeting from '../../cards/call-meeting.json' with { type: 'json' };
import chairOverride from '../../cards/chair-override.json' with { type: 'json' };
import closed from '../../cards/closed.json' with { type: 'json' };
import complaint from '../../cards/complaint.json' with { type: 'json' };
import disclosure from '../../cards/disclosure.json' with { type: 'json' };
import earlyInterest from '../../cards/early-interest.json' with { type: 'json' };
import endAppointment from '../../cards/end-appointment.json' with { type: 'json' };
import evidence from '../../cards/evidence.json' with { type: 'json' };
import exclusion from '../../cards/exclusion.json' with { type: 'json' };
import handOver from '../../cards/hand-over.json' with { type: 'json' };
import hands from '../../cards/hands.json' with { type: 'json' };
import help from '../../cards/help.json' with { type: 'json' };
import holdingLines from '../../cards/holding-lines.json' with { type: 'json' };
import interest from '../../cards/interest.json' with { type: 'json' };
import itemReview from '../../cards/item-review.json' with { type: 'json' };
import itemStatus from '../../cards/item-status.json' with { type: 'json' };
import logEnquiry from '../../cards/log-enquiry.json' with { type: 'json' };
import logRelease from '../../cards/log-release.json' with { type: 'json' };
import markItem from '../../cards/mark-item.json' with { type: 'json' };
import minutes from '../../cards/minutes.json' with { type: 'json' };
import motion from '../../cards/motion.json' with { type: 'json' };
import myVotes from '../../cards/my-votes.json' with { type: 'json' };
import nameSubstitute from '../../cards/name-substitute.json' with { type: 'json' };
import notice from '../../cards/notice.json' with { type: 'json' };
import noticeOfMeeting from '../../cards/notice-of-meeting.json' with { type: 'json' };
import outcome from '../../cards/outcome.json' with { type: 'json' };
import people from '../../cards/people.json' with { type: 'json' };
import planning from '../../cards/planning.json' with { type: 'json' };
import press from '../../cards/press.json' with { type: 'json' };
import pressHandling from '../../cards/press-handling.json' with { type: 'json' };
import pressLog from '../../cards/press-log.json' with { type: 'json' };
import privateItem from '../../cards/private-item.json' with { type: 'json' };
import quorum from '../../cards/quorum.json' with { type: 'json' };
import raiseItem from '../../cards/raise-item.json' with { type: 'json' };
import recordForm from '../../cards/record-form.json' with { type: 'json' };
import register from '../../cards/register.json' with { type: 'json' };
import request from '../../cards/request.json' with { type: 'json' };
import requests from '../../cards/requests.json' with { type: 'json' };
import requisition from '../../cards/requisition.json' with { type: 'json' };
import rollCall from '../../cards/roll-call.json' with { type: 'json' };
import scheduleMeeting from '../../cards/schedule-meeting.json' with { type: 'json' };
import summons from '../../cards/summons.json' with { type: 'json' };
import undelivered from '../../cards/undelivered.json' with { type: 'json' };
import whoAmI from '../../cards/who-am-i.json' with { type: 'json' };
import year from '../../cards/year.json' with { type: 'json' };
import type { CardName } from '../core/showing/index.ts';
import { type Piece, pieceOf, type View } from './pieces.ts';
import { isRecord } from './prune.ts';

/** An Adaptive Card as it goes to Teams: plain JSON, nothing left to fill in. */
export type AdaptiveCardJson = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };

const SOURCES: Readonly<Record<CardName, { readonly body: readonly unknown[] }>> = {
  agenda,
  attendance,
  appoint,
  ballot,
  briefing,
  'call-meeting': callMeeting,
  'chair-override': chairOverride,
  closed,
  disclosure,
  'early-interest': earlyInterest,
  complaint,
  'end-appointment': endAppointment,
  evidence,
  exclusion,
  'hand-over': handOver,
  hands,
  help,
  'holding-lines': holdingLines,
  interest,
  'item-review': itemReview,
  'item-status': itemStatus,
  'log-enquiry': logEnquiry,
  'log-release': logRelease,
  'mark-item': markItem,
  minutes,
  motion,
  'my-votes': myVotes,
  'name-substitute': nameSubstitute,
  notice,
  'notice-of-meeting': noticeOfMeeting,
  outcome,
  people,
  planning,
  press,
  'press-handling': pressHandling,
  'press-log': pressLog,
  'private-item': privateItem,
  quorum,
  'raise-item': raiseItem,
  'record-form': recordForm,
  register,
  request,
  requests,
  requisition,
  'roll-call': rollCall,
  'schedule-meeting': scheduleMeeting,
  summons,
  undelivered,
  'who-am-i': whoAmI,
  year,
};

/** A card, and the same as JSON. */
export interface Filled {
  readonly card: AdaptiveCardJson;
  readonly json: string;
}

interface Parts {
  /** The card with nothing in its body. */
  readonly root: Piece;
  readonly body: readonly Piece[];
}

/** Compiling costs seven times what filling does, so each template is compiled once and kept. */
const kept = new Map<CardName, Parts>();

/** Fill a card's template with a view. */
export function fill(card: CardName, view: View): Filled {
  const { root, body } = kept.get(card) ?? partsOf(SOURCES[card], !PERSONAL.has(card));
  kept.set(card, { root, body });
  const around = root(view);
  const [outside] = around.elements;
  if (!isCard(outside)) throw new Error(`the template of ${card} is no Adaptive Card`);
  const pieces = body.map((piece) => piece(view));
  const within = pieces.map(({ json }) => json).filter((json) => json !== '');
  return {
    card: { ...outside, body: pieces.flatMap(({ elements }) => elements) },
    // No text can hold these words: its quotation marks would be escaped.
    json: around.json.replace('"body":[]', () => `"body":[${within.join(',')}]`),
  };
}

/** Cards that may say somebody's details: nothing drawn of them is kept in memory (R-DP-1). */
const PERSONAL: ReadonlySet<CardName> = new Set([
  'complaint',
  'log-enquiry',
  'press',
  'record-form',
  'request',
]);

function partsOf({ body, ...rest }: { readonly body: readonly unknown[] }, keeps: boolean): Parts {
  return {
    root: pieceOf({ ...rest, body: [] }, keeps),
    body: body.map((element) => pieceOf(element, keeps)),
  };
}

const isCard = (value: unknown): value is AdaptiveCardJson =>
  isRecord(value) && value.type === 'AdaptiveCard';
