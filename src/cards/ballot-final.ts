import { type Business, matterOf } from '../core/meeting/index.ts';
import type { DivisionEntry } from '../core/verdict/index.ts';
import { type BallotRow, CHOICES } from './ballot-rows.ts';
import { votingRule } from './method.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { member } from './who.ts';
import { clause, clock, more, where } from './words.ts';

type Shown = ShownAs<'ballot'>;
type Finished = Extract<Business, { readonly stage: 'decided' | 'deferred' }>;

const CLOSED = { vote: false, hands: false, control: false, close: false, casting: false };

/** The vote is over: everybody's vote by name, for good. */
export function finalBallot(showing: Shown, business: Finished, room: Room): Sheet {
  const { arrangements, board, number: no } = showing;
  const verdict = business.stage === 'decided' ? business.verdict : null;
  const tally = verdict?.tally ?? null;
  const { shown, left } = shorten(verdict?.division ?? [], room.rows);
  const title = clip(business.line.title, room.text);
  const when = `${verdict ? 'vote closed' : 'deferred'} ${clock(board, business.at)}`;
  const score = tally ? `${tally.for} – ${tally.against}` : '';
  return {
    head: head(where(board, `item ${no}`, when), title, score, tally ? 'for and against' : ''),
    foot: `This vote is closed and final. ${votingRule(arrangements, matterOf(arrangements, business.motion.matter))}`,
    speak: tally
      ? `Vote closed on item ${no}, ${title}: ${tally.for} for, ${tally.against} against, ${tally.abstained} abstained.`
      : `The vote on item ${no}, ${title}, ended without a result.`,
    body: {
      text: clip(business.motion.text, room.text),
      rows: shown.map(
        (entry): BallotRow => ({
          name: member(showing, entry.seat, entry.person),
          ballot: castIn(entry),
        }),
      ),
      more: more(left, 'member'),
      mine: '',
      presiding: '',
    },
    plain: { no, may: CLOSED, ready: false },
  };
}

const castIn = ({ choice, inRoom }: DivisionEntry): string =>
  choice === null ? 'did not vote' : `${CHOICES[choice]}${inRoom ? ', by hand' : ''}`;

/** There is no vote on this item, yet or at all. */
export function noBallot(showing: Shown, title = `Item ${showing.number}`): Sheet {
  const { board, number: no, arrangements } = showing;
  return {
    head: head(where(board, `item ${no}`), title),
    foot: `No vote has been called on this item ${clause(arrangements.decisions.vote.clause)}.`,
    speak: `No vote has been called on item ${no}.`,
    body: { text: '', rows: [], more: '', mine: '', presiding: '' },
    plain: { no, may: CLOSED, ready: false },
  };
}
