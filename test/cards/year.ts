import { type Cycle, cycle, type HandOver } from '../../src/core/cycle/index.ts';
import { type Requisitioned, requisition } from '../../src/core/requisition/index.ts';
import { facts } from '../core/boards.ts';

type Command = Parameters<typeof cycle.decide>[0];

/** A board's year, played by its own rules. */
export function yearOf(
  steps: readonly (readonly [now: string, person: string | null, command: Command])[],
): Cycle {
  return steps.reduce((state, [now, person, command]) => {
    const ruling = cycle.decide(command, state, facts(person, { now }));
    if (!ruling.inOrder) throw new Error(JSON.stringify(ruling.breaches));
    return ruling.events.reduce(cycle.evolve, state);
  }, cycle.initial);
}

const BEGUN = ['2026-11-26T10:00:00Z', null, { type: 'BeginCycle' }] as const;

/** Nothing is fixed for the last quarter of 2026. */
export const unmet: Cycle = yearOf([
  BEGUN,
  ['2026-11-26T10:05:00Z', null, { type: 'NoteMeeting', id: 'march', date: '2027-03-11' }],
]);

const TURN = '2027-09-01';
const begun = yearOf([BEGUN, ['2027-09-01T08:00:00Z', null, { type: 'BeginHandOver', turn: TURN }]]);
const onTheDay = ['2027-09-01T10:00:00Z', 'clerk'] as const;
const ticked = cycle.decide(
  { type: 'RecordTask', turn: TURN, task: 'mailbox' },
  begun,
  facts(onTheDay[1], { now: onTheDay[0] }),
);

const after = ticked.inOrder ? ticked.events.reduce(cycle.evolve, begun) : begun;

/** Maidstone’s year begins, with the mailbox handed over. */
export const handingOver: HandOver = after.handOver as HandOver;

const asked = requisition.decide(
  { type: 'RequisitionMeeting', id: 'r1', reason: 'The waste contractor has given notice.' },
  requisition.initial,
  facts('leader-swale', { now: '2026-11-26T10:00:00Z' }),
);

/** Swale's Leader calls for a meeting; nobody has fixed a date. */
export const calledFor = (
  asked.inOrder ? asked.events.reduce(requisition.evolve, requisition.initial) : requisition.initial
) as Requisitioned;
