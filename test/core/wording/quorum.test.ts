import { describe, expect, it } from 'vitest';
import { quorumInWords } from '../../../src/core/wording/index.ts';
import { facts, mkip as MKIP, weald } from '../boards.ts';
import { CHAIR, EVERYBODY, S_CE, SWALE, VICE } from '../meeting/members.ts';
import { ORDER } from '../meeting/moves.ts';
import { CRANE, PASK, TARRANT, WEALD_OPEN, WREN } from '../meeting/weald-people.ts';
import { refusals, roll } from './refusals.ts';

const without = (...people: readonly string[]) => EVERYBODY.filter((p) => !people.includes(p));

describe('What somebody reads when there is no quorum', () => {
  it('names the council with nobody here, and its substitutes', () => {
    expect(refusals(roll(...without(SWALE, S_CE)), CHAIR, ORDER)).toEqual([
      '4 here, 5 needed (10.3). Swale has nobody here. ' +
        'One more member makes a quorum, if they are from Swale. ' +
        'Named substitutes for Swale: Cabinet Member, Swale or Director, Swale.',
    ]);
  });

  it('does not send for substitutes where every council is here', () => {
    expect(refusals(roll(VICE, 'chief-executive-maidstone', SWALE, CHAIR), CHAIR, ORDER)).toEqual([
      '4 here, 5 needed (10.3). One more member makes a quorum.',
    ]);
  });

  it('says how many, and from where', () => {
    const [words] = refusals(roll(CHAIR), CHAIR, ORDER);
    expect(words).toContain('1 here, 5 needed (10.3). Maidstone and Swale have nobody here.');
    expect(words).toContain(
      'Four more members make a quorum, if there is at least one each from Maidstone and Swale.',
    );
  });

  it('says so where several are short from one council', () => {
    expect(refusals(roll(CHAIR, VICE, 'chief-executive-maidstone'), CHAIR, ORDER)[0]).toContain(
      'Two more members make a quorum, if at least one is from Swale.',
    );
  });

  it('names no substitute who could not sit', () => {
    const steps = WEALD_OPEN.slice(0, -1).filter(([p]) => p !== PASK && p !== 'chief-executive-shared');
    expect(refusals(steps, WREN, ORDER, weald)[0]).toContain(
      'Named substitutes for Ashlow: Cllr Owen Sarre.',
    );
  });

  it('says so where a council has named none', () => {
    const board = { ...MKIP, substitutes: MKIP.substitutes.filter((s) => s.seat.party !== 'swale') };
    expect(refusals(roll(...without(SWALE, S_CE)), CHAIR, ORDER, board)[0]).toContain(
      'Swale has named no substitutes.',
    );
  });

  it('says one each where several councils are missing and nobody else is short', () => {
    const six = WEALD_OPEN.slice(0, -1).filter(([p]) => p !== TARRANT && p !== CRANE);
    const quorum = {
      quorate: false,
      counted: 3,
      minimum: 5,
      missing: ['maidstone', 'swale'],
      clause: '10.3',
    };
    expect(quorumInWords(quorum, facts(null)).cure).toContain(
      'Two more members make a quorum, one each from Maidstone and Swale.',
    );
    expect(refusals(six, WREN, ORDER, weald)[0]).toBe(
      '6 here, 6 needed (6(1A)). Ridgemere has nobody here. One more member makes a quorum, if they are from Ridgemere. ' +
        'Named substitutes for Ridgemere: Cllr Joan Tarrant or Callum Reeve.',
    );
  });
});
