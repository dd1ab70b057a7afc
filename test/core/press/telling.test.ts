import { describe, expect, it } from 'vitest';
import { type PressEvent, press } from '../../../src/core/press/index.ts';
import { given } from '../given.ts';
import {
  agreed,
  approved,
  circulated,
  consulted,
  DUE,
  declined,
  isCirculated,
  isConsulted,
  isIssued,
  issued,
  LOGGED_AT,
  logged,
  seatOf,
  suggested,
} from './enquiries.ts';

const missed: PressEvent = { type: 'DeadlinePassed', at: DUE, silent: [seatOf('swale')] };
const toldOf = (event: PressEvent, history: readonly PressEvent[] = isCirculated) =>
  press.announce(event, given(press, ...history, event).state);
const refresh = { kind: 'refresh', card: 'press', of: 'press-1' };

describe('Who is told of a press enquiry', () => {
  it('every circulated Chief Executive, communications and the chair, once it is circulated', () => {
    expect(toldOf(logged, [])).toEqual([]);
    expect(toldOf(circulated, [logged])).toEqual([
      {
        kind: 'tell',
        to: [
          { seat: 'maidstone.chief-executive' },
          { seat: 'swale.chief-executive' },
          { seat: 'tunbridge-wells.chief-executive' },
          { post: 'communications' },
          { chair: 'chair-or-vice' },
        ],
        card: 'press',
        of: 'press-1',
      },
    ]);
  });

  it.each([
    ['a consultation', consulted('swale')],
    ['an agreement', agreed('swale')],
    ['a refusal to comment', declined],
    ['its issue', issued],
  ])('nobody anew of %s: the cards they have are brought up to date', (_, event) => {
    expect(toldOf(event)).toEqual([refresh]);
  });

  it('each council, when there is a line to agree', () => {
    expect(toldOf(suggested(1))).toEqual([
      refresh,
      {
        kind: 'tell',
        to: [{ seat: seatOf('maidstone') }, { seat: seatOf('swale') }, { seat: seatOf('tunbridge-wells') }],
        card: 'press',
        of: 'line 1',
      },
    ]);
  });

  it('the chair, when the last council has agreed it', () => {
    const last = agreed('tunbridge-wells');
    const two = [...isConsulted, suggested(1), agreed('maidstone'), agreed('swale')];
    expect(toldOf(last, two).at(-1)).toEqual({
      kind: 'tell',
      to: [{ chair: 'chair-or-vice' }],
      card: 'press',
      of: 'agreed 2',
    });
    expect(toldOf(agreed('swale'), [...isConsulted, suggested(1)]).map(({ kind }) => kind)).not.toContain(
      'tell',
    );
  });

  it('communications, when the chair approves', () => {
    expect(toldOf(approved)).toEqual([
      refresh,
      { kind: 'tell', to: [{ post: 'communications' }], card: 'press', of: 'approved 1' },
    ]);
  });

  it('the silent councils, the chair and communications, when the deadline passes', () => {
    expect(toldOf(missed)).toEqual([
      refresh,
      {
        kind: 'tell',
        to: [{ seat: seatOf('swale') }, { chair: 'chair-or-vice' }, { post: 'communications' }],
        card: 'press',
        of: 'due',
      },
    ]);
  });

  it('nobody in the places where the Board meets, for it names a journalist', () => {
    for (const event of [...isIssued, declined, missed])
      expect(toldOf(event).map((a) => a.kind)).not.toContain('show');
  });

  it('nobody of an enquiry that was never logged', () => {
    expect(press.announce(approved, press.initial)).toEqual([]);
  });
});

describe('The list of enquiries', () => {
  it('has a line for each, which names no journalist and repeats no question', () => {
    const { state } = given(press, ...isCirculated);
    expect(press.lines(circulated, state)).toEqual([
      {
        list: 'press',
        key: 'press-1',
        data: {
          id: 'press-1',
          kind: 'enquiry',
          outlet: 'Kent Messenger',
          stage: 'circulated',
          dueAt: DUE,
          loggedAt: LOGGED_AT,
          party: 'maidstone',
          endedAt: null,
          heard: {},
        },
      },
    ]);
  });

  it('follows the enquiry to its end', () => {
    expect(press.lines(issued, given(press, ...isIssued).state)).toMatchObject([
      { data: { stage: 'issued' } },
    ]);
    expect(press.lines(issued, press.initial)).toEqual([]);
  });
});

describe('The record of an enquiry', () => {
  it('takes any event as a fact, though it should not have come', () => {
    expect(given(press, approved, issued).state).toEqual({ stage: 'unlogged' });
    expect(given(press, ...isCirculated, { ...logged, outlet: 'Another' }).state).toMatchObject({
      outlet: 'Kent Messenger',
    });
    expect(given(press, ...isIssued, suggested(2), consulted('swale')).state).toMatchObject({
      stage: 'issued',
      draft: { version: 1 },
    });
  });

  it('does not call a reply approved because somebody wrote so before the councils agreed', () => {
    expect(given(press, ...isCirculated, suggested(1), approved).state.stage).toBe('circulated');
  });

  it('does not call a line agreed that nobody suggested', () => {
    const all = ['maidstone', 'swale', 'tunbridge-wells'];
    const history = [...isCirculated, ...all.map(consulted), ...all.map((council) => agreed(council))];
    expect(given(press, ...history).state.stage).toBe('consulted');
  });

  it('does not count an empty circulation as every council’s agreement', () => {
    expect(given(press, logged, suggested(1), approved).state.stage).toBe('logged');
  });
});
