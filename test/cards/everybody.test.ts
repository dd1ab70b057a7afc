import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import type { Content, Notice } from '../../src/core/showing/index.ts';
import { CHAIR } from './play.ts';
import { expectSound, words } from './read.ts';
import * as room from './room-scenes.ts';
import * as scenes from './scenes.ts';

const { show, SCENES } = scenes;
const of = 'meeting-1';
const notice: Notice = {
  tone: 'refused',
  text: 'Only the person presiding calls a vote.',
  cure: 'Ask for one.',
  rule: 'R-VOTE-1, 11.1',
  offers: [{ title: 'Ask for a vote', verb: 'request-vote', data: { of, no: 4 } }],
};

const meetings = Object.entries({
  assembling: scenes.assembling,
  'with a motion': scenes.motionOpen,
  'with objections': scenes.objected,
  'with an interest': scenes.withdrawn,
  'needing unanimity': scenes.unanimous,
  voting: scenes.voting,
  tied: scenes.tie,
  agreed: scenes.agreed,
  deferred: scenes.deferred,
  suspended: scenes.suspended,
  'offered adjournment': room.offered,
  adjourned: room.adjourned,
  closed: scenes.over,
});
const people = [null, 'leader-swale', CHAIR, 'kent-representative', 'clerk', 'director-swale'] as const;
const cards: readonly ((meeting: scenes.AnyMeeting) => Content)[] = [
  (meeting) => ({ card: 'roll-call', of, meeting }),
  (meeting) => ({ card: 'agenda', of, meeting, lines: [] }),
  (meeting) => ({ card: 'quorum', of, meeting }),
  (meeting) => ({ card: 'closed', of, meeting }),
  ...[1, 3, 4].flatMap((number) =>
    (['motion', 'ballot', 'interest'] as const).map(
      (card) =>
        (meeting: scenes.AnyMeeting): Content => ({ card, of, meeting, number }),
    ),
  ),
];

describe('A card for anybody, at any stage of a meeting', () => {
  it.each(meetings)('is sound, light, and says in one sentence what it shows: a meeting %s', (_, meeting) => {
    for (const content of cards.map((make) => make(meeting)))
      for (const viewer of people) {
        const { card, summary } = draw(show(content, viewer));
        expectSound(card);
        expect(weigh(card)).toBeLessThanOrEqual(BUDGET);
        expect(card.speak).toBe(summary);
        expect(summary).toMatch(/^[^\n]{8,}[.?]$/);
        expect(summary.slice(0, -1).replace(/\(.*?\)/g, '')).not.toMatch(/[.?!] [A-Z]/);
      }
  });

  it.each(Object.entries(SCENES))('is sound for the scene of %s', (_, scene) => {
    const { card, summary } = draw(scene);
    expectSound(card);
    expect(card.speak).toBe(summary);
  });

  it.each(Object.entries(SCENES))(
    'carries a private word only in the copy of the person it is for: %s',
    (_, scene) => {
      const mine = draw({ ...scene, viewer: scene.viewer ?? 'leader-swale', notice });
      expectSound(mine.card);
      expect(words(mine.card)).toContain(notice.text);
      expect(words(mine.card)).toContain('Not in order.');
      expect(mine.summary).toBe(notice.text);
      const everybodys = draw({ ...scene, viewer: null, notice });
      expect(JSON.stringify(everybodys.card)).not.toContain(notice.text);
    },
  );

  it('answers even somebody with no part in the board, who presses a button all the same', () => {
    const { card, summary } = draw(show({ card: 'notice' }, 'a-stranger', { notice }));
    expect(words(card)).toContain(notice.text);
    expect(summary).toBe(notice.text);
  });
});
