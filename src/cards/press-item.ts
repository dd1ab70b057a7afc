import type { Board } from '../core/constitution/index.ts';
import { minutesTaken, type PressLineData } from '../core/press/index.ts';
import { span } from './press-words.ts';
import { clip, shorten } from './size.ts';
import { list, shortDay } from './words.ts';

export const PRESS_STAGES: Readonly<Record<PressLineData['stage'], string>> = {
  logged: 'logged',
  circulated: 'with the councils',
  consulted: 'Leaders consulted',
  agreed: 'line agreed',
  approved: 'approved',
  issued: 'answered',
  declined: 'no comment',
  withdrawn: 'withdrawn',
  duplicate: 'a duplicate',
  merged: 'part of another',
};

/** "answered after 3 h 20": where one stands, and how long it took once it is over. */
export function stageWords(line: PressLineData): string {
  const taken = minutesTaken(line);
  const stage = line.kind === 'release' && line.stage === 'issued' ? 'issued' : PRESS_STAGES[line.stage];
  return taken === null ? stage : `${stage} after ${span(taken)}`;
}

/** What a release or an enquiry is called where nobody outside the Board is named. */
export const titleOf = ({ kind, outlet, title = 'a release' }: PressLineData): string =>
  clip(kind === 'release' ? title : outlet, 80);

const MOST = 8;

/** The agenda's press item: every enquiry since the Board last met, with its stage and time (R-PRESS-4). */
export function pressItem(board: Board, press: readonly PressLineData[], rows: number): string {
  if (press.length === 0) return 'None since the Board last met.';
  const { shown, left } = shorten(press, Math.min(rows, MOST));
  // A release is named by nobody before it is out.
  const named = (line: PressLineData): string =>
    line.kind === 'release' && line.stage !== 'issued' ? 'a release' : titleOf(line);
  const each = shown.map((line) => `${named(line)} (${shortDay(board, line.loggedAt)}, ${stageWords(line)})`);
  return `${list(each)}${left > 0 ? `; and ${left} more` : ''}.`;
}
