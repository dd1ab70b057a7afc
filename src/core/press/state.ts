import type { Instant } from '../calendar/index.ts';
import type { PersonId, SeatId } from '../constitution/index.ts';
import type { EnquiryLogged, IssueApproved, PressEvent } from './event.ts';

export interface Done {
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Draft extends Done {
  readonly version: number;
  readonly text: string;
  readonly capacity: string;
}

/** What every logged enquiry has, whatever its stage. Names a journalist: never for a shared place (R-DP-1). */
export interface Enquiry extends Readonly<Omit<EnquiryLogged, 'type' | 'at' | 'by'>> {
  readonly loggedAt: Instant;
  readonly loggedBy: PersonId;
  readonly circulatedTo: readonly SeatId[];
  /** By circulated seat: that its own Leader was consulted. */
  readonly consulted: Readonly<Record<SeatId, Done>>;
  /** The line now proposed; an earlier version is dead. */
  readonly draft: Draft | null;
  /** By circulated seat: agreement to the line now proposed. */
  readonly agreed: Readonly<Record<SeatId, Done>>;
  readonly approval: Readonly<Omit<IssueApproved, 'type'>> | null;
  readonly deadlinePassedAt: Instant | null;
}

/** The stages of R-PRESS-1 (20.1); only presses move an enquiry on, never time (R-PRESS-3). */
export type PressEnquiry =
  | { readonly stage: 'unlogged' }
  | (Enquiry & { readonly stage: 'logged' | 'circulated' | 'consulted' | 'agreed' | 'approved' })
  | (Enquiry & { readonly stage: 'issued'; readonly issued: Done })
  | (Enquiry & { readonly stage: 'declined'; readonly reason: string; readonly declined: Done });

export type LoggedEnquiry = Exclude<PressEnquiry, { readonly stage: 'unlogged' }>;
export type LiveEnquiry = Exclude<LoggedEnquiry, { readonly stage: 'issued' | 'declined' }>;

export const initial: PressEnquiry = { stage: 'unlogged' };

export const isLive = (state: PressEnquiry): state is LiveEnquiry =>
  state.stage !== 'unlogged' && state.stage !== 'issued' && state.stage !== 'declined';

export function evolve(state: PressEnquiry, event: PressEvent): PressEnquiry {
  if (event.type === 'EnquiryLogged') return state.stage === 'unlogged' ? logged(event) : state;
  if (!isLive(state)) return state;
  switch (event.type) {
    case 'EnquiryCirculated':
      return staged({ ...state, circulatedTo: event.to });
    case 'LeaderConsulted':
      return staged({ ...state, consulted: { ...state.consulted, [event.seat]: doneIn(event) } });
    case 'LineSuggested':
      return staged({ ...state, draft: draftOf(event), agreed: {}, approval: null });
    case 'LineAgreed':
      return staged({ ...state, agreed: { ...state.agreed, [event.seat]: doneIn(event) } });
    case 'IssueApproved':
      return staged({ ...state, approval: approvalOf(event) });
    case 'CommentDeclined':
      return { ...state, stage: 'declined', reason: event.reason, declined: doneIn(event) };
    case 'ReplyIssued':
      return { ...state, stage: 'issued', issued: doneIn(event) };
    case 'DeadlinePassed':
      return { ...state, deadlinePassedAt: event.at };
  }
}

const doneIn = ({ by, at }: Done): Done => ({ by, at });

function logged({ type: _, at, by, ...enquiry }: EnquiryLogged): PressEnquiry {
  return {
    ...enquiry,
    stage: 'logged',
    loggedAt: at,
    loggedBy: by,
    circulatedTo: [],
    consulted: {},
    draft: null,
    agreed: {},
    approval: null,
    deadlinePassedAt: null,
  };
}

function draftOf({ type: _, ...draft }: Extract<PressEvent, { type: 'LineSuggested' }>): Draft {
  return draft;
}

function approvalOf({ type: _, ...approval }: IssueApproved): Omit<IssueApproved, 'type'> {
  return approval;
}

/** The stage follows from what the councils and the chair have done, and from nothing else. */
function staged(enquiry: Enquiry): LiveEnquiry {
  return { ...enquiry, stage: stageOf(enquiry) };
}

function stageOf({ circulatedTo, consulted, agreed, draft, approval }: Enquiry): LiveEnquiry['stage'] {
  if (circulatedTo.length === 0) return 'logged';
  if (!circulatedTo.every((seat) => seat in consulted)) return 'circulated';
  if (draft === null || !circulatedTo.every((seat) => seat in agreed)) return 'consulted';
  return approval === null ? 'agreed' : 'approved';
}
