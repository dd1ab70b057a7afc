import { Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import { escaped, mapText, plain } from '../../src/cards/escape.ts';
import type { View } from '../../src/cards/pieces.ts';
import { prune } from '../../src/cards/prune.ts';
import { fill } from '../../src/cards/template.ts';
import { viewOf } from '../../src/cards/view.ts';
import type { CardName, Content, Notice } from '../../src/core/showing/index.ts';
import { readJson } from '../data/load.ts';
import { CHAIR } from './play.ts';
import * as scenes from './scenes.ts';

const { show, SCENES } = scenes;
const of = 'meeting-1';
const refused: Notice = {
  tone: 'refused',
  text: 'Only the person presiding calls a *vote*.',
  cure: 'Ask for one.',
  rule: 'R-VOTE-1, 11.1',
  offers: [{ title: 'Ask for a vote', verb: 'request-vote', data: { of, no: 4 } }],
};
const notices: readonly (Notice | undefined)[] = [undefined, refused, { tone: 'done', text: 'Recorded.' }];
const people = [
  null,
  'leader-swale',
  'chief-executive-swale',
  CHAIR,
  'kent-representative',
  'clerk',
] as const;
const rooms = [
  { rows: 24, text: 1500 },
  { rows: 1, text: 60 },
];
const contents: readonly Content[] = [
  ...Object.values(SCENES),
  ...[scenes.motionOpen, scenes.voting, scenes.tie, scenes.suspended, scenes.over].flatMap((meeting) => [
    { card: 'roll-call', of, meeting } as const,
    ...[3, 4].flatMap((number) =>
      (['motion', 'ballot'] as const).map((card) => ({ card, of, meeting, number })),
    ),
  ]),
];
const views = contents.flatMap((content) =>
  people.flatMap((viewer) =>
    notices.flatMap((notice) =>
      rooms.map((room) => ({
        card: content.card,
        view: viewOf(show(content, viewer, notice ? { notice } : {}), room),
      })),
    ),
  ),
);

const templates = new Map<CardName, Template>();

/** The templating language alone, told the whole view at once. */
function wholly(card: CardName, { plain: unread, ...read }: View): string {
  const template = templates.get(card) ?? new Template(readJson(`cards/${card}.json`));
  templates.set(card, template);
  const data = { ...(mapText(read, escaped) as object), plain: mapText(unread, plain) };
  return JSON.stringify(prune(template.expand({ $root: data })));
}

describe('A card is drawn piece by piece', () => {
  it('and is, to the letter, what its template makes of the whole: everybody, at every stage', () => {
    const seen = new Map<string, string>();
    for (const { card, view } of views) {
      const key = `${card} ${JSON.stringify(view)}`;
      const expected = seen.get(key) ?? wholly(card, view);
      seen.set(key, expected);
      const filled = fill(card, view);
      expect(filled.json).toBe(expected);
      expect(JSON.stringify(filled.card)).toBe(expected);
    }
    expect(seen.size).toBeGreaterThan(250);
  });

  it('a piece that says the same is the same, and nobody can change it for others', () => {
    const sample = readJson('cards/ballot.sample.json') as View;
    const one = fill('ballot', sample).card.body as readonly Record<string, unknown>[];
    const other = fill('ballot', { ...sample, text: 'That it be deferred.' }).card.body as readonly object[];
    expect(one.filter((element) => other.includes(element))).toHaveLength(one.length - 1);
    for (const element of one) expect(Object.isFrozen(element)).toBe(true);
  });
});
