import type { Ballot, Business, Called } from '../core/meeting/index.ts';
import type { Showing } from '../core/showing/index.ts';
import type { Choice } from '../core/verdict/index.ts';
import { whyNoBallot } from './ballot-viewer.ts';
import { votingRule } from './method.ts';
import { presidingLine } from './motion.ts';
import { quorumBand } from './quorum-words.ts';
import { entitledFor, findChair, matterOf, quorumOf } from './record.ts';
import { type Band, type Head, head, type Sheet } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { member, type Setting, showsControls } from './who.ts';
import { clause, clock, where } from './words.ts';

type Shown = Extract<Showing, { readonly card: 'ballot' }>;
type Voted = Extract<Business, { readonly stage: 'division' | 'tied' }>;
type Finished = Extract<Business, { readonly stage: 'decided' | 'deferred' }>;

interface Row {
  readonly name: string;
  readonly ballot: string;
}

export const CHOICES: Readonly<Record<Choice, string>> = { for: 'For', against: 'Against', abstain: 'Abstain' };

/** A recorded vote: who has voted, and how only once it is closed, unless the Board shows votes as cast (R-VOTE-5). */
export function ballot(showing: Shown, room: Room): Sheet {
  const { meeting, number: no } = showing;
  const business = meeting.stage === 'uncalled' ? undefined : meeting.business[no];
  if (meeting.stage === 'uncalled' || !business || !('division' in business) || business.division === null)
    return noVote(showing, business?.line.title);
  return business.stage === 'division' || business.stage === 'tied'
    ? open(showing, meeting, business, room)
    : final(showing, business, room);
}

function open(showing: Shown, meeting: Called, business: Voted, room: Room): Sheet {
  const { board, arrangements, number: no, viewer } = showing;
  const { division } = business;
  const electorate = entitledFor(meeting, arrangements, no);
  const voted = electorate.filter((s) => division.ballots[s.seat]?.person === s.person).length;
  const asCast = arrangements.decisions.vote.ballotsShown === 'as-cast';
  const { shown, more } = shorten(electorate, room.rows);
  const chair = findChair(meeting, showing);
  const presiding = chair.found === 'presiding' ? chair.presiding.person : null;
  const tied = business.stage === 'tied';
  const mine = electorate.find((s) => s.person === viewer);
  const canVote = !tied && (viewer === null || mine !== undefined) && meeting.stage !== 'closed';
  const controls = showsControls(showing, presiding) && meeting.stage !== 'closed';
  const title = clip(business.line.title, room.text);
  const own = mine === undefined ? undefined : division.ballots[mine.seat];
  return {
    head: headOf(showing, title, `vote called ${clock(board, division.calledAt)}`, {
      figure: `${voted} of ${electorate.length}`,
      unit: voted === 1 ? 'has voted' : 'have voted',
    }),
    bands: [...quorumBand(showing, meeting, quorumOf(meeting, showing, no)), ...tieBand(showing, tied)],
    foot: `You may change your vote until the vote is closed. Names and votes are minuted. ${votingRule(arrangements, matterOf(arrangements, business.motion.matter))}`,
    speak: `Vote open on item ${no}, ${title}: ${voted} of ${electorate.length} ${voted === 1 ? 'has' : 'have'} voted.`,
    body: {
      text: clip(business.motion.text, room.text),
      rows: shown.map((s): Row => ({
        name: member(showing, s.seat, s.person),
        ballot: received(showing, division.ballots[s.seat], asCast),
      })),
      more: more === 0 ? '' : `and ${more} more members`,
      mine: viewer === null ? '' : ownLine(showing, meeting, no, own, mine !== undefined),
      presiding: presidingLine(showing, meeting),
    },
    plain: {
      no,
      may: { vote: canVote, close: controls && !tied, casting: controls && tied },
      ready: voted === electorate.length,
    },
  };
}

function received({ board }: Setting, cast: Ballot | undefined, asCast: boolean): string {
  if (cast === undefined) return 'waiting';
  return `✔ ${asCast ? CHOICES[cast.choice] : 'received'} ${clock(board, cast.at)}`;
}

function ownLine(showing: Shown, meeting: Called, no: number, own: Ballot | undefined, entitled: boolean): string {
  if (!entitled) return whyNoBallot(showing, meeting, no);
  if (own === undefined) return 'You have not voted yet.';
  return `✔ You voted ${CHOICES[own.choice]} at ${clock(showing.board, own.at)}.`;
}

function tieBand({ arrangements }: Setting, tied: boolean): readonly Band[] {
  if (!tied) return [];
  const source = arrangements.decisions.vote.castingVote?.clause ?? '';
  return [
    { style: 'accent', lead: 'The vote is level.', text: `The person presiding now gives a casting vote ${clause(source)}.` },
  ];
}

const headOf = (
  { board, number: no }: Shown,
  title: string,
  when: string,
  { figure, unit }: Pick<Head, 'figure' | 'unit'>,
): Head => head(where(board, `item ${no}`, when), title, figure, unit);

const CLOSED = { vote: false, close: false, casting: false };

/** The vote is over: everybody's vote by name, for good. */
function final(showing: Shown, business: Finished, room: Room): Sheet {
  const { arrangements, board, number: no } = showing;
  const tally = business.stage === 'decided' ? business.verdict.tally : null;
  const division = business.stage === 'decided' ? business.verdict.division : [];
  const { shown, more } = shorten(division, room.rows);
  const title = clip(business.line.title, room.text);
  const score = tally ? `${tally.for} – ${tally.against}` : '';
  const ended = business.stage === 'decided' ? 'vote closed' : 'deferred';
  const unit = tally ? 'for and against' : '';
  return {
    head: headOf(showing, title, `${ended} ${clock(board, business.at)}`, { figure: score, unit }),
    foot: `This vote is closed and final. ${votingRule(arrangements, matterOf(arrangements, business.motion.matter))}`,
    speak: tally
      ? `Vote closed on item ${no}, ${title}: ${tally.for} for, ${tally.against} against, ${tally.abstained} abstained.`
      : `The vote on item ${no}, ${title}, ended without a result.`,
    body: {
      text: clip(business.motion.text, room.text),
      rows: shown.map((entry): Row => ({
        name: member(showing, entry.seat, entry.person),
        ballot: entry.choice === null ? 'did not vote' : CHOICES[entry.choice],
      })),
      more: more === 0 ? '' : `and ${more} more members`,
      mine: '',
      presiding: '',
    },
    plain: { no, may: CLOSED, ready: false },
  };
}

function noVote(showing: Shown, title = `Item ${showing.number}`): Sheet {
  return {
    head: headOf(showing, title, '', { figure: '', unit: '' }),
    foot: `No vote has been called on this item ${clause(showing.arrangements.decisions.vote.clause)}.`,
    speak: `No vote has been called on item ${showing.number}.`,
    body: { text: '', rows: [], more: '', mine: '', presiding: '' },
    plain: { no: showing.number, may: CLOSED, ready: false },
  };
}

