import type { Instant } from '../calendar/index.ts';
import type { PartyId } from '../constitution/index.ts';
import { partyOf } from '../constitution/index.ts';
import { forgetting, isDetailsEvent } from '../details/index.ts';
import type { Announcement, Audience, Line } from '../kernel/index.ts';
import type { PressEvent } from './event.ts';
import { nextStep } from './progress.ts';
import { isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

/** A row of the list of enquiries, for the standing press item; it names no journalist (R-PRESS-4, R-DP-1). */
export interface PressLineData {
  readonly id: string;
  readonly kind: LoggedEnquiry['kind'];
  readonly outlet: string;
  /** Of a release: what it is called, and who would speak. */
  readonly title?: string;
  readonly speaker?: string;
  readonly stage: LoggedEnquiry['stage'];
  readonly dueAt: Instant | null;
  readonly loggedAt: Instant;
  /** The council of whoever logged it; null where they act for none. */
  readonly party: PartyId | null;
  /** When it was answered, declined or otherwise over. */
  readonly endedAt: Instant | null;
  /** By council: when its chief executive first answered. */
  readonly heard: Readonly<Record<PartyId, Instant>>;
}

const COMMUNICATIONS = { post: 'communications' } as const;
const CHAIR = { chair: 'chair-or-vice' } as const;
const MOST_KEPT_FRESH = 8;

/**
 * Told in personal chats alone: an enquiry names a journalist, so nothing of it is shown where the Board meets. Every
 * piece of news is a message of its own, since nobody is told of a card that only changes; the older ones change.
 */
export function announce(event: PressEvent, state: PressEnquiry): readonly Announcement[] {
  if (state.stage === 'unlogged') return [];
  if (event.type === 'EnquiryLogged' || event.type === 'ReleaseProposed') return [];
  if (event.type === 'EnquiryCirculated') return [tell(everybody(event.to), state.id)];
  if (event.type === 'DetailsErased')
    return forgetting(...[state.id, ...state.news].map((of) => ({ card: 'press', of })));
  if (isDetailsEvent(event)) return [];
  const told = audienceOf(event, state);
  const names = [state.id, ...state.news];
  const older = told.length === 0 ? names : names.slice(0, -1);
  const fresh = [...new Set([...older.slice(0, 1), ...older.slice(-MOST_KEPT_FRESH)])];
  const copies = fresh.map((of): Announcement => ({ kind: 'refresh', card: 'press', of }));
  return told.length === 0 ? copies : [...copies, tell(told, names.at(-1) ?? state.id)];
}

const tell = (to: readonly Audience[], of: string): Announcement => ({ kind: 'tell', to, card: 'press', of });
const seats = (ids: readonly string[]): readonly Audience[] => ids.map((seat) => ({ seat }));
const everybody = (to: readonly string[]): readonly Audience[] => [...seats(to), COMMUNICATIONS, CHAIR];

function audienceOf(event: PressEvent, state: LoggedEnquiry): readonly Audience[] {
  switch (event.type) {
    case 'LineSuggested':
      return state.news.at(-1)?.startsWith('line') ? seats(state.circulatedTo) : [];
    case 'LineAgreed':
      return state.stage === 'agreed' ? [CHAIR] : [];
    case 'IssueApproved':
      return [COMMUNICATIONS];
    case 'ObjectionRaised':
      return [COMMUNICATIONS, CHAIR];
    case 'CorrectionBegun':
      return everybody(state.circulatedTo);
    case 'EnquiryHandedOver':
      return [{ person: event.to }];
    case 'SilentReminded':
      return event.mark === 'half' ? waitedFor(event.silent, state) : late(event.silent, state);
    case 'DeadlinePassed':
      return late(event.silent, state);
    default:
      return [];
  }
}

/** Those it waits for: the silent councils, or whoever has the next step. */
function waitedFor(silent: readonly string[], state: LoggedEnquiry): readonly Audience[] {
  if (silent.length > 0) return seats(silent);
  const next = nextStep(state);
  if ('waitingFor' in next) return seats(next.waitingFor);
  return next.step === 'approve' ? [CHAIR] : [COMMUNICATIONS];
}

/** Then the chair too, and communications, who may give an approved holding line (R-PRESS-3). */
const late = (silent: readonly string[], state: LoggedEnquiry): readonly Audience[] => [
  ...waitedFor(silent, state).filter((one) => 'seat' in one),
  CHAIR,
  COMMUNICATIONS,
];

export function lines(_event: PressEvent, state: PressEnquiry): readonly Line[] {
  if (state.stage === 'unlogged') return [];
  const { id, kind, outlet, stage, dueAt, loggedAt, party, consulted, question, speaker } = state;
  const heard = Object.fromEntries(Object.entries(consulted).map(([seat, { at }]) => [partyOf(seat), at]));
  const release = speaker === null || question === null ? {} : { title: question, speaker };
  const ended = { endedAt: endOf(state), heard };
  const data: PressLineData = { id, kind, outlet, ...release, stage, dueAt, loggedAt, party, ...ended };
  return [{ list: 'press', key: id, data }];
}

function endOf(state: LoggedEnquiry): Instant | null {
  if (isLive(state)) return null;
  if (state.stage === 'issued') return state.issues.at(-1)?.at ?? null;
  return state.stage === 'declined' ? state.declined.at : state.ended.at;
}
