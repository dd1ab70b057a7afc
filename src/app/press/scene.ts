import type { Board } from '../../core/constitution/index.ts';
import { type HoldingLines, mayBeGiven } from '../../core/holding-lines/index.ts';
import type { PressEnquiry } from '../../core/press/index.ts';
import type { Content } from '../../core/showing/index.ts';
import type { Handler } from '../handler.ts';
import type { StreamKey } from '../ports.ts';
import { streamKey } from '../stream-key.ts';

/** A board's one library of holding lines. */
export const libraryKey = ({ id }: Pick<Board, 'id'>): StreamKey =>
  streamKey({ board: id, subject: 'holding-lines', id: 'board' });

/** An enquiry's card, with the holding lines that could be given with it. */
export async function pressScene(
  { handler }: { readonly handler: Pick<Handler, 'state'> },
  board: Board,
  of: StreamKey,
): Promise<Extract<Content, { card: 'press' }>> {
  const enquiry = (await handler.state(of)) as PressEnquiry;
  const { lines } = (await handler.state(libraryKey(board))) as HoldingLines;
  return { card: 'press', of, enquiry, holding: lines.filter(mayBeGiven) };
}
