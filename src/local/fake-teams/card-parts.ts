import { asList, asRecord, type Json } from './types.ts';

/** A button on a card, with the inputs that go with it when pressed. */
export interface Button {
  readonly title: string;
  readonly action: Json;
  readonly inputs: readonly Json[];
}

const HOLDERS = [
  'body',
  'items',
  'columns',
  'actions',
  'rows',
  'cells',
  'inlines',
  'card',
  'facts',
  'selectAction',
];

/** Every button a person could reach, with those inside cards that open. */
export function buttonsOf(card: Json): readonly Button[] {
  const inputs = inputsOf(card);
  return walk(card, (element) => element.type !== 'Action.ShowCard').flatMap((element) => {
    if (typeof element.type !== 'string' || !element.type.startsWith('Action.')) return [];
    const inner = asRecord(element.card);
    if (element.type === 'Action.ShowCard' && inner) {
      return buttonsOf(inner).map((button) => ({ ...button, inputs: [...inputs, ...button.inputs] }));
    }
    const own = element.associatedInputs === 'none' ? [] : inputs;
    return typeof element.title === 'string' ? [{ title: element.title, action: element, inputs: own }] : [];
  });
}

/** What a person reads on a card, a line each: texts, facts, labels, choices, then the buttons' titles. */
export function textOf(card: Json): string {
  const seen = walk(card, () => true).flatMap((element) => {
    const type = typeof element.type === 'string' ? element.type : '';
    if (type.startsWith('Action.')) return [];
    const choices = asList(element.choices).map((choice) => asRecord(choice)?.title);
    const own = [element.text, element.title, element.value, element.label, element.placeholder];
    return [...(type.startsWith('Input.') ? own.slice(3) : own), ...choices];
  });
  const titles = buttonsOf(card).map(({ title }) => title);
  return [...seen, ...titles].filter((line) => typeof line === 'string' && line !== '').join('\n');
}

function inputsOf(card: Json): readonly Json[] {
  return walk(card, (element) => element.type !== 'Action.ShowCard').filter(
    ({ type }) => typeof type === 'string' && type.startsWith('Input.'),
  );
}

/** An element and all within it that are on view, in reading order. */
function walk(element: Json, enter: (element: Json) => boolean): readonly Json[] {
  if (element.isVisible === false) return [];
  if (!enter(element)) return [element];
  const within = HOLDERS.flatMap((holder) => {
    const held = element[holder];
    return Array.isArray(held) ? held : held === undefined ? [] : [held];
  });
  return [element, ...within.flatMap((inner) => walkRecord(inner, enter))];
}

function walkRecord(value: unknown, enter: (element: Json) => boolean): readonly Json[] {
  const element = asRecord(value);
  return element ? walk(element, enter) : [];
}
