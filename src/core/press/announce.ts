import type { Instant } from '../calendar/index.ts';
import type { Announcement, Audience, Deadline, Line } from '../kernel/index.ts';
import type { PressCommand } from './command.ts';
import type { PressEvent } from './event.ts';
import { isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

/** A row of the list of enquiries, for the standing press item; it names no journalist (R-PRESS-4, R-DP-1). */
export interface PressLineData {
  readonly id: string;
  readonly outlet: string;
  readonly stage: LoggedEnquiry['stage'];
  readonly dueAt: Instant;
  readonly loggedAt: Instant;
}

/** Told in personal chats alone: an enquiry names a journalist, so nothing of it is shown where the Board meets. */
export function announce(event: PressEvent, state: PressEnquiry): readonly Announcement[] {
  if (state.stage === 'unlogged' || event.type === 'EnquiryLogged') return [];
  const of = state.id;
  const told = audienceOf(event);
  const tell: readonly Announcement[] =
    told.length === 0 ? [] : [{ kind: 'tell', to: told, card: 'press', of }];
  return event.type === 'EnquiryCirculated' ? tell : [{ kind: 'refresh', card: 'press', of }, ...tell];
}

function audienceOf(event: PressEvent): readonly Audience[] {
  switch (event.type) {
    case 'EnquiryCirculated':
      return [...seats(event.to), { post: 'communications' }, { chair: 'chair-or-vice' }];
    case 'IssueApproved':
      return [{ post: 'communications' }];
    case 'DeadlinePassed':
      return [...seats(event.silent), { chair: 'chair-or-vice' }];
    default:
      return [];
  }
}

const seats = (ids: readonly string[]): readonly Audience[] => ids.map((seat) => ({ seat }));

/** The journalist's deadline, until it passes or the enquiry is over. */
export function deadlines(state: PressEnquiry): readonly Deadline<PressCommand>[] {
  if (!isLive(state) || state.deadlinePassedAt !== null) return [];
  return [{ name: 'due', at: state.dueAt, command: { type: 'RecordDeadlinePassed' } }];
}

export function lines(_event: PressEvent, state: PressEnquiry): readonly Line[] {
  if (state.stage === 'unlogged') return [];
  const { id, outlet, stage, dueAt, loggedAt } = state;
  const data: PressLineData = { id, outlet, stage, dueAt, loggedAt };
  return [{ list: 'press', key: id, data }];
}
