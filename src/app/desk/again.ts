import type { Disclosure } from '../../core/disclosure/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Minutes } from '../../core/minutes/index.ts';
import type { PressEnquiry } from '../../core/press/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import type { Summons } from '../../core/summons/index.ts';
import { type StreamName, streamKey } from '../stream-key.ts';
import { mayAnswer } from './answering.ts';
import { mayReadEnquiry } from './enquiry.ts';
import { mayShowHands } from './hands.ts';
import { mayReadDisclosure } from './interests.ts';
import { mayShowMinutes } from './minutes.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { mayPlan, PLANNING } from './planning.ts';
import { mayReadRecord, RECORDS } from './records.ts';
import { isClerkAlone } from './undelivered.ts';

/** What a card's data may name. Each is hostile until looked up. */
export interface Named {
  readonly of?: unknown;
  readonly no?: unknown;
  readonly card?: unknown;
  readonly decision?: unknown;
  /** Where in the register. */
  readonly at?: unknown;
  /** Which form. */
  readonly step?: unknown;
}

/** The cards each subject has; a card that names another's is forged or older than this version. */
const CARDS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['roll-call', 'motion', 'ballot', 'interest', 'quorum', 'closed', 'hands', 'evidence'],
  minutes: ['minutes'],
  item: ['item-status', 'item-review'],
  press: ['press'],
  request: ['request'],
  complaint: ['complaint'],
  summons: ['notice-of-meeting', 'planning', 'briefing', 'summons'],
  register: ['outcome'],
  cycle: ['year', 'hand-over'],
  disclosure: ['disclosure'],
};
const OF_AN_ITEM = new Set(['motion', 'ballot', 'interest', 'hands']);

/** A card as it stands now for one person, asked for by its client or by a button. Null where there is none to show them. */
export async function again(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  named: Named,
  name: StreamName,
): Promise<Showing | null> {
  const [first, ...others] = (Object.hasOwn(CARDS, name.subject) && CARDS[name.subject]) || [];
  if (first === undefined) return null;
  const stream = streamKey(name);
  const asked = typeof named.card === 'string' && [first, ...others].includes(named.card) ? named.card : null;
  if (named.card !== undefined && asked === null) return null;
  const of = plain(named.no) ?? plain(named.decision) ?? '';
  if (name.subject === 'meeting') {
    const meeting = (await parts.handler.state(stream)) as Meeting;
    const card = meetingCard(meeting, verb, asked, of);
    if (card === 'hands' && !mayShowHands(parts, who, meeting)) return null;
    if (card === 'evidence' && !isClerkAlone(parts, who)) return null;
    return card ? parts.scenes.scene({ stream, card, of, viewer: who.person }) : null;
  }
  if (verb !== 'refresh') return null;
  if (name.subject === 'press') {
    const enquiry = (await parts.handler.state(stream)) as PressEnquiry;
    if (!mayReadEnquiry(parts, who, enquiry)) return null;
  }
  if (name.subject === 'disclosure') {
    const disclosure = (await parts.handler.state(stream)) as Disclosure;
    if (!mayReadDisclosure(parts, who, disclosure)) return null;
  }
  if (
    RECORDS.has(name.subject) &&
    !mayReadRecord(parts, who, name.subject, await parts.handler.state(stream))
  )
    return null;
  if (name.subject === 'minutes') {
    const minutes = (await parts.handler.state(stream)) as Minutes;
    if (!mayShowMinutes(parts, who, minutes)) return null;
  }
  const card = asked ?? first;
  if (PLANNING.has(card) && !mayPlan(parts, who)) return null;
  if (card === 'summons' && !mayAnswer(who, (await parts.handler.state(stream)) as Summons)) return null;
  return parts.scenes.scene({ stream, card, of, viewer: who.person });
}

/** Which card of a meeting a verb asks for; one about an item needs an item of this meeting. */
function meetingCard(meeting: Meeting, verb: string, asked: string | null, of: string): string | null {
  if (meeting.stage === 'uncalled') return null;
  const business = of === '' ? undefined : meeting.business[Number(of)];
  if (of !== '' && !business && asked !== 'quorum') return null;
  if (verb === 'interest') return business ? 'interest' : null;
  const now = cardNow(meeting, of, business ? 'motion' : 'roll-call');
  if (verb === 'show-motion') return now;
  if (verb !== 'refresh') return null;
  if (asked === null) return now;
  return OF_AN_ITEM.has(asked) && !business ? null : asked;
}

/** The card that answers a press about an item: its ballot only once a vote has been called on it. */
export function cardOf(meeting: Meeting, of: string, card: string): string {
  if (meeting.stage === 'uncalled' || (card !== 'motion' && card !== 'ballot')) return card;
  const business = meeting.business[Number(of)];
  if (!business) return 'roll-call';
  const voted = 'division' in business && business.division !== null;
  return card === 'ballot' && voted ? 'ballot' : cardNow(meeting, of, 'motion');
}

const plain = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The card of an item as it stands: the ballot once a vote has been called. */
export function cardNow(meeting: Meeting, of: string, otherwise: string): string {
  if (meeting.stage === 'uncalled' || of === '') return otherwise;
  const business = meeting.business[Number(of)];
  return business?.stage === 'division' || business?.stage === 'tied' ? 'ballot' : 'motion';
}
