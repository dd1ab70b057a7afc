import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../../core/calendar/index.ts';
import type { Board, PersonId } from '../../core/constitution/index.ts';
import type { Called, MeetingLine } from '../../core/meeting/index.ts';
import { type DecisionEntered, decisionNumber } from '../../core/register/index.ts';
import type { Showing, VoteRow } from '../../core/showing/index.ts';
import { resultInWords } from '../../core/wording/index.ts';
import type { Answer } from '../handler.ts';
import type { StreamKey } from '../ports.ts';
import { streamKey } from '../stream-key.ts';
import type { DeskParts } from './parts.ts';
import { decisionsAfter, yearsOf } from './register.ts';

/** A new id for something a form is about to begin: the form sent twice is then one thing, not two. */
export const newStream = (board: Board, subject: string): StreamKey =>
  streamKey({ board: board.id, subject, id: randomUUID().replaceAll('-', '').slice(0, 16) });

/** The board's meeting that is not closed, if there is one. */
export async function currentMeeting(parts: DeskParts, board: Board): Promise<StreamKey | null> {
  const lines = await parts.store.lists.live(board.id, 'meeting');
  const live = lines
    .map((line) => ({ id: line.key, ...(line.data as MeetingLine) }))
    .filter((line) => line.stage !== 'closed')
    .sort((a, b) => (a.calledAt < b.calledAt ? -1 : 1))
    .at(-1);
  return live ? streamKey({ board: board.id, subject: 'meeting', id: live.id }) : null;
}

/** The id of the next meeting: the day's date, and a number from the second on, so that two callers call one meeting. */
export async function nextMeeting(parts: DeskParts, board: Board): Promise<StreamKey> {
  const date = civilDateAt(parts.clock.now(), board.timeZone);
  const lines = await parts.store.lists.all(board.id, 'meeting');
  const today = lines.filter((line) => line.key.startsWith(date)).length;
  const id = today === 0 ? date : `${date}-${today + 1}`;
  return streamKey({ board: board.id, subject: 'meeting', id });
}

/** As many votes as a card bears, and as many decisions as are looked through for them. */
const MOST_VOTES = 15;
const MOST_LOOKED_AT = 300;
const AT_ONCE = 25;

/** A person's own votes, latest first, with one still open at the top. */
export async function myVotes(parts: DeskParts, board: Board, person: PersonId): Promise<Showing> {
  const stream = await currentMeeting(parts, board);
  const meeting = stream ? ((await parts.handler.state(stream)) as Called) : null;
  const open = meeting ? openVotes(meeting, person) : [];
  const years = await yearsOf(parts, board);
  const past: VoteRow[] = [];
  let since: string | undefined;
  for (let looked = 0; looked < MOST_LOOKED_AT && past.length < MOST_VOTES; looked += AT_ONCE) {
    const entries = await decisionsAfter(parts, board, years, looked, AT_ONCE);
    past.push(...entries.flatMap((entry) => voteOf(entry, person)));
    since = entries.at(-1)?.decision;
    if (entries.length < AT_ONCE) break;
  }
  const oldest = years.at(-1);
  const all = oldest === undefined || since === decisionNumber(oldest.year, 1);
  const rows = [...open, ...past];
  return parts.scenes.frame(board, person, { card: 'my-votes', rows, since: all ? undefined : since });
}

function voteOf({ decision, title, verdict }: DecisionEntered, person: PersonId): readonly VoteRow[] {
  const mine = verdict.division.find((d) => d.person === person);
  return mine ? [{ decision, title, choice: mine.choice, result: resultInWords(verdict) }] : [];
}

function openVotes(meeting: Called, person: PersonId): readonly VoteRow[] {
  return Object.values(meeting.business).flatMap((b): VoteRow[] => {
    if (b.stage !== 'division' && b.stage !== 'tied') return [];
    const mine = Object.values(b.division.ballots).find((ballot) => ballot.person === person);
    return mine ? [{ decision: null, title: b.line.title, choice: mine.choice, result: 'Vote open' }] : [];
  });
}

/** Whether an answer left the record as the person wanted it. */
export const stands = (answer: Answer): boolean =>
  answer.outcome === 'recorded' || answer.outcome === 'already';
