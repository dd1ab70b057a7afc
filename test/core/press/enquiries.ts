import type { PressCommand, PressEvent } from '../../../src/core/press/index.ts';

export const DUE = '2026-11-26T15:00:00.000Z';
/** When the enquiry was logged; the presses of the tests come at ten that morning. */
export const LOGGED_AT = '2026-11-26T09:05:00Z';

export const log = {
  type: 'LogEnquiry' as const,
  id: 'press-1',
  outlet: 'Kent Messenger',
  journalist: 'A. Reporter',
  question: 'Is the Board cutting the waste service?',
  dueAt: DUE,
} satisfies Extract<PressCommand, { type: 'LogEnquiry' }>;

const { type: _, ...asked } = log;
export const logged = {
  ...asked,
  type: 'EnquiryLogged' as const,
  at: LOGGED_AT,
  by: 'communications-maidstone',
  capacity: 'Communications',
  party: 'maidstone',
} satisfies PressEvent;

export const COUNCILS = ['maidstone', 'swale', 'tunbridge-wells'] as const;
export const seatOf = (council: string): string => `${council}.chief-executive`;
export const chiefOf = (council: string): string => `chief-executive-${council}`;
export const CHAIR = 'leader-tunbridge-wells';
export const VICE = 'leader-maidstone';

export const circulated: PressEvent = {
  type: 'EnquiryCirculated',
  at: LOGGED_AT,
  to: COUNCILS.map(seatOf),
};

export const consulted = (council: string): PressEvent => ({
  type: 'LeaderConsulted',
  at: '2026-11-26T09:20:00Z',
  seat: seatOf(council),
  by: chiefOf(council),
});

export const suggested = (version: number, text = `Line ${version}.`): PressEvent => ({
  type: 'LineSuggested',
  at: '2026-11-26T09:30:00Z',
  version,
  text,
  by: 'communications-maidstone',
  capacity: 'Communications',
});

export const agreed = (council: string, version = 1): PressEvent => ({
  type: 'LineAgreed',
  at: '2026-11-26T09:40:00Z',
  version,
  seat: seatOf(council),
  by: chiefOf(council),
});

export const approved: PressEvent = {
  type: 'IssueApproved',
  at: '2026-11-26T09:50:00Z',
  version: 1,
  by: CHAIR,
  as: 'chairman',
};

export const issued: PressEvent = {
  type: 'ReplyIssued',
  at: '2026-11-26T09:55:00Z',
  version: 1,
  by: 'communications-maidstone',
  capacity: 'Communications',
};

export const declined: PressEvent = {
  type: 'CommentDeclined',
  at: '2026-11-26T09:55:00Z',
  reason: 'A matter for the councils.',
  by: CHAIR,
  as: 'chairman',
};

/** From the end of an enquiry its details are kept for twelve months (R-DP-1). */
export const kept = (at: string): PressEvent => ({
  type: 'RetentionBegun',
  at,
  months: 12,
  lawfulBasis: "Public task (UK GDPR Article 6(1)(e)): answering the press on the Board's work",
  until: '2027-11-26T00:00:00.000Z',
});

export const isCirculated: readonly PressEvent[] = [logged, circulated];
export const isConsulted: readonly PressEvent[] = [...isCirculated, ...COUNCILS.map(consulted)];
export const isDrafted: readonly PressEvent[] = [...isConsulted, suggested(1)];
export const isAgreed: readonly PressEvent[] = [...isDrafted, ...COUNCILS.map((c) => agreed(c))];
export const isApproved: readonly PressEvent[] = [...isAgreed, approved];
export const isIssued: readonly PressEvent[] = [...isApproved, issued];
