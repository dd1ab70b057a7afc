import { civilDateAt } from '../calendar/index.ts';
import { chairSeatOn, holderOf, type PersonId, viceChairSeatOn } from '../constitution/index.ts';
import type { Breach, Facts } from '../kernel/index.ts';
import { actingAs } from './capacity.ts';

export interface Source {
  readonly rule: Breach['rule'];
  readonly clause: string;
}

export interface Field {
  /** The field as a person reads it, for example "the title". */
  readonly name: string;
  readonly text: string;
  /** The most characters it may have once trimmed. */
  readonly limit: number;
}

const VISIBLE = /[^\s\p{C}\p{Z}]/u;

/** What is wrong with what a person typed: nothing a reader could see, or more characters than its limit. */
export function textBreaches(source: Source, ...fields: readonly Field[]): readonly Breach[] {
  return fields.flatMap(({ name, text, limit }): Breach[] => {
    if (!VISIBLE.test(text)) return [{ ...source, why: 'left-blank', required: name, found: 'nothing' }];
    const length = [...text.trim()].length;
    return length > limit ? [{ ...source, why: 'too-long', required: limit, found: length }] : [];
  });
}

/** For what only the Chairman or, in their place, the Vice Chairman may do (R-CHAIR-1, 10.1). */
export function notTheChair(source: Source, facts: Facts): Breach {
  const { board, arrangements, now } = facts;
  const date = civilDateAt(now, board.timeZone);
  const chairs = [chairSeatOn(arrangements, date), viceChairSeatOn(arrangements, date)]
    .map((seat) => holderOf(board, seat, date))
    .filter((person): person is PersonId => person !== null);
  return {
    ...source,
    why: 'not-the-chair',
    required: 'Chairman or Vice Chairman',
    found: actingAs(facts),
    people: chairs,
  };
}

/** For what the bot alone records, on the strength of another part of the record (R-RECORD-1). */
export function notTheBot(clause: string, facts: Facts): Breach {
  return {
    rule: 'R-RECORD-1',
    clause,
    why: 'not-your-office',
    required: 'Quorate itself',
    found: actingAs(facts),
  };
}
