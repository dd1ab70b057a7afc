import type { Board } from '../../core/constitution/index.ts';
import type { Cycle } from '../../core/cycle/index.ts';
import type { Showing } from '../../core/showing/index.ts';
import { rosterStream } from '../boards.ts';
import type { StreamKey } from '../ports.ts';
import { streamKey } from '../stream-key.ts';
import type { DeskParts, Speaker } from './parts.ts';

export const cycleStream = (board: string): StreamKey => streamKey({ board, subject: 'cycle', id: 'board' });

/** Who presides this year and next, or the hand-over between the two; anybody may ask. */
export async function showYear(
  parts: DeskParts,
  { board, person }: Speaker,
  asked: 'year' | 'hand over',
): Promise<Showing> {
  const of = cycleStream(board.id);
  const cycle = (await parts.handler.state(of)) as Cycle;
  const { handOver } = cycle;
  if (asked === 'hand over' && handOver)
    return parts.scenes.frame(board, person, { card: 'hand-over', of, handOver });
  const none = {
    tone: 'info',
    text: 'No hand-over is under way: the offices rotate on the day below.',
  } as const;
  return parts.scenes.frame(
    board,
    person,
    { card: 'year', of, cycle },
    asked === 'hand over' ? none : undefined,
  );
}

/** The form for a departure from the rotation: it amends the board, as the roster does. */
export const showOverride = (parts: DeskParts, { board, person }: Speaker): Showing =>
  parts.scenes.frame(board, person, { card: 'chair-override', of: rosterStream(board.id) });

/** At every start each board's year is looked at ahead, once for all that run. */
export async function lookAhead(
  parts: Pick<DeskParts, 'handler' | 'logger'>,
  boards: readonly Board[],
  run: string,
) {
  for (const { id } of boards) {
    const stream = cycleStream(id);
    const order = {
      stream,
      command: { type: 'BeginCycle' },
      person: null,
      commandId: `${stream}/begin/${run}`,
    };
    await parts.handler
      .carryOut(order)
      .catch((error: unknown) =>
        parts.logger.error({ stream, err: error }, 'the year could not be looked at'),
      );
  }
}
