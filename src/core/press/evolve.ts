import { type DetailsEvent, evolveDetails, isDetailsEvent, untouched } from '../details/index.ts';
import type { PressEvent, PressEventOf } from './event.ts';
import { seatsUncleared } from './progress.ts';
import {
  type Done,
  type Draft,
  type Enquiry,
  isLive,
  type LiveEnquiry,
  type LoggedEnquiry,
  type PressEnquiry,
} from './state.ts';

export function evolve(state: PressEnquiry, event: PressEvent): PressEnquiry {
  if (event.type === 'EnquiryLogged') return state.stage === 'unlogged' ? logged(event) : state;
  if (event.type === 'ReleaseProposed') return state.stage === 'unlogged' ? proposed(event) : state;
  if (state.stage !== 'unlogged' && isDetailsEvent(event)) return withDetails(state, event);
  if (event.type === 'CorrectionBegun' && state.stage === 'issued') return corrected(state, event);
  return isLive(state) && !isDetailsEvent(event) ? inHand(state, event) : state;
}

/** A release names nobody outside the Board: its title stays. */
function withDetails(state: LoggedEnquiry, event: DetailsEvent): PressEnquiry {
  const details = evolveDetails(state.details, event);
  if (event.type !== 'DetailsErased') return { ...state, details };
  const question = state.kind === 'release' ? state.question : null;
  return { ...state, details, question, journalist: null, contact: null };
}

function inHand(state: LiveEnquiry, event: Exclude<PressEvent, DetailsEvent>): PressEnquiry {
  switch (event.type) {
    case 'EnquiryLogged':
    case 'ReleaseProposed':
    case 'CorrectionBegun':
      return state;
    case 'EnquiryCirculated':
      return staged({ ...state, circulatedTo: event.to });
    case 'LeaderConsulted':
      return staged({ ...state, consulted: { ...state.consulted, [event.seat]: doneIn(event) } });
    case 'ConsentGiven':
      return cleared(state, partyIn(event.seat), { ...doneIn(event), how: 'consent' });
    case 'ExceptionRecorded': {
      const { owner, exception, reason } = event;
      return cleared(state, owner, { ...doneIn(event), how: exception, reason });
    }
    case 'LineSuggested':
      return staged({ ...withLine(state, event), news: lineNews(state, event) });
    case 'LineCommented': {
      const { type: _, ...comment } = event;
      return { ...state, comments: [...state.comments, comment] };
    }
    case 'LineAgreed': {
      const next = staged({ ...state, agreed: { ...state.agreed, [event.seat]: doneIn(event) } });
      return next.stage === 'agreed' ? { ...next, news: newsOf(state, 'agreed') } : next;
    }
    case 'ObjectionRaised':
      return staged(objected(state, event));
    case 'ObjectionWithdrawn':
      return staged({ ...state, objections: without(state.objections, event.seat) });
    case 'IssueApproved': {
      const { type: _, ...approval } = event;
      return staged({ ...state, approval, news: newsOf(state, 'approved') });
    }
    case 'CommentDeclined':
      return { ...state, stage: 'declined', reason: event.reason, declined: doneIn(event) };
    case 'ReplyIssued':
      return issued(state, event);
    case 'HoldingReplyIssued': {
      const { number, text } = event;
      return { ...state, issues: [...state.issues, { ...doneIn(event), kind: 'holding', number, text }] };
    }
    case 'EnquiryEnded': {
      const { how, reason = '', into = null } = event;
      return { ...state, stage: how, reason, ended: doneIn(event), into };
    }
    case 'EnquiryHandedOver':
      return { ...state, heldBy: event.to, news: newsOf(state, 'in hand') };
    case 'SilentReminded':
      return { ...state, news: [...state.news, event.mark] };
    case 'DeadlinePassed':
      return { ...state, deadlinePassedAt: event.at, news: [...state.news, 'due'] };
  }
}

const doneIn = ({ by, at }: Done): Done => ({ by, at });
/** A message's name: unlike a reminder's it may come again, so it is numbered. */
const newsOf = ({ news }: Enquiry, what: string): readonly string[] => [
  ...news,
  `${what} ${news.length + 1}`,
];
/** A release comes with its first words: those are no news of their own. */
const lineNews = (state: Enquiry, { version }: PressEventOf<'LineSuggested'>): readonly string[] =>
  state.kind === 'release' && version === 1 ? state.news : newsOf(state, 'line');
const partyIn = (seat: string): string => seat.slice(0, seat.indexOf('.'));

const UNTOUCHED = {
  heldBy: null,
  circulatedTo: [],
  cleared: {},
  consulted: {},
  versions: [],
  draft: null,
  comments: [],
  agreed: {},
  objections: {},
  approval: null,
  issues: [],
  correcting: null,
  deadlinePassedAt: null,
  news: [],
  details: untouched,
} as const;

function logged({ type: _, at, by, ...said }: PressEventOf<'EnquiryLogged'>): PressEnquiry {
  return {
    ...UNTOUCHED,
    ...said,
    kind: 'enquiry',
    stage: 'logged',
    loggedAt: at,
    loggedBy: by,
    contact: said.contact ?? null,
    channel: said.channel ?? null,
    urgency: said.urgency ?? null,
    recorded: said.recorded === true,
    confidential: said.confidential ?? [],
    party: said.party ?? null,
    speaker: null,
  };
}

function proposed(event: PressEventOf<'ReleaseProposed'>): PressEnquiry {
  const { type: _, at, by, title, publishAt, ...said } = event;
  return {
    ...UNTOUCHED,
    ...said,
    ...{ kind: 'release', stage: 'logged', loggedAt: at, loggedBy: by, question: title },
    ...{ outlet: '', journalist: null, contact: null, channel: null, urgency: null, recorded: false },
    dueAt: publishAt ?? null,
    confidential: said.confidential ?? [],
    party: said.party ?? null,
  };
}

/** New words: agreement to the old ones lapses, objections to them fall, and so does the chair's approval. */
function withLine(state: Enquiry, event: PressEventOf<'LineSuggested' | 'CorrectionBegun'>): Enquiry {
  const { at, by, capacity, version, text } = event;
  const draft: Draft = { at, by, capacity, version, text };
  return {
    ...state,
    draft,
    versions: [...state.versions, draft],
    agreed: {},
    objections: {},
    approval: null,
  };
}

/** An objection undoes that council's agreement and the approval that rested on it (R-PRESS-2). */
function objected(state: Enquiry, event: PressEventOf<'ObjectionRaised'>): Enquiry {
  const { seat, version, reason } = event;
  return {
    ...state,
    agreed: without(state.agreed, seat),
    objections: { ...state.objections, [seat]: { ...doneIn(event), version, reason } },
    approval: null,
    news: newsOf(state, 'objection'),
  };
}

function cleared(state: LiveEnquiry, owner: string, clearance: Enquiry['cleared'][string]): PressEnquiry {
  return staged({ ...state, cleared: { ...state.cleared, [owner]: clearance } });
}

function issued(state: LiveEnquiry, event: PressEventOf<'ReplyIssued'>): PressEnquiry {
  const text = state.draft?.text ?? '';
  const issue = { ...doneIn(event), kind: 'line', number: event.version, text } as const;
  return { ...state, stage: 'issued', issued: doneIn(event), issues: [...state.issues, issue] };
}

/** The whole gate again: a correction is publicity too, so every Leader is consulted anew. */
function corrected(state: LoggedEnquiry, event: PressEventOf<'CorrectionBegun'>): PressEnquiry {
  const correcting = { ...doneIn(event), reason: event.reason };
  return staged({ ...withLine(state, event), consulted: {}, correcting, news: newsOf(state, 'correction') });
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** The stage follows from what the councils and the chair have done, and from nothing else. */
function staged(enquiry: Enquiry): LiveEnquiry {
  return { ...enquiry, stage: stageOf(enquiry) };
}

function stageOf(enquiry: Enquiry): LiveEnquiry['stage'] {
  const { circulatedTo, consulted, agreed, objections, draft, approval } = enquiry;
  if (circulatedTo.length === 0) return 'logged';
  if (!circulatedTo.every((seat) => seat in consulted)) return 'circulated';
  if (draft === null || !circulatedTo.every((seat) => seat in agreed)) return 'consulted';
  if (Object.keys(objections).length > 0 || seatsUncleared(enquiry).length > 0) return 'consulted';
  return approval === null ? 'agreed' : 'approved';
}
