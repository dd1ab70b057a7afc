import pino from 'pino';
import { unchanging } from '../../src/app/boards.ts';
import { clockFrom } from '../../src/app/clock.ts';
import { createHandler } from '../../src/app/handler.ts';
import type { Store, StreamKey } from '../../src/app/ports.ts';
import { type Board, chairSeatOn, holderOf, type PersonId } from '../../src/core/constitution/index.ts';
import type { MeetingCommand } from '../../src/core/meeting/index.ts';
import { votersOf } from './boards.ts';

export const DATE = '2026-11-26';
export const CLOCK = `${DATE}T10:00:00Z`;

export const meetingOf = (board: Board): StreamKey => `${board.id}.meeting.${DATE}`;

export function chairOf(board: Board): PersonId {
  const [rules] = board.arrangements;
  const chair = rules && holderOf(board, chairSeatOn(rules, DATE), DATE);
  if (!chair) throw new Error('nobody is Chairman');
  return chair;
}

type Order = (person: PersonId, command: MeetingCommand) => Promise<void>;

/** Give orders to a board's meeting by the rules and straight into the store. Throws on one that is not recorded. */
function orderIn(store: Store, board: Board): Order {
  const handler = createHandler({
    ...{ store, clock: clockFrom(CLOCK), boards: unchanging([board]), logger: pino({ level: 'silent' }) },
    before: async () => {},
    notStored: () => {},
    after: async () => {},
  });
  const stream = meetingOf(board);
  let given = 0;
  return async (person, command) => {
    given += 1;
    const answer = await handler.carryOut({ stream, command, person, commandId: `${given}` });
    if (answer.outcome !== 'recorded') throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  };
}

/** Bring a board to the moment before anybody has come. */
export async function callMeeting(store: Store, board: Board, order = orderIn(store, board)): Promise<void> {
  await order('clerk', { type: 'CallMeeting', meeting: DATE, agenda: agendaOf(board) });
}

/** Bring a board to the moment before a vote is called, every seat filled. */
export async function assemble(store: Store, board: Board): Promise<void> {
  const order = orderIn(store, board);
  const chair = chairOf(board);
  await callMeeting(store, board, order);
  await Promise.all(votersOf(board).map(({ id }) => order(id, { type: 'Arrive' })));
  await order(chair, { type: 'CallToOrder' });
  await order(chair, { type: 'TakeItem', number: 1 });
}

function agendaOf(board: Board) {
  const involved = board.arrangements[0]?.parties.map(({ id }) => id) ?? [];
  return [
    {
      number: 1,
      item: 'item-1',
      title: 'Shared waste service',
      motion: 'That the Board recommends a shared waste service from 1 April 2027.',
      matter: 'recommendation',
      involved,
      by: votersOf(board)[0]?.id ?? '',
    },
  ];
}
