import { describe, expect, it } from 'vitest';
import { meeting } from '../../../src/core/meeting/index.ts';
import { facts, NOW, weald } from '../boards.ts';
import { given } from '../given.ts';
import { CHAIR, SWALE, VICE } from './members.ts';
import { CALLED, having, OPEN } from './minutes.ts';
import { AGENDA, CLOSE, call, HERE, take } from './moves.ts';

const calling = (person: string | null) => given(meeting).when(call, facts(person));
const [first] = AGENDA;
const line = {
  item: 'item-late',
  title: 'Late',
  motion: 'That it be so.',
  matter: 'direction',
  by: 'clerk',
  involved: first?.involved ?? [],
};
const add = { type: 'AddToAgenda', line } as const;

describe('Calling a meeting (7.1, 8.1)', () => {
  it.each(['clerk', SWALE, 'chief-executive-maidstone', 'director-swale'])(
    'is in order from the %s',
    (person) => {
      calling(person).then({
        type: 'MeetingCalled',
        at: NOW,
        meeting: 'meeting-1',
        agenda: [...AGENDA],
        by: person,
      });
    },
  );

  it.each(['kent-representative', 'programme-manager', 'communications-swale', 'a-stranger', null])(
    'is not for %s',
    (person) => calling(person).thenOutOfOrder('R-MEET-2', 'not-your-office'),
  );

  it('is not for a substitute of the wrong role', () => {
    given(meeting)
      .when(call, facts('head-of-service-ashlow', { board: weald }))
      .thenOutOfOrder('R-MEET-2', 'not-your-office');
  });

  it('lists the business, and nothing is yet under way', () => {
    const { state } = having(CALLED);
    expect(state).toMatchObject({ stage: 'assembling', presiding: null, floor: null, id: 'meeting-1' });
    expect(Object.values(state.business).map((b) => b.stage)).toEqual(Array(5).fill('listed'));
  });

  it('happens once: calling it again, by anyone who may, adds nothing', () => {
    having(CALLED).when('clerk', call).thenNothing();
    having(OPEN).when(SWALE, call).thenNothing();
    having(CALLED).when('a-stranger', call).thenOutOfOrder('R-MEET-2', 'not-your-office');
  });

  it('does not reopen a meeting that is closed', () => {
    having([...OPEN, [CHAIR, CLOSE]])
      .when('clerk', call)
      .thenOutOfOrder('R-VOTE-5', 'meeting-closed');
  });
});

describe('Before a meeting is called', () => {
  it.each([
    HERE,
    take(1),
    CLOSE,
    { type: 'CallToOrder' } as const,
    { type: 'CastBallot', number: 1, choice: 'for' } as const,
  ])('$type is out of order', (command) =>
    given(meeting).when(command, facts(CHAIR)).thenOutOfOrder('R-MEET-2', 'meeting-not-called'),
  );
});

describe('An item approved after the roll was called', () => {
  it.each([null, 'clerk', CHAIR, VICE])('goes to the end of the agenda at the hand of %s', (person) => {
    having(OPEN)
      .when(person, add)
      .then({ type: 'ItemAddedToAgenda', at: '2026-11-26T10:00:00.000Z', line: { ...line, number: 6 } });
  });

  it.each([SWALE, 'kent-representative', 'a-stranger'])('is not put there by %s (8.1)', (person) => {
    having(OPEN).when(person, add).thenOutOfOrder('R-AGENDA-1', 'not-the-chair');
  });

  it('is put there once', () => {
    having([...OPEN, ['clerk', add]])
      .when('clerk', add)
      .thenNothing();
  });

  it('is put there while another item is under way, and may be taken after it', () => {
    const sat = having([
      ...OPEN,
      [CHAIR, take(1)],
      ['clerk', add],
      [CHAIR, { type: 'DeclareConsensus', number: 1 }],
    ]);
    expect(sat.when(CHAIR, take(6)).state).toMatchObject({ floor: 6 });
  });

  it('is the first of an agenda that was empty', () => {
    const empty = having([['clerk', { ...call, agenda: [] } as typeof call]]);
    expect(empty.when('clerk', add).state).toMatchObject({ business: { 1: { stage: 'listed' } } });
  });

  it('waits for the next meeting once this one is closed', () => {
    having([...OPEN, [CHAIR, CLOSE]])
      .when(null, add)
      .thenOutOfOrder('R-VOTE-5', 'meeting-closed');
  });
});
