import { personName, seatTitle } from '../core/constitution/index.ts';
import { isLive, type LoggedEnquiry, nextStep } from '../core/press/index.ts';
import { type Band, type Fact, fact, type Head } from './sheet.ts';
import { clip, type Room } from './size.ts';
import type { Setting } from './who.ts';
import { clock, day, list, lowered } from './words.ts';

/** How long is left, or what became of it. */
export function dueFigure(
  { board, now }: Setting,
  enquiry: LoggedEnquiry,
): Pick<Head, 'figure' | 'unit' | 'colour'> {
  if (enquiry.stage === 'issued')
    return { figure: '✔ Issued', unit: clock(board, enquiry.issued.at), colour: 'default' };
  if (enquiry.stage === 'declined')
    return { figure: 'Declined', unit: clock(board, enquiry.declined.at), colour: 'default' };
  const left = Math.floor((Date.parse(enquiry.dueAt) - Date.parse(now)) / 60_000);
  const today = day(board, enquiry.dueAt) === day(board, now);
  const due = today
    ? clock(board, enquiry.dueAt)
    : `${day(board, enquiry.dueAt)}, ${clock(board, enquiry.dueAt)}`;
  if (left < 0) return { figure: 'Late', unit: `was due ${due}`, colour: 'attention' };
  return { figure: span(left), unit: `left, due ${due}`, colour: left < 30 ? 'attention' : 'default' };
}

/** "52 min", "1 h 52", "3 days": as much as matters. */
function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? `${hours} h ${String(minutes % 60).padStart(2, '0')}`
    : `${Math.floor(hours / 24)} days`;
}

/** A passed deadline releases nothing: it names who is waited for (R-PRESS-3). */
export function deadlineBand(setting: Setting, enquiry: LoggedEnquiry): readonly Band[] {
  if (enquiry.deadlinePassedAt === null || !isLive(enquiry)) return [];
  return [
    {
      style: 'attention',
      lead: 'The deadline has passed; nothing was released.',
      text: `${waitingFor(setting, enquiry)}.`,
    },
  ];
}

/** What happens next, by name. */
export function waitingFor({ arrangements }: Setting, enquiry: LoggedEnquiry): string {
  const next = nextStep(enquiry);
  const names = (seats: readonly string[]): string =>
    list(
      seats.map((seat) => `the ${seatTitle(arrangements, seat)}`),
      6,
    );
  switch (next.step) {
    case 'consult':
      return `Waiting for ${names(next.waitingFor)} to consult their Leader`;
    case 'draft':
      return 'Every Leader is consulted; somebody suggests a line';
    case 'agree':
      return `Version ${next.version} waits for ${names(next.waitingFor)} to agree it`;
    case 'approve':
      return `Every council agrees version ${next.version}; the Chairman approves it`;
    case 'issue':
      return `Version ${next.version} is approved; communications issue it`;
    case 'none':
      return enquiry.stage === 'declined' ? 'The Board declined to comment' : 'The reply has been issued';
  }
}

/** The same for the middle of a sentence. */
export const spokenNext = (setting: Setting, enquiry: LoggedEnquiry): string => {
  const words = waitingFor(setting, enquiry);
  return lowered(words);
};

export function pressFacts(setting: Setting, enquiry: LoggedEnquiry, room: Room): readonly Fact[] {
  const { board } = setting;
  return [
    ...fact('Outlet', `${enquiry.outlet} (${enquiry.journalist})`),
    ...fact('Next', `${waitingFor(setting, enquiry)}.`),
    ...fact('Reason', enquiry.stage === 'declined' ? clip(enquiry.reason, room.text) : ''),
    ...fact('Standing in', standInOf(enquiry, board)),
  ];
}

function standInOf({ approval }: LoggedEnquiry, board: Setting['board']): string {
  if (approval?.standingInBecause === undefined) return '';
  return `${personName(board, approval.by)}: ${approval.standingInBecause}`;
}

/** The line proposed, with its version, who drafted it, and whether it is approved. */
export function linesOf({ board }: Setting, { draft, approval }: LoggedEnquiry, room: Room) {
  if (draft === null) return [];
  const state = approval?.version === draft.version ? `, approved ${clock(board, approval.at)}` : '';
  const title = `The line, version ${draft.version}: ${draft.capacity} ${clock(board, draft.at)}${state}`;
  return [{ title, text: clip(draft.text, room.text) }];
}
