import { type Board, parseBoard } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';

const guid = (n: number): string => `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const CLERK = 'clerk';

/** The MKIP arrangements stretched over more councils, two seats each, the first of them in the chair; one clerk. */
export function boardOf(seats: number): { readonly board: Board; readonly file: unknown } {
  const [rules] = mkip.arrangements;
  if (!rules) throw new Error('no arrangements');
  const parties = Array.from({ length: Math.ceil(seats / 2) }, (_, i) => ({
    id: `council-${i + 1}`,
    name: `The Borough, City and District Council of Upper and Lower Wealdhurst, number ${i + 1}`,
    joined: '2008-09-01',
  }));
  const holders = parties.flatMap((party, i) =>
    rules.offices.map((office, j) => ({
      id: `${office.id}-${party.id}`,
      name: `${office.title} of ${party.name}`,
      tenantId: guid(0),
      aadObjectId: guid(i * 2 + j + 1),
      seat: { party: party.id, office: office.id },
    })),
  );
  const clerk = { id: CLERK, name: 'Clerk', tenantId: guid(0), aadObjectId: guid(999_999) };
  const chair = { ...rules.chair, anchor: '2026-09-01', order: parties.map((party) => party.id) };
  const quorum = { ...rules.quorum, minimum: Math.max(3, Math.floor(seats / 2)), eachParty: false };
  const file = {
    ...mkip,
    arrangements: [{ ...rules, parties, chair, quorum }],
    people: [...holders.map(({ seat: _, ...person }) => person), clerk],
    appointments: [
      ...holders.map(({ id, seat }) => ({ person: id, seat, from: '2008-09-01' })),
      { person: CLERK, post: 'clerk', from: '2008-09-01' },
    ],
    substitutes: [],
  };
  const parsed = parseBoard(file);
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return { board: parsed.board, file };
}
