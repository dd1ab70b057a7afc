import { type Board, parseBoard } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';

const guid = (n: number): string => `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The MKIP arrangements stretched to a thousand seats: 500 councils with long names, a Leader and a Chief Executive each. */
export function bigBoard(councils = 500): Board {
  const [rules] = mkip.arrangements;
  if (!rules) throw new Error('no arrangements');
  const numbers = Array.from({ length: councils }, (_, i) => i + 1);
  const parties = numbers.map((n) => ({
    id: `council-${n}`,
    name: `The Borough, City and District Council of Upper and Lower Wealdhurst with the Parishes, number ${n}`,
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
  const chair = { ...rules.chair, order: parties.map((party) => party.id) };
  const parsed = parseBoard({
    ...mkip,
    id: 'big',
    arrangements: [{ ...rules, parties, chair, quorum: { ...rules.quorum, minimum: 800 } }],
    people: holders.map(({ seat: _, ...person }) => person),
    appointments: holders.map(({ id, seat }) => ({ person: id, seat, from: '2008-09-01' })),
    substitutes: [],
  });
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.board;
}
