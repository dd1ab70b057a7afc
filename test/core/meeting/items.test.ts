import { describe, expect, it } from 'vitest';
import { agendaOf, itemUnderWay, meeting } from '../../../src/core/meeting/index.ts';
import { mkip, withArrangements } from '../boards.ts';
import { CHAIR, SWALE, VICE } from './members.ts';
import { CALLED, having, inVote, OPEN, onItem, type Step, typesOf } from './minutes.ts';
import { AGENDA, ballot, callVote, closeVote, consensus, defer, objects, take } from './moves.ts';

const at = '2026-11-26T10:00:00.000Z';
const text = (length: number) => 'é'.repeat(length);

describe('Taking an item (8.1)', () => {
  it('puts its motion, with the councils it involves fixed from then on (R-PARTIAL-1)', () => {
    having(OPEN)
      .when(CHAIR, take(2))
      .then(
        { type: 'ItemTaken', at, number: 2 },
        {
          type: 'MotionPut',
          at,
          number: 2,
          text: 'That the Board agree item 2.',
          matter: 'shared-service',
          involved: ['maidstone', 'tunbridge-wells'],
          partial: true,
        },
      );
  });

  it('is not partial where every council is involved', () => {
    expect(itemUnderWay(having(onItem(1)).state)?.motion).toMatchObject({ partial: false });
  });

  it.each([VICE, SWALE, 'clerk', 'kent-representative', 'a-stranger', null])('is not for %s', (person) => {
    having(OPEN).when(person, take(1)).thenOutOfOrder('R-AGENDA-1', 'not-presiding');
  });

  it('waits for the call to order', () => {
    having(CALLED).when(CHAIR, take(1)).thenOutOfOrder('R-VOTE-5', 'meeting-not-open');
  });

  it('happens once, and one at a time', () => {
    having(onItem(1)).when(CHAIR, take(1)).thenNothing();
    having(onItem(1)).when(VICE, take(1)).thenOutOfOrder('R-AGENDA-1', 'not-presiding');
    having(onItem(1)).when(CHAIR, take(2)).thenOutOfOrder('R-AGENDA-1', 'another-item-under-way');
  });

  it('takes the agenda in whatever order the chair pleases', () => {
    const { state } = having([...onItem(5), [CHAIR, consensus(5)], [CHAIR, take(1)], [CHAIR, consensus(1)]]);
    expect(agendaOf(state).map((b) => b.stage)).toEqual(['decided', 'listed', 'listed', 'listed', 'decided']);
  });

  it('knows no item that is not there, and none already dealt with', () => {
    const { ruling, thenOutOfOrder } = having(OPEN).when(CHAIR, take(9));
    thenOutOfOrder('R-AGENDA-1', 'no-such-item');
    expect(ruling).toMatchObject({ breaches: [{ required: 5, found: 9 }] });
    having([...onItem(1), [CHAIR, consensus(1)]])
      .when(CHAIR, take(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    having([...onItem(1), [CHAIR, defer(1)]])
      .when(CHAIR, take(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });

  it('is refused, not broken by, a matter the arrangements no longer know', () => {
    const board = withArrangements(mkip, ({ matters }) => ({
      matters: matters.filter((m) => m.id !== 'recommendation'),
    }));
    having(OPEN, board).when(CHAIR, take(1)).thenOutOfOrder('R-AGENDA-1', 'no-such-choice');
    expect(typesOf(having(OPEN, board).when(CHAIR, take(5)))).toEqual(['ItemTaken', 'MotionPut']);
  });
});

describe('A press about an item', () => {
  const commands = [
    objects(2),
    consensus(2),
    callVote(2),
    closeVote(2),
    ballot(2, 'for'),
    defer(2),
    { type: 'RequestVote', number: 2 } as const,
  ];

  it.each(commands)('that is not under way is out of order: $type', (command) => {
    having(onItem(1)).when(CHAIR, command).thenOutOfOrder('R-AGENDA-1', 'item-not-under-way');
    having(OPEN).when(CHAIR, command).thenOutOfOrder('R-AGENDA-1', 'item-not-under-way');
  });

  it.each(commands)('that does not exist is out of order: $type', (command) => {
    having(onItem(1))
      .when(CHAIR, { ...command, number: 77 })
      .thenOutOfOrder('R-AGENDA-1', 'no-such-item');
  });

  it.each(commands.filter((c) => c.type !== 'CastBallot' && c.type !== 'DeferItem'))(
    'already deferred is out of order: $type',
    (command) => {
      having([...onItem(2), [CHAIR, defer(2)]])
        .when(CHAIR, command)
        .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    },
  );
});

describe('Deferring an item', () => {
  it('ends it with its reason, and the item goes back to its raiser', () => {
    const deferred = having(onItem(1)).when(CHAIR, defer(1, '  The figures are not ready. '));
    deferred.then({ type: 'ItemDeferred', at, number: 1, reason: 'The figures are not ready.' });
    const [event] = deferred.ruling.inOrder ? deferred.ruling.events : [];
    expect(event && meeting.announce(event, deferred.state)).toContainEqual({
      kind: 'pass',
      subject: 'item',
      id: 'item-1',
      command: { type: 'RecordDeferred', meeting: 'meeting-1', reason: 'The figures are not ready.' },
    });
  });

  it('says so where no reason was given, for the item’s record asks for one', () => {
    having(onItem(1))
      .when(CHAIR, defer(1, ' '))
      .then({ type: 'ItemDeferred', at, number: 1, reason: 'No reason was given.' });
  });

  it('takes a reason of 500 characters and no more, however they are spelt', () => {
    expect(typesOf(having(onItem(1)).when(CHAIR, defer(1, text(500))))).toEqual(['ItemDeferred']);
    expect(typesOf(having(onItem(1)).when(CHAIR, defer(1, '🏛'.repeat(500))))).toEqual(['ItemDeferred']);
    having(onItem(1))
      .when(CHAIR, defer(1, text(501)))
      .thenOutOfOrder('R-AGENDA-1', 'too-long');
  });

  it.each([VICE, 'clerk', 'kent-representative', null])('is not for %s', (person) => {
    having(onItem(1)).when(person, defer(1)).thenOutOfOrder('R-AGENDA-1', 'not-presiding');
  });

  it('is in order with a vote open, whose ballots are kept with the record', () => {
    const steps: readonly Step[] = [...inVote(1), [SWALE, ballot(1, 'against')], [CHAIR, defer(1)]];
    expect(having(steps).state.business[1]).toMatchObject({
      stage: 'deferred',
      division: { ballots: { 'swale.leader': { choice: 'against' } } },
    });
  });

  it('happens once, with one reason', () => {
    having([...onItem(1), [CHAIR, defer(1)]])
      .when(CHAIR, defer(1))
      .thenNothing();
    having([...onItem(1), [CHAIR, defer(1)]])
      .when(CHAIR, defer(1, 'Another.'))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
    having([...onItem(1), [CHAIR, defer(1)]])
      .when(VICE, defer(1))
      .thenOutOfOrder('R-AGENDA-1', 'item-already-dealt-with');
  });

  it('is not in order before the meeting is', () => {
    having(CALLED).when(CHAIR, defer(1)).thenOutOfOrder('R-VOTE-5', 'meeting-not-open');
  });
});

describe('The agenda', () => {
  it('is in the order of its numbers, however it was entered', () => {
    const steps: readonly Step[] = [
      ['clerk', { type: 'CallMeeting', meeting: 'm', agenda: AGENDA.toReversed() }],
    ];
    expect(agendaOf(having(steps).state).map((b) => b.line.number)).toEqual([1, 2, 3, 4, 5]);
  });
});
