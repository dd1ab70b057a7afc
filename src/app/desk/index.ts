import type { Board } from '../../core/constitution/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import { CorruptRow, type Place } from '../ports.ts';
import { parseStreamKey, streamKey } from '../stream-key.ts';
import { parseAsk } from '../words.ts';
import { deskApart } from './apart.ts';
import { heedSignal } from './evidence.ts';
import { greet } from './greet.ts';
import { answer } from './hear.ts';
import { type Met, meetByAccount, meetByCode } from './newcomers.ts';
import { CODES_ARE_PRIVATE, offerBoards, outsider, UNBOUND, unreadable } from './notices.ts';
import type { DeskParts } from './parts.ts';
import { bind, boardsOf, type Found, findCaller, forget, mayBind, remember, STRANGER } from './people.ts';
import { answerPress } from './press.ts';
import type { Caller, Desk } from './types.ts';

export type { Caller, Desk, Heard, Pressed } from './types.ts';

/** Where people come with what they say and press. Answers every time, and says why when the answer is no. */
export function createDesk(parts: DeskParts): Desk {
  const people = { ...parts, directory: parts.store.directory };
  const [fallback] = parts.boards.all();
  if (!fallback) throw new Error('a desk needs a board');

  function turnedAway(found: Exclude<Found, { known: true }>, met: Met = { kind: 'nobody' }): Showing {
    if (found.known === 'which')
      return parts.scenes.frame(
        found.boards[0] ?? (fallback as Board),
        STRANGER,
        { card: 'notice' },
        offerBoards(WHICH, found.boards),
      );
    const board = found.board ?? (fallback as Board);
    if (found.known === false) parts.logger.warn('someone not on any board was turned away');
    const notice =
      found.known === 'unbound' ? UNBOUND : outsider(found.board, found.former, parts.clock.now());
    const why = met.kind === 'refused' ? met.notice : notice;
    return parts.scenes.frame(board, STRANGER, { card: 'notice' }, why);
  }

  async function guarded(
    found: Found,
    act: () => Promise<readonly Showing[]>,
    met?: Met,
  ): Promise<readonly Showing[]> {
    if (found.known !== true) return [turnedAway(found, met)];
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
      const ask = parseAsk(text);
      const said = ask.ask === 'i am' ? ask.code : null;
      const met = await meet(caller, place, said, activityId);
      const found = await find(place, caller);
      const hello = met.kind === 'nobody' ? [] : told(found, met);
      if (said !== null && hello.length > 0) return hello;
      const answered = await guarded(
        found,
        async () =>
          found.known === true
            ? answer(parts, { ...found, commandId: `${found.person}/${activityId}` }, text)
            : [],
        met,
      );
      return [...hello, ...answered];
    },
    async press({ caller, place, verb, data, activityId, message }) {
      const met = await meet(caller, place, null, activityId);
      const kept = await remember(people, place, caller);
      const bound = verb === 'bind-board' ? await bindIfAllowed(kept, caller, data) : kept;
      const found = ownBoardOf(bound, caller, data) ?? (await findCaller(people, bound, caller));
      if (found.known === true) recognise(found, data, message);
      const [showing] = await guarded(
        found,
        async () => (found.known === true ? [await pressed(found, verb, data, activityId)] : []),
        met,
      );
      if (!showing) throw new Error(`no answer to ${verb}`);
      return showing;
    },
    async arrive(place, caller, isNew) {
      await meet(caller, place, null, 'arrival');
      const found = await find(place, caller);
      if (!isNew) return [];
      if (found.known === false && caller.identity === null) return [];
      return guarded(found, async () => (found.known === true ? greet(parts, found) : []));
    },
    async depart(placeKey) {
      await forget(people, placeKey);
    },
    signal: (signalled) => heedSignal(parts, signalled),
    apart: deskApart(parts, people, guarded),
  };

  /** Somebody appointed since may be speaking for the first time. */
  async function meet(caller: Caller, place: Place, code: string | null, activityId: string): Promise<Met> {
    if (code === null)
      return meetByAccount(people, caller, `newcomer/${caller.identity?.aadObjectId}/${activityId}`);
    if (place.scope !== 'personal') return { kind: 'refused', notice: CODES_ARE_PRIVATE };
    return meetByCode(people, caller, code, `newcomer/${activityId}`);
  }

  /** Who they are from now on, or why their code did not tell me; to a stranger only the latter can be said. */
  function told(found: Found, met: Exclude<Met, { kind: 'nobody' }>): readonly Showing[] {
    if (found.known !== true) return [];
    const card = met.kind === 'met' ? 'who-am-i' : 'notice';
    return [parts.scenes.frame(found.board, found.person, { card }, met.notice)];
  }

  async function pressed(found: Known, verb: string, data: unknown, commandId: string): Promise<Showing> {
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
    return answerPress(parts, { ...found, commandId: `${found.person}/${commandId}` }, verb, data);
  }

  /** Nobody waits for this: what a press tells of its card is for the courier. */
  function recognise({ board, place }: Known, data: unknown, message: string | null | undefined): void {
    if (!message || typeof data !== 'object' || data === null || !('of' in data && 'copy' in data)) return;
    const name = parseStreamKey(data.of);
    if (name?.board !== board.id || typeof data.copy !== 'string' || data.copy.length > LONGEST_COPY) return;
    parts.courier
      .pressed(place, streamKey(name), data.copy, message)
      .catch((error: unknown) => parts.logger.error({ err: error }, 'a card was not recognised'));
  }

  async function bindIfAllowed(place: Place, caller: Caller, data: unknown): Promise<Place> {
    const wanted = typeof data === 'object' && data !== null && 'board' in data ? data.board : undefined;
    const board = typeof wanted === 'string' ? parts.boards.boardOf(wanted) : undefined;
    return board && mayBind(people, place, board, caller) ? bind(people, place, board) : place;
  }

  /** In somebody's own chat a card is about the board it came from, whichever the chat was last turned to. */
  function ownBoardOf(place: Place, caller: Caller, data: unknown): Found | null {
    if (place.scope !== 'personal' || typeof data !== 'object' || data === null || !('of' in data))
      return null;
    const name = parseStreamKey(data.of);
    const own = name && boardsOf(people, caller).find((o) => o.board.id === name.board);
    return own ? { known: true, ...own, place } : null;
  }
}

type Known = Extract<Found, { known: true }>;

const LONGEST_COPY = 100;
const WHICH: Notice = { tone: 'info', text: 'You are on several boards. Which one is meant here?' };
