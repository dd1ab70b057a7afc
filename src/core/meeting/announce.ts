import { askRegistration } from '../disclosure/index.ts';
import type { Announcement, Deadline, Line } from '../kernel/index.ts';
import { announceHands, handsForChair, refreshHands } from './announce-hands.ts';
import type { MeetingCommand } from './command.ts';
import type { MeetingEvent } from './event.ts';
import { itemUnderWay, seatedIn } from './select.ts';
import type { Called, Meeting } from './state.ts';

const ROLL: Announcement = { kind: 'refresh', card: 'roll-call', of: '' };
const show = (card: string, of: number | string): Announcement => ({ kind: 'show', card, of: String(of) });
const refresh = (card: string, of: number | string): Announcement => ({
  kind: 'refresh',
  card,
  of: String(of),
});

/** Who must be told what because of an event; `meeting` is as it stands after it. */
export function announce(event: MeetingEvent, meeting: Meeting): readonly Announcement[] {
  if (meeting.stage === 'uncalled') return [];
  switch (event.type) {
    case 'MeetingCalled':
      return [show('roll-call', ''), ...passOpened(meeting)];
    case 'SubstituteCalled':
      return [
        { kind: 'tell', to: event.substitutes.map((person) => ({ person })), card: 'roll-call', of: '' },
        ...attendanceCards(meeting),
      ];
    case 'QuorumLost':
      return [show('quorum', event.at), ...attendanceCards(meeting)];
    case 'QuorumRegained':
      return [refresh('quorum', event.lostAt), ...attendanceCards(meeting)];
    case 'AdjournmentOffered':
      return meeting.stage === 'suspended' ? offered(meeting) : [];
    case 'MeetingAdjourned':
      return [refresh('quorum', event.since)];
    case 'ItemAddedToAgenda':
    case 'ItemTaken':
      return [];
    case 'PublicExcluded':
      return [show('exclusion', event.at)];
    case 'PublicReadmitted':
      return [show('exclusion', event.at), refresh('exclusion', event.since)];
    case 'MotionPut':
      return [show('motion', event.number), ...passTaken(meeting, event.number)];
    case 'InterestDeclared':
      return [
        ...itemCards(event.number),
        ...refreshHands(meeting.business[event.number]),
        ...passDisclosed(meeting, event),
      ];
    case 'ObjectionRaised':
    case 'ObjectionWithdrawn':
    case 'VoteRequested':
      return itemCards(event.number);
    case 'VoteCalled':
      return [show('ballot', event.number), refresh('motion', event.number)];
    case 'BallotCast':
    case 'VoteTied':
    case 'CastingVoteGiven':
      return [refresh('ballot', event.number)];
    case 'HandsRecorded':
    case 'HandsReturned':
    case 'HandsConfirmed':
      return announceHands(event, meeting);
    case 'ChairTaken':
      return [...attendanceCards(meeting), ...handsForChair(meeting)];
    case 'OutcomeDeclared':
      return [
        refresh('ballot', event.number),
        refresh('motion', event.number),
        ...refreshHands(meeting.business[event.number]),
        ...passOutcome(meeting, event),
      ];
    case 'ItemDeferred':
      return [
        refresh('ballot', event.number),
        refresh('motion', event.number),
        ...refreshHands(meeting.business[event.number]),
        ...passDeferred(meeting, event),
      ];
    case 'CalledToOrder':
      return [...attendanceCards(meeting), passHeld(meeting, event.at)];
    case 'MeetingClosed':
      return [ROLL, ...excludedCard(meeting), show('closed', ''), ...passMinutes(meeting)];
    default:
      return attendanceCards(meeting);
  }
}

const itemCards = (number: number): readonly Announcement[] => [
  refresh('motion', number),
  refresh('ballot', number),
];

/** The wait is over: those who may adjourn are told so, in their own chats (R-QUORUM-4). */
function offered({ since, presiding }: Extract<Called, { stage: 'suspended' }>): readonly Announcement[] {
  const to = [{ post: 'clerk' } as const, ...(presiding ? [{ person: presiding.person }] : [])];
  return [refresh('quorum', since), { kind: 'tell', to, card: 'quorum', of: since }, ROLL];
}

/** Whoever comes or goes changes the roll, and the quorum printed on the item under way. */
function attendanceCards(meeting: Called): readonly Announcement[] {
  const item = itemUnderWay(meeting);
  if (!item) return [ROLL];
  const { number } = item.line;
  return [ROLL, refresh(item.stage === 'motion' ? 'motion' : 'ballot', number), ...refreshHands(item)];
}

const excludedCard = ({ excluded }: Called): readonly Announcement[] =>
  excluded === null ? [] : [refresh('exclusion', excluded.at)];

/** The summons is answered: from here on the meeting's own record speaks. */
function passOpened({ summons }: Called): readonly Announcement[] {
  return summons === null
    ? []
    : [{ kind: 'pass', subject: 'summons', id: summons, command: { type: 'RecordOpened' } }];
}

/** The minutes begin as the meeting ends: their draft is there at once (R-MINUTES-1). */
function passMinutes(meeting: Called): readonly Announcement[] {
  if (meeting.stage !== 'closed') return [];
  const { id, openedAt, closedAt } = meeting;
  const command = { type: 'BeginMinutes', meeting: id, openedAt, closedAt };
  return [{ kind: 'pass', subject: 'minutes', id, command }];
}

/** A meeting that was held counts for its quarter, whether or not it had been fixed beforehand (R-MEET-1). */
const passHeld = ({ id, summons }: Called, at: string): Announcement => ({
  kind: 'pass',
  subject: 'cycle',
  id: 'board',
  command: { type: 'NoteHeld', id: summons ?? id, at },
});

function passTaken(meeting: Called, number: number): readonly Announcement[] {
  const line = meeting.business[number]?.line;
  if (!line || line.excludes) return [];
  const taken = { type: 'RecordTaken', meeting: meeting.id, number };
  const sitting = seatedIn(meeting).flatMap(({ as, person }) => (as === 'substitute' ? [person] : []));
  const command = line.openness === undefined ? taken : { ...taken, sitting };
  return [{ kind: 'pass', subject: 'item', id: line.item, command }];
}

/** Of a pecuniary interest the register of its member's council is to know (R-DPI-3). */
function passDisclosed(
  { id, business }: Called,
  { number, person, withdrew }: Extract<MeetingEvent, { type: 'InterestDeclared' }>,
): readonly Announcement[] {
  const item = business[number]?.line.item;
  return withdrew && item !== undefined ? [askRegistration({ person, item }, id)] : [];
}

function passDeferred(
  meeting: Called,
  event: Extract<MeetingEvent, { type: 'ItemDeferred' }>,
): readonly Announcement[] {
  const line = meeting.business[event.number]?.line;
  if (!line || line.excludes) return [];
  const command = { type: 'RecordDeferred', meeting: meeting.id, reason: event.reason };
  return [{ kind: 'pass', subject: 'item', id: line.item, command }];
}

function passOutcome(
  meeting: Called,
  event: Extract<MeetingEvent, { type: 'OutcomeDeclared' }>,
): readonly Announcement[] {
  const business = meeting.business[event.number];
  if (!business || business.stage === 'listed') return [];
  const { line, motion } = business;
  const { year, verdict, at, number } = event;
  const { text, matter, involved } = motion;
  const command = {
    type: 'EnterDecision',
    meeting: meeting.id,
    number,
    item: line.item,
    title: line.title,
    motion: text,
    matter,
    involved,
    verdict,
    at,
    year,
    ...(line.openness === undefined ? {} : { openness: line.openness }),
  };
  return [{ kind: 'pass', subject: 'register', id: String(year), command }];
}

/** A suspended meeting is offered adjournment when its wait is over (R-QUORUM-4). */
export function deadlines(meeting: Meeting): readonly Deadline<MeetingCommand>[] {
  if (meeting.stage !== 'suspended' || meeting.offered) return [];
  return [{ name: 'offer-adjournment', at: meeting.offerAt, command: { type: 'OfferAdjournment' } }];
}

/** A meeting's place in the list of meetings. */
export interface MeetingLine {
  readonly stage: Meeting['stage'];
  readonly calledAt: string;
}

const LINE_CHANGES = new Set<MeetingEvent['type']>([
  'MeetingCalled',
  'CalledToOrder',
  'QuorumLost',
  'QuorumRegained',
  'MeetingClosed',
]);

export function lines(event: MeetingEvent, meeting: Meeting): readonly Line[] {
  if (meeting.stage === 'uncalled' || !LINE_CHANGES.has(event.type)) return [];
  const data: MeetingLine = { stage: meeting.stage, calledAt: meeting.calledAt };
  const line = { list: 'meeting', key: meeting.id, data } as const;
  return [meeting.stage === 'closed' ? { ...line, settled: true } : line];
}
