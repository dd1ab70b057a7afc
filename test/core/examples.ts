import { z } from 'zod';
import { readJson } from '../data/load.ts';

const Examples = z.object({
  examples: z.array(
    z.object({ id: z.string(), title: z.string(), input: z.unknown(), expected: z.unknown() }),
  ),
});
const Agenda = z.object({ who: z.string() });
const Right = z.object({ right: z.enum(['REQUIRE', 'REQUEST']) });

/** Who stands for each role of the worked examples on the MKIP board; the other roles are not people of this board. */
const PEOPLE: Readonly<Record<string, string>> = {
  Leader: 'leader-maidstone',
  ChiefExecutive: 'chief-executive-maidstone',
  officer: 'head-of-waste',
  'KCC representative': 'kent-representative',
};

export interface AgendaExample {
  readonly id: string;
  readonly title: string;
  readonly person: string;
  readonly expected: 'REQUIRE' | 'REQUEST';
}

/** The worked examples of agenda rights that a person on the MKIP board can act out; an empty answer is a fault. */
export function mkipExamples(group: 'AGENDA'): readonly AgendaExample[] {
  const { examples } = Examples.parse(readJson('test/data/worked-examples.json'));
  const found = examples
    .filter(({ id }) => id.startsWith(`${group}-`))
    .flatMap(({ id, title, input, expected }) => {
      const person = PEOPLE[Agenda.parse(input).who];
      return person === undefined ? [] : [{ id, title, person, expected: Right.parse(expected).right }];
    });
  if (found.length === 0) throw new Error(`no worked example of ${group} can be acted out`);
  return found;
}
