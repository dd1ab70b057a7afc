import type { Button } from './card-parts.ts';
import { asList, asRecord, type Json } from './types.ts';

export type Inputs = Readonly<Record<string, string>>;

/**
 * What the client sends when a form is filled in: given inputs over the inputs' own values.
 * Throws what the client would show instead of sending: a required input left empty, too long, or no such choice.
 */
export function filledIn(button: Button, given: Inputs): Json {
  const known = button.inputs.map((input) => String(input.id));
  const stray = Object.keys(given).find((id) => !known.includes(id));
  if (stray !== undefined)
    throw new Error(`"${button.title}" has no input "${stray}", only: ${known.join(', ')}`);
  return Object.fromEntries(
    button.inputs.flatMap((input) => {
      const value = given[String(input.id)] ?? input.value;
      check(button, input, value);
      return value === undefined ? [] : [[String(input.id), value]];
    }),
  );
}

function check(button: Button, input: Json, value: unknown): void {
  const empty = value === undefined || value === '';
  const fault = (words: string) => new Error(`"${button.title}": ${String(input.id)} ${words}`);
  if (empty) {
    if (input.isRequired === true) throw fault('must be filled in');
    return;
  }
  if (typeof input.maxLength === 'number' && String(value).length > input.maxLength)
    throw fault('is too long');
  const choices = asList(input.choices).map((choice) => asRecord(choice)?.value);
  const chosen = input.isMultiSelect === true ? String(value).split(',') : [value];
  const searched = 'choices.data' in input; // The client offers whomever it finds in its directory.
  if (input.type === 'Input.ChoiceSet' && !searched && !chosen.every((one) => choices.includes(one))) {
    throw fault(`cannot be "${String(value)}"`);
  }
}
