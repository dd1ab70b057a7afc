import type { Logger } from 'pino';
import type { Board } from '../../core/constitution/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import type { Courier } from '../courier.ts';
import type { Handler } from '../handler.ts';
import { type Clock, CorruptRow, type Place, type Store } from '../ports.ts';
import type { Scenes } from '../scenes.ts';
import { greet } from './greet.ts';
import { answer } from './hear.ts';
import { stranger, unreadable } from './notices.ts';
import { bind, boardsOf, type Found, findCaller, mayBind, remember } from './people.ts';
import { answerPress } from './press.ts';
import type { Caller, Desk } from './types.ts';

export type { Caller, Desk, Heard, Pressed } from './types.ts';

export interface DeskParts {
  readonly boards: readonly Board[];
  readonly handler: Handler;
  readonly scenes: Scenes;
  readonly courier: Courier;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly allowedTenants: readonly string[] | null;
}

/** Where people come with what they say and press. Answers every time, and says why when the answer is no. */
export function createDesk(parts: DeskParts): Desk {
  const people = { ...parts, directory: parts.store.directory };
  const [fallback] = parts.boards;
  if (!fallback) throw new Error('a desk needs a board');

  function turnedAway(found: Exclude<Found, { known: true }>): Showing {
    if (found.known === 'which')
      return parts.scenes.frame(
        found.boards[0] ?? (fallback as Board),
        null,
        { card: 'notice' },
        which(found.boards),
      );
    const board = found.board ?? (fallback as Board);
    if (found.known === false) parts.logger.warn('someone not on any board was turned away');
    const notice = found.known === 'unbound' ? UNBOUND : stranger(found.board);
    return parts.scenes.frame(board, null, { card: 'notice' }, notice);
  }

  async function guarded(found: Found, act: () => Promise<readonly Showing[]>): Promise<readonly Showing[]> {
    if (found.known !== true) return [turnedAway(found)];
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof CorruptRow)) throw error;
      parts.logger.error({ stream: error.stream, version: error.version }, 'a row does not hold');
      return [parts.scenes.frame(found.board, found.person, { card: 'notice' }, unreadable(error.message))];
    }
  }

  async function find(place: Place, caller: Caller): Promise<Found> {
    return findCaller(people, await remember(people, place, caller), caller);
  }

  return {
    async hear({ caller, place, text, activityId }) {
      const found = await find(place, caller);
      return guarded(found, async () =>
        found.known === true ? answer(parts, { ...found, commandId: activityId }, text) : [],
      );
    },
    async press({ caller, place, verb, data, activityId }) {
      const kept = await remember(people, place, caller);
      if (verb === 'bind-board') await bindIfAllowed(kept, caller, data);
      const found = await findCaller(people, await remember(people, place, caller), caller);
      const [showing] = await guarded(found, async () =>
        found.known === true ? [await pressed(found, verb, data, activityId)] : [],
      );
      if (!showing) throw new Error(`no answer to ${verb}`);
      return showing;
    },
    async arrive(place, caller, isNew) {
      const found = await find(place, caller);
      if (!isNew) return [];
      if (found.known === false && caller.identity === null) return [];
      return guarded(found, async () => (found.known === true ? greet(parts, found) : []));
    },
    async depart(placeKey) {
      await parts.store.directory.forget(placeKey);
    },
  };

  async function pressed(
    found: Extract<Found, { known: true }>,
    verb: string,
    data: unknown,
    commandId: string,
  ): Promise<Showing> {
    if (verb === 'bind-board')
      return parts.scenes.frame(
        found.board,
        found.person,
        { card: 'help' },
        {
          tone: 'done',
          text: `This is now a place of the ${found.board.shortName} Board.`,
        },
      );
    return answerPress(parts, { ...found, commandId }, verb, data);
  }

  async function bindIfAllowed(place: Place, caller: Caller, data: unknown): Promise<void> {
    const wanted = typeof data === 'object' && data !== null && 'board' in data ? data.board : undefined;
    const own = boardsOf(people, caller).find((o) => o.board.id === wanted);
    if (own && mayBind(people, place, own.board, own.person)) await bind(people, place, own.board);
  }
}

const UNBOUND: Notice = {
  tone: 'info',
  text: 'Nobody has said yet which board meets here.',
  cure: 'Its clerk says so once, by speaking to me here.',
};

const which = (boards: readonly Board[]): Notice => ({
  tone: 'info',
  text: 'You are on several boards. Which one is meant here?',
  offers: boards.map((b) => ({ title: b.shortName, verb: 'bind-board', data: { board: b.id } })),
});
