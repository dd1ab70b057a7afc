import { type HoldingLines, holdingLine, mayBeGiven } from '../../../core/holding-lines/index.ts';
import type { PressCommand } from '../../../core/press/index.ts';
import { libraryKey } from '../../press/scene.ts';
import type { Filling } from './rule.ts';

/** The words of a holding line and who approved it, from the library: a card only names its number (R-PRESS-3). */
export const holdingLineOf: Filling = async (command, { handler }, { board }) => {
  const { number } = command as Extract<PressCommand, { type: 'IssueHoldingReply' }>;
  const line = holdingLine((await handler.state(libraryKey(board))) as HoldingLines, number);
  const approvedBy = line && mayBeGiven(line) ? (line.approved?.by ?? null) : null;
  return { ...command, text: line?.text ?? '', approvedBy };
};

/** An enquiry can only be the same as, or part of, one there is. */
export const anotherEnquiry: Filling = async (command, { store }, { board }) => {
  const { how, into = '' } = command as Extract<PressCommand, { type: 'EndEnquiry' }>;
  if (how === 'withdrawn' || into === '') return { ...command, into: '' };
  return (await store.lists.get(board.id, 'press', into)) ? command : null;
};
