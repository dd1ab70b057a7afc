import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import type { Meeting } from '../../src/core/meeting/index.ts';
import { CHAIR, openWith } from './play.ts';
import { expectSound, inputs, titles, words } from './read.ts';
import { confirmed, handsOn, sentBack, spoilt, waiting, wanted } from './room-scenes.ts';
import { decisionOf, show } from './scenes.ts';

const card = (meeting: Meeting, viewer: string | null, shown: number | null = null) =>
  draw(show(handsOn(meeting, shown), viewer)).card;
const form = (meeting: Meeting, viewer: string) =>
  draw(show({ ...handsOn(meeting), form: true } as ReturnType<typeof handsOn>, viewer)).card;
const ballotFor = (meeting: Meeting, viewer: string | null) =>
  draw(show({ card: 'ballot', of: 'meeting-1', meeting, number: 4 }, viewer)).card;

describe('The clerk’s form for a show of hands', () => {
  it('asks for each member here who has not voted themselves, and chooses for nobody', () => {
    const asked = inputs(form(wanted, 'clerk'));
    expect(asked.map(({ label }) => label)).toEqual([
      'Chief Executive of Maidstone',
      'Leader of Swale',
      'Chief Executive of Swale',
    ]);
    for (const input of asked) {
      expect(input).toMatchObject({ isRequired: true, value: '' });
      expect(JSON.stringify(input.choices)).toContain('No hand');
    }
    expect(titles(form(wanted, 'clerk'))).toEqual(['Put to the Chairman']);
  });

  it('comes again as it was filled in, where whoever presides sent it back', () => {
    const again = card(sentBack, 'clerk', 1);
    expect(inputs(again).map(({ value }) => value)).toEqual(['for', 'against', 'none']);
    expect(words(again)).toContain('Sent back at 10:44.');
  });

  it('says so where every member has voted by their own press', () => {
    const press = (who: string) => ['10:42', who, { type: 'CastBallot', number: 4, choice: 'for' }] as const;
    const four = ['leader-maidstone', 'chief-executive-maidstone', 'leader-swale', 'chief-executive-swale'];
    const all = openWith(4, ['10:41', CHAIR, { type: 'CallVote', number: 4 }], ...four.map(press));
    expect(words(form(all, 'clerk'))).toContain('there is no hand to record');
    expect(titles(form(all, 'clerk'))).toEqual([]);
  });

  it('is nobody else’s: a member, an officer, everybody', () => {
    for (const viewer of ['leader-swale', 'head-of-waste', 'kent-representative', null])
      for (const meeting of [waiting, sentBack, confirmed, spoilt]) {
        const seen = card(meeting, viewer, 1);
        expectSound(seen);
        expect(words(seen)).toContain('Hands are for the clerk and the person presiding.');
        expect([...titles(seen), ...inputs(seen)]).toEqual([]);
        expect(words(seen)).not.toMatch(/Against|No hand\b/);
      }
  });
});

describe('A show of hands put to whoever presides', () => {
  it('shows each hand and asks whether it is what they saw', () => {
    const seen = card(waiting, CHAIR, 1);
    expect(words(seen)).toContain('Leader of Swale\nAgainst');
    expect(words(seen)).toContain('Chief Executive of Swale\nNo hand');
    expect(words(seen)).toContain('One for, one against, no abstentions, one without a hand.');
    expect(titles(seen)).toEqual(['Confirm the hands', 'Send back']);
  });

  it('gives the clerk who recorded it no press of theirs', () => {
    expect(titles(card(waiting, 'clerk', 1))).toEqual([]);
    expect(words(card(waiting, 'clerk', 1))).toContain('Waits for Leader of Tunbridge Wells, presiding');
  });

  it('cannot be confirmed once somebody in it has left, and says who', () => {
    expect(words(card(spoilt, CHAIR, 1))).toContain('Leader of Swale has left the seat since.');
    expect(titles(card(spoilt, CHAIR, 1))).toEqual(['Send back']);
    expect(titles(card(spoilt, 'clerk', 1))).toEqual(['Put to the Chairman']);
  });

  it('says what became of it to both', () => {
    for (const viewer of [CHAIR, 'clerk'])
      expect(words(card(confirmed, viewer, 1))).toContain('Confirmed at 10:44: they count');
  });

  it('points to the later one where it was taken again', () => {
    const twice = openWith(
      4,
      ['10:41', CHAIR, { type: 'CallVote', number: 4 }],
      ...(['for', 'against'] as const).map(
        (hand) =>
          [
            '10:42',
            'clerk',
            {
              type: 'RecordHands',
              number: 4,
              hands: [{ seat: 'swale.leader', person: 'leader-swale', hand }],
            },
          ] as const,
      ),
    );
    expect(words(card(twice, CHAIR, 1))).toContain('see the later card');
    expect(titles(card(twice, CHAIR, 1))).toEqual([]);
    expect(words(card(twice, CHAIR, 2))).toContain('Leader of Swale\nAgainst');
  });
});

describe('The ballot card', () => {
  it('offers the clerk alone to record a show of hands, while the vote is open', () => {
    expect(titles(ballotFor(waiting, 'clerk'))).toContain('Record a show of hands');
    for (const viewer of [null, CHAIR, 'leader-swale', 'head-of-waste'])
      expect(titles(ballotFor(waiting, viewer))).not.toContain('Record a show of hands');
  });

  it('says before the close only that a hand was received, and to its member how it was taken', () => {
    expect(words(ballotFor(confirmed, null))).toContain('Leader of Swale\n✔ received 10:44, by hand');
    expect(words(ballotFor(confirmed, 'leader-swale'))).toContain(
      'Your hand was taken as Against at 10:44. Press to change it.',
    );
    expect(words(ballotFor(confirmed, 'leader-maidstone'))).not.toContain('Against at');
    expect(words(ballotFor(waiting, null))).toContain('Leader of Swale\nwaiting');
  });

  it('and the outcome say after it which votes were taken by hand', () => {
    const hands = [{ seat: 'swale.leader', person: 'leader-swale', hand: 'against' }] as const;
    const closed = openWith(
      4,
      ['10:41', CHAIR, { type: 'CallVote', number: 4 }],
      ['10:42', 'leader-maidstone', { type: 'CastBallot', number: 4, choice: 'for' }],
      ['10:43', 'clerk', { type: 'RecordHands', number: 4, hands }],
      ['10:44', CHAIR, { type: 'ConfirmHands', number: 4, show: 1 }],
      ['10:44', CHAIR, { type: 'CloseVote', number: 4 }],
    );
    expect(words(ballotFor(closed, null))).toContain('Leader of Swale\nAgainst, by hand');
    const outcome = draw(show({ card: 'outcome', of: 'mkip.register.2026', decision: decisionOf(closed) }));
    expect(words(outcome.card)).toContain('By show of hands\nLeader of Swale');
  });

  it('is as light as any with the form for a show of hands at its fullest', () => {
    expect(weigh(form(wanted, 'clerk'))).toBeLessThanOrEqual(BUDGET);
  });
});
