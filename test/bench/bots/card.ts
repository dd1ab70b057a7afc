import { Template } from 'adaptivecards-templating';
import ballot from '../../../cards/ballot.json' with { type: 'json' };
import sample from '../../../cards/ballot.sample.json' with { type: 'json' };

const template = new Template(ballot);
const MOST_ROWS = 24;

/** Quorate's own ballot card, with the votes that are in. */
export function cardOf(votes: Readonly<Record<string, string>>): object {
  const rows = Object.keys(votes)
    .slice(0, MOST_ROWS)
    .map((name) => ({ name, ballot: '✔ received' }));
  const data = { ...sample, ...(rows.length > 0 ? { rows } : {}) };
  return template.expand({ $root: data }) as object;
}
