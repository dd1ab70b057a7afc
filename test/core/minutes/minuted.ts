import { arrangementsAt } from '../../../src/core/constitution/index.ts';
import { replay } from '../../../src/core/kernel/index.ts';
import { type MeetingCommand, type MeetingEvent, meeting } from '../../../src/core/meeting/index.ts';
import {
  type Begun,
  type MinutesEvent,
  type MinutesView,
  minutes,
  minutesView,
  type Sources,
} from '../../../src/core/minutes/index.ts';
import { mkip } from '../boards.ts';

export const CHAIR = 'leader-tunbridge-wells';
export const SIX = [
  'leader-maidstone',
  'chief-executive-maidstone',
  'leader-swale',
  'chief-executive-swale',
  'leader-tunbridge-wells',
  'chief-executive-tunbridge-wells',
] as const;

const line = (number: number, title: string, matter = 'recommendation') => ({
  ...{ number, item: `item-${number}`, title, motion: `That ${title} be agreed.`, matter },
  ...{ involved: ['maidstone', 'swale', 'tunbridge-wells'], by: 'programme-manager' },
});
export const AGENDA = [line(1, 'Shared waste'), line(2, 'Digital'), line(3, 'Audit'), line(4, 'Any other')];

export type Move = readonly [time: string, person: string | null, command: MeetingCommand];

const at = (time: string): string => `2026-11-26T${time}:00.000Z`;

/** The events of a meeting of the MKIP board, played move by move; a move out of order is a mistake here. */
export function heldBy(moves: readonly Move[]): readonly MeetingEvent[] {
  const events: MeetingEvent[] = [];
  for (const [time, person, command] of moves) {
    const now = at(time);
    const facts = { now, board: mkip, arrangements: arrangementsAt(mkip, now), person };
    const ruling = meeting.decide(command, replay(meeting, events), facts);
    if (!ruling.inOrder) throw new Error(`${command.type} by ${person}: ${JSON.stringify(ruling.breaches)}`);
    events.push(...ruling.events);
  }
  return events;
}

/** Six here; one item agreed by consensus, one carried 4 to 1, one deferred after an interest and a lost quorum; one not reached. */
export const MEETING: readonly MeetingEvent[] = heldBy([
  ['09:50', 'clerk', { type: 'CallMeeting', meeting: '2026-11-26', agenda: AGENDA }],
  ...SIX.map((person): Move => ['09:55', person, { type: 'Arrive' }]),
  ['09:56', 'clerk', { type: 'Arrive' }],
  ['10:00', CHAIR, { type: 'CallToOrder' }],
  ['10:05', CHAIR, { type: 'TakeItem', number: 1 }],
  ['10:10', CHAIR, { type: 'DeclareConsensus', number: 1 }],
  ['10:11', CHAIR, { type: 'TakeItem', number: 2 }],
  ['10:12', 'leader-swale', { type: 'Object', number: 2 }],
  ['10:13', CHAIR, { type: 'CallVote', number: 2 }],
  ...SIX.slice(0, 4).map(
    (person): Move => ['10:14', person, { type: 'CastBallot', number: 2, choice: 'for' }],
  ),
  ['10:14', 'leader-swale', { type: 'CastBallot', number: 2, choice: 'against' }],
  ['10:14', CHAIR, { type: 'CastBallot', number: 2, choice: 'abstain' }],
  ['10:15', CHAIR, { type: 'CloseVote', number: 2 }],
  ['10:16', CHAIR, { type: 'TakeItem', number: 3 }],
  ['10:17', 'chief-executive-maidstone', { type: 'DeclareInterest', number: 3, interest: 'pecuniary' }],
  ['10:18', 'chief-executive-swale', { type: 'Leave' }],
  ['10:25', 'chief-executive-swale', { type: 'Arrive' }],
  ['10:26', CHAIR, { type: 'DeferItem', number: 3, reason: 'The auditor asks for a month' }],
  ['10:30', CHAIR, { type: 'CloseMeeting' }],
]);

export const begunAt = '2026-11-26T10:30:01.000Z';
export const begun: MinutesEvent = {
  ...{ type: 'MinutesBegun', at: begunAt, meeting: '2026-11-26' },
  ...{ openedAt: at('10:00'), closedAt: at('10:30'), due: '2026-12-10' },
  reminders: [
    { name: 'soon due', at: '2026-12-07T09:00:00.000Z' },
    { name: 'due', at: '2026-12-10T09:00:00.000Z' },
  ],
};

/** The minutes of that meeting, with what a test changes. */
export function viewOf(change: Partial<Sources> = {}, ...since: readonly MinutesEvent[]): MinutesView {
  const events = change.events ?? MEETING;
  const state = replay(meeting, events);
  if (state.stage === 'uncalled') throw new Error('nobody called the meeting');
  const sources: Sources = {
    ...{
      board: mkip,
      arrangements: arrangementsAt(mkip, at('10:00')),
      events,
      meeting: state,
      place: 'Town Hall',
    },
    ...{ late: [], decisions: { 1: '2026/014', 2: '2026/015' }, enquiries: [] },
    ...change,
  };
  return minutesView(sources, replay(minutes, [begun, ...since]) as Begun);
}

/** What the paragraphs and tables under a heading say, a line each. */
export function saidUnder({ sections }: MinutesView, ref: string): readonly string[] {
  const found = sections.find((section) => section.ref === ref);
  return (found?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.join(' | ')),
  );
}
