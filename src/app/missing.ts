import type { Clock, Missed, Undelivered } from './ports.ts';

type Message = Pick<Missed, 'cardKey' | 'card' | 'to'>;

export interface Missing {
  /** What became of a message: null when it arrived, else why it did not. */
  fared(board: string, message: Message): (why: Missed['why'] | null) => Promise<void>;
}

/** Keeps the list of what did not reach somebody, so that the clerk can tell them otherwise. */
export function createMissing(undelivered: Undelivered, clock: Clock): Missing {
  return {
    fared: (board, message) => (why) =>
      why === null
        ? undelivered.strike(board, message)
        : undelivered.note(board, { ...message, why, at: clock.now() }),
  };
}
