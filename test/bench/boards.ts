import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Board, parseBoard } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';

/** A person as an activity names them: nobody is on two of these boards, as nobody needs to be asked which is meant. */
const guid = (board: number, n: number): string =>
  `b${String(board).padStart(7, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The MKIP's arrangements with as many councils as make the seats, a Leader and a Chief Executive each, and a clerk. */
export function boardOf(seats: number): Board {
  const [rules] = mkip.arrangements;
  if (!rules) throw new Error('no arrangements');
  const parties = Array.from({ length: seats / rules.offices.length }, (_, i) => ({
    id: `council-${i + 1}`,
    name: `Wealdhurst ${i + 1}`,
    joined: '2008-09-01',
  }));
  const members = parties.flatMap(({ id, name }) =>
    rules.offices.map((office) => ({
      person: { id: `${office.id}-${id}`, name: `${office.title} of ${name}` },
      seat: { party: id, office: office.id },
    })),
  );
  const clerk = { id: 'clerk', name: 'Clerk' };
  const known = [clerk, ...members.map(({ person }) => person)];
  const parsed = parseBoard({
    ...mkip,
    id: `bench-${seats}`,
    name: `Board of ${seats} seats`,
    shortName: `Board of ${seats}`,
    arrangements: [{ ...rules, parties, chair: { ...rules.chair, order: parties.map(({ id }) => id) } }],
    people: known.map((person, i) => ({
      ...person,
      tenantId: guid(seats, 0),
      aadObjectId: guid(seats, i + 1),
    })),
    appointments: [
      { person: clerk.id, post: 'clerk', from: '2008-09-01' },
      ...members.map(({ person, seat }) => ({ person: person.id, seat, from: '2008-09-01' })),
    ],
    substitutes: [],
  });
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.board;
}

export function writeBoards(folder: string, boards: readonly Board[]): void {
  for (const board of boards) writeFileSync(join(folder, `${board.id}.json`), JSON.stringify(board));
}

/** Everybody with a seat. */
export const votersOf = (board: Board) => board.people.filter(({ id }) => id !== 'clerk');
