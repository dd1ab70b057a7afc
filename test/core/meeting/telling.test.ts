import { describe, expect, it } from 'vitest';
import { type Meeting, type MeetingEvent, meeting } from '../../../src/core/meeting/index.ts';
import { CHAIR, S_CE, SWALE, VICE } from './members.ts';
import { CALLED, having, inVote, OPEN, onItem, type Sat, type Step } from './minutes.ts';
import {
  AGENDA,
  ballot,
  CLOSE,
  callVote,
  closeVote,
  consensus,
  defer,
  GONE,
  HERE,
  interest,
  MY_SUB,
  objects,
  take,
} from './moves.ts';

const ROLL = { kind: 'refresh', card: 'roll-call', of: '' } as const;
const show = (card: string, of: string) => ({ kind: 'show', card, of }) as const;
const refresh = (card: string, of: string) => ({ kind: 'refresh', card, of }) as const;

/** Everything announced because of the last press. */
function told(sat: Sat, ...press: Parameters<Sat['when']>) {
  const { ruling, state } = sat.when(...press);
  if (!ruling.inOrder) throw new Error('the press was out of order');
  return ruling.events.flatMap((event) => meeting.announce(event, state));
}

const linesOf = (event: MeetingEvent | undefined, state: Meeting) =>
  event ? meeting.lines(event, state) : [];

describe('Who is told what at a meeting', () => {
  it('nobody, before it is called', () => {
    const [event] = having(CALLED).record;
    expect(event && meeting.announce(event, meeting.initial)).toEqual([]);
    expect(linesOf(event, meeting.initial)).toEqual([]);
  });

  it('the roll-call card is posted once, and brought up to date by everybody’s coming and going', () => {
    const [event] = having(CALLED).record;
    expect(event && meeting.announce(event, having(CALLED).state)).toEqual([show('roll-call', '')]);
    expect(told(having(CALLED), SWALE, HERE)).toEqual([ROLL]);
    expect(told(having(CALLED), 'kent-representative', HERE)).toEqual([ROLL]);
    expect(told(having(OPEN), SWALE, GONE)).toEqual([ROLL]);
  });

  it('coming and going brings the item under way up to date too, for its quorum is printed there', () => {
    expect(told(having(onItem(1)), SWALE, GONE)).toEqual([ROLL, refresh('motion', '1')]);
    expect(told(having(inVote(1)), SWALE, GONE)).toEqual([ROLL, refresh('ballot', '1')]);
  });

  it('substitutes are told in their own chat, and by person', () => {
    expect(told(having(CALLED), SWALE, MY_SUB)).toEqual([
      { kind: 'tell', to: [{ person: 'cabinet-member-swale' }], card: 'roll-call', of: '' },
      ROLL,
    ]);
  });

  it('a lost quorum is announced on a card of its own, which says when it is back', () => {
    const lost: readonly Step[] = [...onItem(1), [SWALE, GONE], [S_CE, GONE, '10:20']];
    const at = '2026-11-26T10:20:00.000Z';
    expect(told(having(lost.slice(0, -1)), S_CE, GONE, '10:20')).toContainEqual(show('quorum', at));
    expect(told(having(lost), S_CE, HERE, '10:30')).toContainEqual(refresh('quorum', at));
    expect(told(having(lost), null, { type: 'OfferAdjournment' }, '10:35')).toEqual([
      refresh('quorum', at),
      { kind: 'tell', to: [{ post: 'clerk' }, { person: CHAIR }], card: 'quorum', of: at },
      ROLL,
    ]);
  });

  it('a motion put posts its card, and tells the item’s own record', () => {
    expect(told(having(OPEN), CHAIR, take(1))).toEqual([
      show('motion', '1'),
      {
        kind: 'pass',
        subject: 'item',
        id: 'item-1',
        command: { type: 'RecordTaken', meeting: 'meeting-1', number: 1 },
      },
    ]);
  });

  it('objections, interests and requests bring it up to date; a vote posts a ballot card', () => {
    expect(told(having(onItem(1)), SWALE, objects(1))).toEqual([
      refresh('motion', '1'),
      refresh('ballot', '1'),
    ]);
    expect(told(having(onItem(1)), SWALE, interest(1, 'other'))).toEqual([
      refresh('motion', '1'),
      refresh('ballot', '1'),
    ]);
    expect(told(having(onItem(1)), SWALE, { type: 'RequestVote', number: 1 })).toEqual([
      refresh('motion', '1'),
      refresh('ballot', '1'),
    ]);
    const objected: readonly Step[] = [...onItem(1), [SWALE, objects(1)]];
    expect(told(having(objected), SWALE, { type: 'WithdrawObjection', number: 1 })).toEqual([
      refresh('motion', '1'),
      refresh('ballot', '1'),
    ]);
    expect(told(having(onItem(1)), CHAIR, callVote(1))).toEqual([
      show('ballot', '1'),
      refresh('motion', '1'),
    ]);
  });

  it('a ballot posts nothing: it brings the ballot card up to date', () => {
    expect(told(having(inVote(1)), SWALE, ballot(1, 'for'))).toEqual([refresh('ballot', '1')]);
  });

  it('a tie and a casting vote bring the ballot card up to date', () => {
    const { state } = having(inVote(1));
    const at = { at: '2026-11-26T10:00:00.000Z', number: 1 };
    const member = { seat: 'tunbridge-wells.leader', person: CHAIR, choice: 'for' } as const;
    for (const event of [
      { type: 'VoteTied', ...at },
      { type: 'CastingVoteGiven', ...at, ...member },
    ] as const)
      expect(meeting.announce(event, state)).toEqual([refresh('ballot', '1')]);
  });

  it('an item added to the agenda alters no card', () => {
    const at = '2026-11-26T10:00:00.000Z';
    for (const line of AGENDA.slice(0, 1))
      expect(meeting.announce({ type: 'ItemAddedToAgenda', at, line }, having(OPEN).state)).toEqual([]);
  });

  it.each([
    ['consensus', onItem(1), consensus(1)],
    ['a vote', [...inVote(1), [VICE, ballot(1, 'for')]] as readonly Step[], closeVote(1)],
  ])('an outcome by %s goes to the register with all that explains it', (_how, history, command) => {
    const [ballots, motion, entered] = told(having(history), CHAIR, command);
    expect([ballots, motion]).toEqual([refresh('ballot', '1'), refresh('motion', '1')]);
    expect(entered).toMatchObject({
      kind: 'pass',
      subject: 'register',
      id: '2026',
      command: {
        type: 'EnterDecision',
        meeting: 'meeting-1',
        number: 1,
        item: 'item-1',
        title: 'Item 1',
        year: 2026,
        verdict: { result: 'carried' },
      },
    });
  });

  it('a deferral goes back to the item, and to no register', () => {
    expect(told(having(onItem(1)), CHAIR, defer(1))).toMatchObject([
      refresh('ballot', '1'),
      refresh('motion', '1'),
      { subject: 'item', id: 'item-1', command: { type: 'RecordDeferred', reason: 'Not ready.' } },
    ]);
  });

  it('the close is posted, and the minutes begin', () => {
    const after = told(having(OPEN), CHAIR, CLOSE);
    expect(after.slice(0, 2)).toEqual([ROLL, show('closed', '')]);
    expect(after.slice(2)).toMatchObject([
      { kind: 'pass', subject: 'minutes', command: { type: 'BeginMinutes' } },
    ]);
  });

  it('a repeated press is announced to nobody', () => {
    expect(told(having([...inVote(1), [SWALE, ballot(1, 'for')]]), SWALE, ballot(1, 'for'))).toEqual([]);
    expect(told(having(onItem(1)), CHAIR, take(1))).toEqual([]);
  });
});

describe('The list of meetings', () => {
  it('has a line for each, by its stage', () => {
    const steps: readonly Step[] = [...OPEN, [SWALE, GONE], [S_CE, GONE], [S_CE, HERE], [CHAIR, CLOSE]];
    const { record } = having(steps);
    const stages: unknown[] = [];
    record.reduce((before: Meeting, event) => {
      const state = meeting.evolve(before, event);
      for (const line of meeting.lines(event, state))
        stages.push({ list: line.list, key: line.key, ...Object(line.data) });
      return state;
    }, meeting.initial);
    const calledAt = '2026-11-26T10:00:00.000Z';
    expect(stages).toEqual(
      ['assembling', 'open', 'suspended', 'open', 'closed'].map((stage) => ({
        list: 'meeting',
        key: 'meeting-1',
        stage,
        calledAt,
      })),
    );
  });
});
