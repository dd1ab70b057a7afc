import type { Store } from '../../src/app/ports.ts';
import { checkChain } from '../../src/app/record/envelope.ts';
import { meetingOf } from './meeting.ts';
import type { Poll, Vote } from './votes.ts';

/** Votes that were answered as recorded, against the ballots in the record. */
export interface Stored {
  readonly answered: number;
  readonly stored: number;
  /** Answered and not in the record, or in it more than once. */
  readonly lost: number;
  readonly doubled: number;
}

/** Look for every answered vote in the record, by the press it came from. Throws when a chain does not hold. */
export async function storedOf(store: Store, votes: ReadonlyMap<Poll, readonly Vote[]>): Promise<Stored> {
  let [answered, stored, lost, doubled] = [0, 0, 0, 0];
  for (const [{ board }, given] of votes) {
    const rows = await store.events.read(meetingOf(board));
    if (!checkChain(rows).whole) throw new Error('the chain does not hold');
    const found = new Map<string, number>();
    for (const { type, commandId } of rows)
      if (type === 'BallotCast') found.set(commandId, (found.get(commandId) ?? 0) + 1);
    for (const { voter, id } of given) {
      const times = found.get(`${voter}/${id}`) ?? 0;
      answered += 1;
      if (times === 0) lost += 1;
      else stored += 1;
      if (times > 1) doubled += 1;
    }
  }
  return { answered, stored, lost, doubled };
}
