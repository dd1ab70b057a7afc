import { describe, expect, it } from 'vitest';
import { type ItemEvent, item, publicItem } from '../../../src/core/agenda/index.ts';
import { given } from '../given.ts';
import { approved, declined, deferred, deferredAtMeeting, requested, submit, taken } from './items.ts';
import {
  asked,
  claimed,
  confirmed,
  mark,
  marked,
  OFFICER,
  opened,
  PUBLIC,
  refused,
  seen,
} from './private-items.ts';

const SECRETS = [submit.title, submit.purpose, submit.motion, mark.reason, 'It is public.'];

/** Every way an item may have gone, an event at a time. */
const LIVES: readonly (readonly ItemEvent[])[] = [
  [claimed, marked, refused, marked, confirmed, approved, seen, taken, deferredAtMeeting],
  [claimed, approved, marked, confirmed, asked, confirmed, seen],
  [claimed, marked, declined],
  [claimed, marked, confirmed, deferred, approved],
];
const steps = LIVES.flatMap((life) => life.map((_, i) => life.slice(0, i + 1)));
const follow = (events: readonly ItemEvent[]) => {
  const { state } = given(item, ...events);
  const last = events.at(-1) ?? claimed;
  return { state, told: item.announce(last, state), listed: item.lines(last, state) };
};
const tells = (events: readonly ItemEvent[]) =>
  follow(events).told.flatMap((a) => (a.kind === 'tell' && a.card === 'private-item' ? [a.to] : []));

describe('Nothing private leaves a private item’s own stream (R-EXEMPT-3)', () => {
  it('in the list every agenda is made from, in what is announced, or on the cards of it', () => {
    for (const events of steps) {
      const { state, told, listed } = follow(events);
      const out = JSON.stringify([told, listed, publicItem(state)]);
      for (const secret of SECRETS) expect(out, events.map(({ type }) => type).join()).not.toContain(secret);
      expect(out).toContain(PUBLIC);
    }
  });

  it('nor the reason it was declined or put off by the chair, which may tell; a meeting’s own is known', () => {
    const reasonOf = (...events: readonly ItemEvent[]) => JSON.stringify(follow(events).listed);
    expect(reasonOf(claimed, declined)).not.toContain('Not for this Board');
    expect(reasonOf(requested, declined)).toContain('Not for this Board');
    expect(reasonOf(claimed, marked, confirmed, deferred)).not.toContain('The paper is not ready');
    expect(reasonOf(claimed, marked, confirmed, taken, deferredAtMeeting)).toContain('No time was left');
  });

  it('until it is opened: then it reads as it was written', () => {
    const { listed, state } = follow([claimed, marked, opened]);
    expect(listed).toMatchObject([{ data: { title: submit.title, motion: submit.motion } }]);
    expect(publicItem(state)).toEqual(state);
  });
});

describe('What the list says of a private item', () => {
  it('is that nothing is settled, until the Monitoring Officer has confirmed', () => {
    for (const events of [[claimed], [claimed, marked], [claimed, marked, refused]])
      expect(follow(events).listed).toMatchObject([{ data: { unsettled: true } }]);
  });

  it('is then the paragraph, and a motion that tells nothing', () => {
    for (const events of [
      [claimed, marked, confirmed],
      [claimed, marked, confirmed, asked],
    ]) {
      const [line] = follow(events).listed;
      expect(line?.data).toMatchObject({
        openness: { kind: 'exempt', paragraph: 3 },
        motion: `To agree the recommendation of the private report: ${PUBLIC}`,
      });
      expect(line?.data).not.toHaveProperty('unsettled');
    }
  });

  it('is nothing besides of an open one', () => {
    const [line] = follow([requested, approved, seen]).listed;
    expect(line?.data).not.toHaveProperty('openness');
    expect(line?.data).not.toHaveProperty('unsettled');
  });
});

describe('Who is handed the private text', () => {
  it('is the clerk, as it is raised, and when the Monitoring Officer has ruled', () => {
    expect(tells([claimed])).toEqual([[{ post: 'clerk' }]]);
    expect(tells([claimed, marked, confirmed])).toEqual([[{ post: 'clerk' }]]);
    expect(tells([claimed, marked, refused])).toEqual([[{ post: 'clerk' }]]);
  });

  it('is the Monitoring Officer, when something waits for them', () => {
    expect(tells([claimed, marked])).toEqual([[{ post: OFFICER }]]);
    expect(tells([claimed, marked, confirmed, asked])).toEqual([[{ post: OFFICER }]]);
  });

  it('is everybody who reads it, when its agenda is published and when it is taken, the substitutes who sit then too', () => {
    const readers = [
      { all: 'members' },
      { post: 'clerk' },
      { post: OFFICER },
      { person: 'head-of-waste' },
      { person: 'programme-manager' },
    ];
    expect(tells([claimed, marked, confirmed, approved, seen])).toEqual([readers]);
    const sitting: ItemEvent = { ...taken, sitting: ['director-swale'] } as ItemEvent;
    expect(tells([claimed, marked, confirmed, approved, sitting])).toEqual([
      [...readers, { person: 'director-swale' }],
    ]);
  });

  it('is nobody, of an open item', () => {
    for (const events of [[requested], [requested, approved, seen], [requested, approved, taken]])
      expect(tells(events)).toEqual([]);
    expect(tells([claimed, opened])).toEqual([]);
  });

  it('gets each piece of news as a message of its own, and the older ones are brought up to date', () => {
    const { told } = follow([claimed, marked, confirmed]);
    const names = told.flatMap((a) => ('card' in a && a.card === 'private-item' ? [[a.kind, a.of]] : []));
    expect(names.map(([kind]) => kind)).toEqual(['tell', 'refresh', 'refresh']);
    expect(new Set(names.map(([, of]) => of)).size).toBe(3);
  });
});
