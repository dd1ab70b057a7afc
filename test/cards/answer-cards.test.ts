import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import type { SoughtLine } from '../../src/core/showing/index.ts';
import type { Scheduled, SummonsEvent } from '../../src/core/summons/index.ts';
import { answered, CHAIR, CLERK, published } from '../core/summons/december.ts';
import { bigBoard } from './big-board.ts';
import { closedOn, lastEight } from './last-eight.ts';
import { DIARY, sought, summoned } from './meeting-to-come.ts';
import { expectSound, inputs, titles, words } from './read.ts';
import { SCENES, show } from './scenes.ts';

const LEADER = 'leader-swale';
const DEPUTY = 'cabinet-member-swale';
const seat = 'swale.leader';
const asked = {
  type: 'SubstituteAsked',
  at: '2026-11-20T10:00:00Z',
  by: CLERK,
  seat,
  substitute: DEPUTY,
} as const;
const declined = { ...answered(seat, 'apologies'), person: DEPUTY } as SummonsEvent;
const agreed = { ...answered(seat, 'substitute', DEPUTY), person: DEPUTY } as SummonsEvent;

const card = (
  viewer: string | null,
  summons: Scheduled,
  items: readonly SoughtLine[] = [],
  link: string | null = DIARY,
) => draw(show({ card: 'summons', of: 'mkip.summons.2026-12-10', summons, items, link }, viewer));
const read = (viewer: string | null, ...events: readonly SummonsEvent[]) =>
  words(card(viewer, summoned(...events)).card);
const buttons = (viewer: string | null, ...events: readonly SummonsEvent[]) =>
  titles(card(viewer, summoned(...events)).card);

describe('A summons', () => {
  it('asks a member whether they will come, in so many buttons', () => {
    expect(buttons(LEADER)).toEqual(['I will attend', 'Apologies', 'My substitute']);
    expect(read(LEADER)).toContain('**Will you attend?**');
    expect(read(LEADER)).toContain('to be published by Wednesday 2 December 2026');
    expect(inputs(card(LEADER, summoned()).card)).toMatchObject([
      { id: 'substitute', value: DEPUTY, choices: [{ title: 'Cabinet Member, Swale', value: DEPUTY }] },
    ]);
    expect(card(LEADER, summoned()).summary).toBe(
      'MKIP Board, Thursday 10 December 2026, 14:00: will you attend?',
    );
  });

  it.each([
    [[answered(seat, 'attending')], '✔ You will attend'],
    [[answered(seat, 'apologies')], 'You send apologies'],
    [[asked, answered(seat, 'substitute', DEPUTY)], '✔ Cabinet Member, Swale is to sit for you'],
    [[asked, agreed], '✔ Cabinet Member, Swale sits for you'],
    [[asked, declined], 'Cabinet Member, Swale cannot sit for you'],
  ])('gives back their last answer: %#', (events, said) => {
    expect(read(LEADER, ...events)).toContain(said);
    expect(read(LEADER, ...events)).not.toContain('Will you attend?');
  });

  it('asks a substitute only while they are needed', () => {
    expect(buttons(DEPUTY)).toEqual([]);
    expect(read(DEPUTY)).toContain('You are not asked to sit at this meeting.');
    expect(buttons(DEPUTY, asked)).toEqual(['I will sit', 'I cannot']);
    expect(read(DEPUTY, asked)).toContain('You are asked to sit for the Leader of Swale.');
    expect(buttons(DEPUTY, asked, agreed)).toEqual(['I will sit', 'I cannot']);
    expect(read(DEPUTY, asked, agreed)).toContain('✔ You sit for the Leader of Swale');
    expect(buttons(DEPUTY, asked, answered(seat, 'attending'))).toEqual([]);
    expect(read(DEPUTY, asked, answered(seat, 'attending'))).toContain('you are not needed');
  });

  it('says what the Board is asked to decide once the agenda is out, to those who have a part', () => {
    const open = summoned(published);
    expect(words(card(LEADER, open, sought).card)).toContain(sought[0]?.motion);
    expect(words(card(DEPUTY, open, sought).card)).not.toContain(sought[0]?.motion);
    expect(card(null, open, sought).card).not.toContain(sought[0]?.motion);
  });

  it('leads to the diary, and once cancelled out of it; nowhere if there is no address', () => {
    const cancel: SummonsEvent = {
      type: 'MeetingCancelled',
      at: '2026-11-20T10:00:00Z',
      by: CLERK,
      reason: 'Snow.',
    };
    expect(read(LEADER)).toContain('Add to my calendar');
    expect(JSON.stringify(card(LEADER, summoned()).card)).toContain(DIARY);
    expect(read(LEADER, cancel)).toContain('Take it off my calendar');
    expect(buttons(LEADER, cancel)).toEqual([]);
    expect(words(card(LEADER, summoned(), [], null).card)).not.toContain('calendar');
  });

  it('is light with thirty long items', () => {
    const items = Array.from({ length: 30 }, (_, i) => ({
      no: i + 1,
      title: 'T'.repeat(200),
      motion: 'é'.repeat(2_000),
    }));
    const drawn = card(LEADER, summoned(published), items);
    expectSound(drawn.card);
    expect(weigh(drawn.card)).toBeLessThanOrEqual(BUDGET);
    expect(words(drawn.card)).toMatch(/and \d+ more items/);
  });
});

describe('The planning of a meeting', () => {
  const plan = (viewer: string, ...events: readonly SummonsEvent[]) => {
    const business = { listed: [], awaiting: [], late: [] };
    const summons = summoned(...events);
    const content = {
      card: 'planning',
      of: 'mkip.summons.2026-12-10',
      summons,
      business,
      press: [],
    } as const;
    return draw(show(content, viewer)).card;
  };
  const away = [answered(seat, 'apologies'), answered('maidstone.leader', 'apologies')];
  const asks = (viewer: string, ...events: readonly SummonsEvent[]) =>
    titles(plan(viewer, ...events)).filter((title) => title.startsWith('Ask '));

  it('offers clerk and chair each absent member’s substitutes, once each, until they are asked', () => {
    for (const viewer of [CLERK, CHAIR])
      expect(asks(viewer, ...away)).toEqual(['Ask Cabinet Member, Maidstone', 'Ask Cabinet Member, Swale']);
    expect(asks(CLERK, ...away, asked)).toEqual(['Ask Cabinet Member, Maidstone']);
    expect(words(plan(CLERK, ...away, asked))).toContain('Cabinet Member, Swale for the Leader of Swale');
    expect(asks(CLERK)).toEqual([]);
    expect(asks('programme-manager', ...away)).toEqual([]);
  });

  it('offers those first without whom a council has nobody', () => {
    const none = [...away, answered('swale.chief-executive', 'apologies')];
    expect(asks(CLERK, ...none)).toEqual([
      'Ask Cabinet Member, Swale',
      'Ask Director, Swale',
      'Ask Cabinet Member, Maidstone',
    ]);
  });
});

describe('The chart of attendance', () => {
  const chart = words(draw(SCENES.attendance).card);

  it('has a row a council: each meeting’s seats, oldest first, and the same in words', () => {
    expect(chart).toContain('Maidstone\n■■ ■■ ■■ ■■ ■■ ■◪ ■■ ■■\n16 of 16, one by substitute');
    expect(chart).toContain('Swale\n■■ □■ ◪■ ■■ □□ ■■ ■■ ■■\n13 of 16, one by substitute');
    expect(chart).toContain('Tunbridge Wells\n■■ ■■ ■■ ■■ ■■ ■■ ■■ ■□\n15 of 16');
    expect(chart).toContain('■ the member came, ◪ a substitute, □ nobody.');
  });

  it('names the council that sent nobody, and says it all in a sentence', () => {
    expect(chart).toContain('**Nobody came** from Swale at one meeting.');
    expect(draw(SCENES.attendance).summary).toBe(
      'Attendance at the last eight meetings: 44 of 48 seats filled.',
    );
  });

  it('says so when no meeting has closed', () => {
    const none = draw(show({ card: 'attendance', meetings: [], outstanding: [] }, 'clerk'));
    expectSound(none.card);
    expect(words(none.card)).toContain('No meeting has closed yet.');
  });

  it('is light for a board of five hundred councils', () => {
    const board = bigBoard();
    const meetings = lastEight.map((_, i) => closedOn(`2026-0${i + 1}-11`));
    const { card: drawn } = draw(show({ card: 'attendance', meetings, outstanding: [] }, 'clerk', { board }));
    expectSound(drawn);
    expect(weigh(drawn)).toBeLessThanOrEqual(BUDGET);
    expect(words(drawn)).toMatch(/and \d+ more councils/);
  });
});
