import { partyName, partyOf, personName, seatTitle } from '../core/constitution/index.ts';
import { isLive, type LoggedEnquiry, nextStep } from '../core/press/index.ts';
import { detailsFacts } from './details.ts';
import { CHANNEL_WORDS, clearanceWords, URGENCY_WORDS } from './press-choices.ts';
import { type Fact, fact, type Head, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import type { Setting } from './who.ts';
import { clock, day, list, lowered, shortDay, zoneAt } from './words.ts';

/** How long is left, or what became of it. */
export function dueFigure(
  { board, now }: Setting,
  enquiry: LoggedEnquiry,
): Pick<Head, 'figure' | 'unit' | 'colour'> {
  if (!isLive(enquiry)) {
    const at =
      'issued' in enquiry ? enquiry.issued.at : 'ended' in enquiry ? enquiry.ended.at : enquiry.declined.at;
    return { figure: OVER[enquiry.stage] ?? '', unit: clock(board, at), colour: 'default' };
  }
  const { dueAt } = enquiry;
  if (enquiry.correcting !== null)
    return { figure: 'Correction', unit: 'of what was issued', colour: 'default' };
  if (dueAt === null) return { figure: '', unit: '', colour: 'default' };
  const left = Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  const today = day(board, dueAt) === day(board, now);
  const due = today ? clock(board, dueAt) : `${shortDay(board, dueAt)}, ${clock(board, dueAt)}`;
  if (left < 0) return { figure: 'Late', unit: `was due ${due}`, colour: 'attention' };
  return { figure: span(left), unit: `left, due ${due}`, colour: left < 30 ? 'attention' : 'default' };
}

const OVER: Readonly<Partial<Record<LoggedEnquiry['stage'], string>>> = {
  issued: '✔ Issued',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  duplicate: 'Duplicate',
  merged: 'Merged',
};

/** "52 min", "1 h 52", "3 days": as much as matters. */
export function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? `${hours} h ${String(minutes % 60).padStart(2, '0')}`
    : `${Math.floor(hours / 24)} days`;
}

/** What happens next, by name. */
export function waitingFor({ arrangements }: Setting, enquiry: LoggedEnquiry): string {
  const next = nextStep(enquiry);
  const names = (seats: readonly string[]): string =>
    list(
      seats.map((seat) => `the ${seatTitle(arrangements, seat)}`),
      6,
    );
  const councils = (seats: readonly string[]): string =>
    list(
      seats.map((seat) => partyName(arrangements, partyOf(seat))),
      6,
    );
  switch (next.step) {
    case 'consult':
      return `Waiting for ${names(next.waitingFor)} to consult their Leader`;
    case 'draft':
      return 'Every Leader is consulted; somebody suggests a line';
    case 'consent':
      return `Waiting for the consent of ${councils(next.waitingFor)}, whose material it involves`;
    case 'resolve':
      return `Version ${next.version} waits until ${councils(next.waitingFor)} withdraws its objection, or for another line`;
    case 'agree':
      return `Version ${next.version} waits for ${names(next.waitingFor)} to agree it`;
    case 'approve':
      return `Every council agrees version ${next.version}; the Chairman approves it`;
    case 'issue':
      return `Version ${next.version} is approved; communications issue it`;
    case 'none':
      return ENDED[enquiry.stage] ?? 'The reply has been issued';
  }
}

const ENDED: Readonly<Partial<Record<LoggedEnquiry['stage'], string>>> = {
  declined: 'The Board declined to comment',
  withdrawn: 'It was withdrawn',
  duplicate: 'It is the same as another enquiry',
  merged: 'It is part of another enquiry now',
};

/** The same for the middle of a sentence. */
export const spokenNext = (setting: Setting, enquiry: LoggedEnquiry): string =>
  lowered(waitingFor(setting, enquiry));

export function pressFacts(
  setting: Setting & Pick<ShownAs<'press'>, 'reveal'>,
  enquiry: LoggedEnquiry,
  room: Room,
): readonly Fact[] {
  const { board, arrangements } = setting;
  const { channel, urgency, dueAt, confidential, cleared, heldBy } = enquiry;
  const came = [channel && CHANNEL_WORDS[channel], urgency && URGENCY_WORDS[urgency]].filter(Boolean);
  const material = confidential.map((owner) => {
    const clearance = cleared[owner];
    const council = partyName(arrangements, owner);
    return clearance ? clearanceWords(council, clearance) : `${council} is asked for its consent`;
  });
  const release = enquiry.kind === 'release';
  return [
    ...fact('Outlet', enquiry.outlet),
    ...detailsFacts(setting, enquiry.details, setting.reveal ? journalistOf(enquiry, room) : null),
    ...fact('Speaks for the Board', enquiry.speaker ?? ''),
    ...fact(release ? 'To be published' : 'Answer by', dueAt === null ? '' : momentOf(setting, dueAt)),
    ...fact(
      'Came by',
      came.join(', ').replace(/, \w/, (w) => w.toLowerCase()),
    ),
    ...fact('Also', enquiry.recorded ? 'asks for recorded information: also a request for it' : ''),
    ...fact('Material', clip(material.join('; '), room.text)),
    ...fact('In hand with', heldBy === null ? '' : personName(board, heldBy)),
    ...fact('Next', `${waitingFor(setting, enquiry)}.`),
    ...fact('Reason', 'reason' in enquiry ? clip(enquiry.reason, room.text) : ''),
    ...fact('Standing in', becauseOf(setting, enquiry, 'standingInBecause')),
    ...fact('Before the election', becauseOf(setting, enquiry, 'preElectionBecause')),
  ];
}

/** Who asks and how to reach them: said to whoever had it shown, and then alone (R-DP-1). */
const journalistOf = ({ journalist, contact }: LoggedEnquiry, room: Room): readonly Fact[] => [
  ...fact('Journalist', clip(journalist ?? '', room.text)),
  ...fact('Reach them', clip(contact ?? '', room.text)),
];

/** "Thursday 26 November 2026, 15:00, Europe/London (GMT)": nobody has to guess whose time it is. */
export const momentOf = ({ board }: Setting, at: string): string =>
  `${day(board, at)}, ${clock(board, at)}, ${board.timeZone.replaceAll('_', ' ')} (${zoneAt(board, at)})`;

function becauseOf(
  { board }: Setting,
  { approval }: LoggedEnquiry,
  why: 'standingInBecause' | 'preElectionBecause',
): string {
  const because = approval?.[why];
  return approval && because !== undefined ? `${personName(board, approval.by)}: ${because}` : '';
}
