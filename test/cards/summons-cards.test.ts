import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import type { PressLineData } from '../../src/core/press/index.ts';
import type { Content } from '../../src/core/showing/index.ts';
import { CHAIR } from './play.ts';
import { enquiries } from './press-scenes.ts';
import { expectSound, inputs, titles, words } from './read.ts';
import { show } from './scenes.ts';
import * as scenes from './summons-scenes.ts';

const card = (content: Content, viewer: string | null) => draw(show(content, viewer)).card;
const meetings = Object.entries({
  booked: scenes.booked,
  'short of a quorum': scenes.short,
  'ready to publish': scenes.ready,
  published: scenes.published,
  'with a late item': scenes.withLate,
  cancelled: scenes.cancelled,
});
const cards: readonly ((meeting: typeof scenes.booked) => Content)[] = [
  (meeting) => scenes.planned('planning', meeting),
  (meeting) => scenes.planned('briefing', meeting),
  scenes.noticed,
  (meeting) => scenes.toCome(meeting, null),
  (meeting) => scenes.toCome(meeting, scenes.items),
];

describe('The cards of a meeting to come', () => {
  it.each(meetings)('are sound and light for whoever sees them: a meeting %s', (_, meeting) => {
    for (const content of cards.map((make) => make(meeting)))
      for (const viewer of [null, 'clerk', CHAIR, 'leader-swale', 'programme-manager']) {
        const drawn = draw(show(content, viewer));
        expectSound(drawn.card);
        expect(weigh(drawn.card)).toBeLessThanOrEqual(BUDGET);
        expect(drawn.summary).toMatch(/^[^\n]{8,}[.]$/);
      }
  });

  it('stay within the budget with a hundred long items', () => {
    const long = 'Recommend a shared waste, recycling and fleet service. '.repeat(10);
    const [first] = scenes.items;
    if (!first) return;
    const many = Array.from({ length: 100 }, (_, i) => ({
      ...first,
      id: `item-${i}`,
      title: long,
      motion: long,
    }));
    for (const name of ['planning', 'briefing'] as const) {
      const drawn = card(scenes.planned(name, scenes.booked, many), CHAIR);
      expectSound(drawn);
      expect(weigh(drawn)).toBeLessThanOrEqual(BUDGET);
      expect(words(drawn)).toMatch(/and \d+ more items/);
    }
  });
});

describe('Planning', () => {
  const planning = (meeting: typeof scenes.booked, viewer: string) =>
    card(scenes.planned('planning', meeting), viewer);

  it('says at once by when to publish, what is missing and who has answered', () => {
    const read = words(planning(scenes.booked, 'clerk'));
    expect(read).toContain('4\nworking days left to publish');
    expect(read).toContain('Wednesday 2 December 2026, for 5 clear days');
    expect(read).toContain('Missing: the briefing.');
    expect(read).toContain('3 so far, 5 needed (10.3); the others have not answered');
    expect(read).toContain('Chief Executive of Swale');
  });

  it('gives the clerk the buttons that are the clerk’s, and the chair the order', () => {
    expect(titles(planning(scenes.booked, 'clerk'))).toEqual([
      ...['Keep private', 'Keep private', 'Keep private'],
      'Record the briefing',
      'Publish the agenda',
      'Briefing pack',
      'Move',
      'Cancel the meeting',
    ]);
    expect(titles(planning(scenes.booked, CHAIR))).toEqual(['Move up', 'Briefing pack']);
  });

  it('has every standing line on it until the clerk takes one off', () => {
    const [standing] = inputs(planning(scenes.ready, 'clerk'));
    expect(standing?.value).toBe(
      'apologies,interests,urgent,exempt,minutes,actions,projects,performance,press',
    );
  });

  it('says that there would be no quorum, and who could cure it', () => {
    const { card: drawn, summary } = draw(show(scenes.planned('planning', scenes.short), CHAIR));
    expect(words(drawn)).toContain('**There would be no quorum.** Swale would have nobody here.');
    expect(words(drawn)).toContain('may sit for the Leader of Swale');
    expect(summary).toContain('there would be no quorum (four at most)');
  });

  it('offers the chair what came too late, with a reason to give, and nobody else', () => {
    expect(titles(planning(scenes.published, CHAIR))).toEqual(['Briefing pack']);
    const late = scenes.items.map((item) => ({ ...item, stage: 'approved' as const }));
    const drawn = card(scenes.planned('planning', scenes.published, late), CHAIR);
    expect(titles(drawn)).toEqual(['Accept as urgent', 'Briefing pack']);
    expect(inputs(drawn).map(({ id }) => id)).toEqual(['special']);
    expect(titles(card(scenes.planned('planning', scenes.published, late), 'clerk'))).not.toContain(
      'Accept as urgent',
    );
  });

  it('has nothing to press once the meeting is cancelled but the pack', () => {
    expect(titles(planning(scenes.cancelled, 'clerk'))).toEqual(['Briefing pack']);
    expect(words(planning(scenes.cancelled, 'clerk'))).toContain('The hall is flooded.');
  });
});

describe('The notice of a meeting', () => {
  it('gives day, place, clear days and the agenda by its numbers, press last', () => {
    const read = words(card(scenes.noticed(scenes.published), null));
    expect(read).toContain('Thursday 10 December 2026, 14:00');
    expect(read).toContain('The Town Hall, Tunbridge Wells (in person)');
    expect(read).toContain('9 clear days');
    expect(read).toMatch(
      /8\nPerformance and finance\n9\nShared waste service\nfor decision\n10\nFlood defences\nfor decision\n11\n/,
    );
  });

  it('shows no line of a draft, and gives the chair’s reason for what is urgent', () => {
    expect(words(card(scenes.noticed(scenes.ready), null))).not.toContain('Apologies');
    expect(words(card(scenes.noticed(scenes.withLate), null))).toContain('The lease offer lapses');
    expect(words(card(scenes.noticed(scenes.cancelled), null))).toContain('The hall is flooded.');
  });
});

describe('The form for a meeting’s date', () => {
  it('asks for no reason until something was warned of, and keeps what was typed', () => {
    const form = { card: 'schedule-meeting', of: 'mkip.summons.new' } as const;
    expect(inputs(card(form, 'clerk')).map(({ id }) => id)).toEqual(['date', 'time', 'place', 'mode']);
    const typed = { date: '2026-12-05', time: '14:00', place: 'The Old Library', mode: 'hybrid' };
    const notice = { tone: 'refused', text: 'Saturday 5 December 2026 is not a working day (8.2).' } as const;
    const warned = draw(show({ ...form, typed }, 'clerk', { notice })).card;
    expect(inputs(warned).map(({ id, value }) => [id, value])).toEqual([
      ...Object.entries(typed),
      ['reason', ''],
    ]);
    expect(titles(warned)).toEqual(['Schedule the meeting']);
  });
});

describe('The agenda of a meeting to come', () => {
  it('is a draft for those who plan it, marked so, and for nobody else', () => {
    const draft = words(card(scenes.toCome(scenes.ready, scenes.items), 'clerk'));
    expect(draft).toContain('Agenda: draft');
    expect(draft).toContain('**Draft.**');
    expect(draft).toContain('Shared waste service');
    const others = words(card(scenes.toCome(scenes.ready, null), 'leader-swale'));
    expect(others).not.toContain('Shared waste service');
    expect(others).toContain('The agenda is published by Wednesday 2 December 2026');
  });

  it('is for everybody once it is published', () => {
    const read = words(card(scenes.toCome(scenes.published, null), 'kent-representative'));
    expect(read).toContain('9\nShared waste service\nfor decision');
    expect(read).toContain('1\nApologies and substitutes\n2\n');
  });

  it('has on its press item every enquiry since the Board last met, with its time, and no journalist', () => {
    const toCome = scenes.toCome(scenes.published, null);
    const of = (press: readonly PressLineData[]) =>
      words(
        card(
          'next' in toCome && toCome.next ? { ...toCome, next: { ...toCome.next, press } } : toCome,
          'clerk',
        ),
      );
    expect(of(enquiries)).toContain(
      'Press and publicity\nThe Downs Courier (Thu 19 Nov 2026, answered after 3 h 20); ' +
        'Kent Messenger (Thu 26 Nov 2026, Leaders consulted)',
    );
    expect(of(enquiries)).toContain('a release (Thu 26 Nov 2026, line agreed)');
    expect(of([])).toContain('Press and publicity\nNone since the Board last met.');
  });
});
