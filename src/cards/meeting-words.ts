import type { Right } from '../core/agenda/index.ts';
import type { PublishedLine, Scheduled } from '../core/summons/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { keptWords } from './private-words.ts';
import { clip, type Room, shorten } from './size.ts';
import { more } from './words.ts';

export const MODES: Readonly<Record<Scheduled['mode'], string>> = {
  'in-person': 'in person',
  remote: 'by Teams',
  hybrid: 'in person and by Teams',
};

/** "Thursday 10 December 2026, 14:00": when a meeting to come is. */
export const whenOf = ({ date, time }: Scheduled): string => `${dayInWords(date)}, ${time}`;

/** What a line of a published agenda is, in a word or two. */
export const lineState = ({ late }: Scheduled, { standing, item, openness }: PublishedLine): string => {
  if (standing !== null) return '';
  const urgent = late.some(({ line }) => line.item === item);
  const what = urgent ? 'urgent: taken for special circumstances' : 'for decision';
  return openness === undefined ? what : `${what}, in private: ${keptWords(openness)}`;
};

/** The standing line that every enquiry since the last meeting is on (R-AGENDA-4, R-PRESS-4). */
const PRESS_LINE = 'press';

/** Published lines as far as there is room. */
export function publishedLines(summons: Scheduled, room: Room, press = '') {
  const { shown, left } = shorten(summons.published?.lines ?? [], room.rows);
  const lines = shown.map((line) => ({
    no: String(line.number),
    title: clip(line.title, Math.max(room.text, 60)),
    state: line.standing === PRESS_LINE ? press : lineState(summons, line),
  }));
  return { lines, more: more(left, 'line') };
}

/** By what right an item was raised. */
export const RIGHTS: Readonly<Record<Right, string>> = {
  require: 'required',
  request: 'requested',
  report: 'a report',
};
