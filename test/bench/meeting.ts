import pino from 'pino';
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

/** Bring a board to the moment before a vote is called, every seat filled, by the rules and straight into the store. */
export async function assemble(store: Store, board: Board, items = 1): Promise<void> {
  const handler = createHandler({
    ...{ store, clock: clockFrom(CLOCK), boards: [board], logger: pino({ level: 'silent' }) },
    before: async () => {},
    notStored: () => {},
    after: async () => {},
  });
  let given = 0;
  const order = async (person: PersonId, command: MeetingCommand): Promise<void> => {
    given += 1;
    const answer = await handler.carryOut({
      stream: meetingOf(board),
      command,
      person,
      commandId: `${given}`,
    });
    if (answer.outcome !== 'recorded') throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  };
  const chair = chairOf(board);
  await order('clerk', { type: 'CallMeeting', meeting: DATE, agenda: agendaOf(board, items) });
  await Promise.all(votersOf(board).map(({ id }) => order(id, { type: 'Arrive' })));
  await order(chair, { type: 'CallToOrder' });
  await order(chair, { type: 'TakeItem', number: 1 });
}

function agendaOf(board: Board, items: number) {
  const involved = board.arrangements[0]?.parties.map(({ id }) => id) ?? [];
  return Array.from({ length: items }, (_, i) => ({
    number: i + 1,
    item: `item-${i + 1}`,
    title: 'Shared waste service',
    motion: 'That the Board recommends a shared waste service from 1 April 2027.',
    matter: 'recommendation',
    involved,
    by: votersOf(board)[0]?.id ?? '',
  }));
}
