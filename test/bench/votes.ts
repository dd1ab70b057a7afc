import { randomUUID } from 'node:crypto';
import type { Board } from '../../src/core/constitution/index.ts';
import { executeActivity } from '../../src/local/fake-teams/activities.ts';
import type { FakePlace, Json } from '../../src/local/fake-teams.ts';
import { votersOf } from './boards.ts';
import { meetingOf } from './meeting.ts';

/** Somebody's chat where a vote is open. */
export interface Poll {
  readonly board: Board;
  readonly place: FakePlace;
  readonly serviceUrl: string;
}

export interface Vote {
  readonly voter: string;
  readonly choice: string;
  /** The id of the activity. */
  readonly id: string;
  readonly body: string;
}

const cast = new WeakMap<Poll, number>();

/** So many votes, everybody voting in turn; each time the other way than the last, so that every vote is a new one. */
export function votesOn(poll: Poll, many: number): readonly Vote[] {
  const voters = votersOf(poll.board);
  const before = cast.get(poll) ?? 0;
  cast.set(poll, before + many);
  return Array.from({ length: many }, (_, i) => {
    const choice = Math.floor((before + i) / voters.length) % 2 === 0 ? 'for' : 'against';
    const voter = voters[(before + i) % voters.length];
    if (!voter) throw new Error('nobody to vote');
    const id = randomUUID();
    return { voter: voter.id, choice, id, body: JSON.stringify(pressOf(poll, voter, choice, id)) };
  });
}

export function pressOf(poll: Poll, by: Board['people'][number], verb: string, id: string, no = 1): Json {
  const action = { type: 'Action.Execute', verb, title: verb };
  return executeActivity(
    poll.place,
    { ...by, mri: `29:${by.aadObjectId}` },
    { serviceUrl: poll.serviceUrl, id, thread: null },
    { action, data: { of: meetingOf(poll.board), no }, card: '1', trigger: 'manual' },
  );
}
