import { z } from 'zod';
import type { Board } from '../../src/core/constitution/index.ts';
import { examplesOf } from '../data/examples.ts';
import { mkip } from './boards.ts';

/** The MKIP board with two people it has no places for: from a Shared Service Board, and an Overview and Scrutiny chair. */
export const widened: Board = {
  ...mkip,
  people: [
    ...mkip.people,
    ...['service-board', 'scrutiny-chair'].map((id, i) => ({
      ...{ id, name: id, tenantId: '00000000-0000-4000-8000-000000000001' },
      aadObjectId: `00000000-0000-4000-9000-00000000000${i}`,
    })),
  ],
  appointments: [
    ...mkip.appointments,
    { person: 'service-board', post: 'service-board', from: '2008-09-01' },
    { person: 'scrutiny-chair', post: 'observer', from: '2008-09-01' },
  ],
};

/** Who stands for each role of the worked examples of agenda rights. */
const PEOPLE: Readonly<Record<string, string>> = {
  Leader: 'leader-maidstone',
  ChiefExecutive: 'chief-executive-maidstone',
  officer: 'head-of-waste',
  'KCC representative': 'kent-representative',
  'Shared Service Board (Annex D f trigger met)': 'service-board',
  'Overview and Scrutiny chair': 'scrutiny-chair',
};
const RIGHTS = { REQUIRE: 'require', REQUEST: 'request', REPORT_ENTITLED: 'report' } as const;

/** The worked examples of agenda rights, each with somebody to act it out; one nobody can act out is a fault. */
export const agendaRights = examplesOf(
  'AGENDA',
  z.object({ who: z.string() }),
  z.object({ right: z.enum(['REQUIRE', 'REQUEST', 'REPORT_ENTITLED']) }),
).map(({ id, title, input, expected }) => {
  const person = PEOPLE[input.who];
  if (person === undefined) throw new Error(`nobody can act out ${id}: ${input.who}`);
  return { id, title, person, right: RIGHTS[expected.right] };
});
