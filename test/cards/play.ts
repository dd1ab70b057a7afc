import { arrangementsAt, type Board, type PersonId } from '../../src/core/constitution/index.ts';
import type { Facts, Subject } from '../../src/core/kernel/index.ts';
import { type AgendaLine, type Meeting, type MeetingCommand, meeting } from '../../src/core/meeting/index.ts';
import { mkip } from '../data/load.ts';

export type Step<Command> = readonly [time: string, person: PersonId | null, command: Command];

/** Play commands one after another through a subject's own rules; a scene that is out of order is a mistake here. */
export function play<State, Command, Event>(
  subject: Subject<State, Command, Event>,
  from: State,
  steps: readonly Step<Command>[],
  board: Board = mkip,
): State {
  return steps.reduce((state, [time, person, command]) => {
    const now = `2026-11-26T${time}:00.000Z`;
    const facts: Facts = { now, board, arrangements: arrangementsAt(board, now), person };
    const ruling = subject.decide(command, state, facts);
    if (!ruling.inOrder)
      throw new Error(`${JSON.stringify(command)} by ${person}: ${JSON.stringify(ruling.breaches)}`);
    return ruling.events.reduce(subject.evolve, state);
  }, from);
}

export const WASTE: AgendaLine = {
  number: 4,
  item: 'item-waste',
  title: 'Shared waste service',
  motion: 'That the Board recommends a shared waste service between Maidstone and Swale from 1 April 2027.',
  matter: 'shared-service',
  involved: ['maidstone', 'swale'],
  by: 'head-of-waste',
};

export const AGENDA: readonly AgendaLine[] = [
  line(1, 'Programme update', 'That the Board notes the programme update.', 'direction'),
  line(2, 'MKIP budget 2027/28', 'That the Board sets contributions at 30p a head of population.', 'budget'),
  line(3, 'Digital project board', 'That the Board establishes a digital project board.', 'project-board'),
  WASTE,
];

function line(number: number, title: string, motion: string, matter: string): AgendaLine {
  const involved = ['maidstone', 'swale', 'tunbridge-wells'];
  return { number, item: `item-${number}`, title, motion, matter, involved, by: 'programme-manager' };
}

type Move = Step<MeetingCommand>;

export const CALLED: readonly Move[] = [
  ['09:50', 'clerk', { type: 'CallMeeting', meeting: 'meeting-1', agenda: AGENDA }],
];
export const arrive = (time: string, ...people: readonly PersonId[]): readonly Move[] =>
  people.map((person): Move => [time, person, { type: 'Arrive' }]);

export const EVERYBODY = [
  'leader-maidstone',
  'chief-executive-maidstone',
  'leader-swale',
  'chief-executive-swale',
  'leader-tunbridge-wells',
  'chief-executive-tunbridge-wells',
] as const;

export const CHAIR = 'leader-tunbridge-wells';

/** All six here, the meeting called to order, an item taken. */
export const openWith = (item: number, ...more: readonly Move[]): Meeting =>
  held([
    ...CALLED,
    ...arrive('09:55', ...EVERYBODY, 'kent-representative', 'clerk'),
    ['10:00', CHAIR, { type: 'CallToOrder' }],
    ['10:40', CHAIR, { type: 'TakeItem', number: item }],
    ...more,
  ]);

export const held = (moves: readonly Move[], board?: Board): Meeting =>
  play(meeting, meeting.initial, moves, board);
