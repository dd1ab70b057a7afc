import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import type { Meeting } from '../../src/core/meeting/index.ts';
import { buttons, expectSound, inputs, titles, words } from './read.ts';
import { adjourned, mixed, rollBeside, SEEN } from './room-scenes.ts';
import { motionOpen, show } from './scenes.ts';

const card = (viewer: string | null, meeting: Meeting = mixed, seen = SEEN) =>
  draw(show(rollBeside(meeting, seen), viewer)).card;

describe('Teams’ word of who is here, beside the roll', () => {
  it('says of each person what Teams saw and what the roll says', () => {
    const read = words(card('clerk'));
    expect(read).toContain('Leader of Swale\nTeams: joined 10:42. The roll: left.');
    expect(read).toContain('Chief Executive of Swale\nTeams: joined 09:54, left 10:43. The roll: here.');
    expect(read).toContain('Teams: joined 09:55. The roll: attending.');
  });

  it('asks the clerk to confirm only where they differ, and first', () => {
    const rows = buttons(card('clerk')).filter(({ data }) => 'person' in data);
    expect(rows.map(({ title, verb, data }) => [title, verb, data.person])).toEqual([
      ['Confirm: here', 'record-here', 'leader-swale'],
      ['Confirm: has left', 'record-left', 'chief-executive-swale'],
    ]);
    expect(words(card('clerk'))).toContain('Teams and the roll differ for two people.');
  });

  it('lets the clerk take the roll for anybody of the Board of whom Teams says nothing', () => {
    const silent = card('clerk', motionOpen, {});
    expect(words(silent)).toContain('Teams has said nothing yet');
    const [who] = inputs(silent);
    const choices = (who?.choices ?? []) as readonly { readonly title: string; readonly value: string }[];
    expect(choices.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['leader-swale', 'cabinet-member-swale', 'kent-representative']),
    );
    expect(choices.map(({ value }) => value)).not.toContain('clerk');
    expect(choices[0]?.title).toBe('Leader of Maidstone (here)');
    expect(titles(silent)).toEqual(['They are here', 'They have left']);
  });

  it('is the clerk’s alone: nobody else reads a word of it', () => {
    for (const viewer of [null, 'leader-swale', 'leader-tunbridge-wells', 'kent-representative']) {
      const seen = card(viewer);
      expectSound(seen);
      expect(words(seen)).not.toContain('joined');
      expect([...titles(seen), ...inputs(seen)]).toEqual([]);
    }
  });

  it('is over with the meeting', () => {
    const over = card('clerk', adjourned);
    expect(words(over)).toContain('There is no roll to take now.');
    expect(words(over)).not.toContain('joined');
  });

  it('has its button on the clerk’s own roll-call card, and on nobody else’s', () => {
    const roll = (viewer: string | null, meeting: Meeting = mixed) =>
      titles(draw(show({ card: 'roll-call', of: 'm', meeting }, viewer)).card);
    expect(roll('clerk')).toContain('Take the roll for others');
    for (const viewer of [null, 'leader-swale', 'leader-tunbridge-wells'])
      expect(roll(viewer)).not.toContain('Take the roll for others');
    expect(roll('clerk', adjourned)).not.toContain('Take the roll for others');
  });
});
