import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Board, identityKey } from '../../core/constitution/index.ts';
import type { LostRow, Notice, Showing } from '../../core/showing/index.ts';
import type { Copy, Missed, Place } from '../ports.ts';
import { cardNamed, readCardKey } from '../stream-key.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { isClerkAlone, missedOf, noMeetingKey } from './undelivered.ts';

/** What the clerk may press on the list of what did not arrive. */
export const DOUBTS: ReadonlySet<string> = new Set(['undelivered', 'is-there', 'post-again']);

const Decision = z.object({
  lost: z.string().regex(/^[0-9a-f]{20}$/),
  since: z.string().regex(/^\d{0,15}$/),
});

interface Lost {
  readonly missed: Missed;
  readonly row: LostRow;
  /** The copy of which nobody knows whether it arrived. */
  readonly copy: Copy | undefined;
}

/** The clerk's list, and the clerk's word on what is on it. Whoever else asks is told whose it is. */
export async function settleDoubt(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  data: unknown,
): Promise<Showing> {
  const { board, person } = who;
  if (!isClerkAlone(parts, who))
    return parts.scenes.frame(board, person, { card: 'notice' }, onlyTheClerk(board));
  const all = await lostOf(parts, board);
  if (verb === 'undelivered') return listed(parts, who, all);
  const read = Decision.safeParse(data);
  const found = read.success ? all.find(({ row }) => isThat(row, read.data)) : undefined;
  const done = found && (await carriedOut(parts, board, verb, found));
  parts.logger.info(
    { verb, card: found?.row.card, outcome: done ? 'done' : 'no longer' },
    'the clerk decided',
  );
  const rest = done ? all.filter((one) => one !== found) : all;
  return listed(parts, who, rest, done ? { tone: 'done', text: done } : DEALT_WITH);
}

const isThat = (row: LostRow, { lost, since }: z.infer<typeof Decision>): boolean =>
  row.lost === lost && row.since === since;

/** What was done, in words; undefined where it is no longer to be done. */
async function carriedOut(
  parts: DeskParts,
  board: Board,
  verb: string,
  { missed, row, copy }: Lost,
): Promise<string | undefined> {
  const { store, courier } = parts;
  if (verb === 'is-there') {
    if (!copy || !(await store.copies.resolve(missed.cardKey, copy, 'there'))) return undefined;
    await store.undelivered.strike(board.id, missed);
    return THERE;
  }
  if (row.may === 'nothing') return undefined;
  const doubt = { ...readCardKey(missed.cardKey), since: copy?.claimedAt ?? null };
  const places = copy ? [await store.directory.get(copy.placeKey)] : await placesOf(parts, board, missed.to);
  // Not waited for: a place has its turns, and a post may take ten seconds.
  for (const place of places) if (place) void courier.again(place, doubt);
  return AGAIN;
}

async function lostOf(parts: DeskParts, board: Board): Promise<readonly Lost[]> {
  const missed = await missedOf(parts, board);
  return Promise.all(missed.map((one) => lost(parts, board, one)));
}

async function lost(parts: DeskParts, board: Board, missed: Missed): Promise<Lost> {
  const { cardKey, to, why, at } = missed;
  const copy = why === 'unsure' ? await copyInDoubt(parts, board, missed) : undefined;
  const { card, of: which } = cardNamed(readCardKey(cardKey).copy);
  const id = createHash('sha256')
    .update(JSON.stringify([cardKey, to]))
    .digest('hex')
    .slice(0, 20);
  const may = copy ? 'decide' : why === 'refused' ? 'again' : 'nothing';
  const since = copy ? String(Date.parse(copy.claimedAt)) : '';
  const person = 'person' in to ? to.person : null;
  return { missed, copy, row: { lost: id, since, card, which, to: person, why, at, may } };
}

async function copyInDoubt(parts: DeskParts, board: Board, { cardKey, to }: Missed) {
  const copies = await parts.courier.inDoubt(cardKey);
  const places = new Set((await placesOf(parts, board, to)).map(({ key }) => key));
  return copies.find(({ placeKey }) => places.has(placeKey));
}

async function placesOf({ store }: DeskParts, board: Board, to: Missed['to']): Promise<readonly Place[]> {
  if ('placeKey' in to) return [await store.directory.get(to.placeKey)].flatMap((place) => place ?? []);
  const person = board.people.find(({ id }) => id === to.person);
  return person ? store.directory.personalPlaces(identityKey(person)) : [];
}

function listed(
  parts: DeskParts,
  { board, person }: Speaker,
  all: readonly Lost[],
  notice?: Notice,
): Showing {
  const content = { card: 'undelivered', of: noMeetingKey(board), lost: all.map(({ row }) => row) } as const;
  return parts.scenes.frame(board, person, content, notice);
}

const THERE =
  'It is off the list. I do not know which message it is, so it is brought up to date only once somebody presses one of its buttons.';
const AGAIN = 'It is being posted once more. Should that fail too, it will be on this list again.';
const DEALT_WITH: Notice = {
  tone: 'info',
  text: 'That has been dealt with since. This is the list as it stands.',
};

const onlyTheClerk = (board: Board): Notice => ({
  tone: 'refused',
  text: `What did not arrive is for the clerk of the ${board.shortName} Board, in their own chat.`,
  cure: 'Ask the clerk if you think a card is missing.',
});
