import { expect } from 'vitest';
import type { AdaptiveCardJson } from '../../src/cards/index.ts';
import { type Button, CardShape } from './shape.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every element of a card, however deep; fallbacks are left out. */
function nodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!isNode(value)) return [];
  return [
    value,
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'fallback' ? [] : nodes(inner))),
  ];
}

export const buttons = (card: AdaptiveCardJson): readonly Button[] =>
  nodes(card).filter((node): node is Button => node.type === 'Action.Execute');

export const titles = (card: AdaptiveCardJson): readonly string[] =>
  buttons(card).map((button) => button.title);

/** All the words a person can read on a card, in order. */
export const words = (card: AdaptiveCardJson): string =>
  nodes(card)
    .flatMap((node) => [node.text, node.title, node.value, node.label].filter((w) => typeof w === 'string'))
    .join('\n');

export const inputs = (card: AdaptiveCardJson): readonly Node[] =>
  nodes(card).filter((node) => typeof node.type === 'string' && node.type.startsWith('Input.'));

/** What every card must be, whoever it is for. */
export function expectSound(card: AdaptiveCardJson): void {
  expect(CardShape.safeParse(card).error?.issues ?? []).toEqual([]);
  const json = JSON.stringify(card);
  for (const slip of ['${', 'undefined', '[object', 'null', 'NaN']) expect(json).not.toContain(slip);
  const named = inputs(card).map((input) => input.id);
  expect(new Set(named).size).toBe(named.length);
  for (const { title, verb, data, fallback } of buttons(card))
    expect(fallback).toMatchObject({ title, data: { ...data, verb } });
}
