import {
  type Ballot,
  type Business,
  type Called,
  entitledFor,
  matterOf,
  quorumOf,
  type Seated,
} from '../core/meeting/index.ts';
import { onceForBoth } from '../core/once/index.ts';
import { finalBallot, noBallot } from './ballot-final.ts';
import { type BallotRow, CHOICES, castBy, received } from './ballot-rows.ts';
import { whyNoBallot } from './ballot-viewer.ts';
import { votingRule } from './method.ts';
import { presidingLine, showsControls } from './presiding.ts';
import { quorumBand } from './quorum-words.ts';
import { type Band, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf, member, type Setting, viewerOf } from './who.ts';
import { clause, clock, more, where } from './words.ts';

type Shown = ShownAs<'ballot'>;
type Ballots = Readonly<Record<string, Ballot>>;
type Voted = Extract<Business, { readonly stage: 'division' | 'tied' }>;

/** A recorded vote: who has voted, and how only once it is closed, unless the Board shows votes as cast (R-VOTE-5). */
export function ballot(showing: Shown, room: Room): Sheet {
  const { meeting, number: no } = showing;
  const business = meeting.stage === 'uncalled' ? undefined : meeting.business[no];
  if (meeting.stage === 'uncalled' || !business || !('division' in business) || business.division === null)
    return noBallot(showing, business?.line.title);
  return business.stage === 'division' || business.stage === 'tied'
    ? openBallot(showing, meeting, business, room)
    : finalBallot(showing, business, room);
}

function openBallot(showing: Shown, meeting: Called, business: Voted, room: Room): Sheet {
  const { board, arrangements, number: no, viewer } = showing;
  const { calledAt, ballots } = business.division;
  const electorate = entitledFor(meeting, arrangements, no);
  const voted = votedOf(electorate, ballots, null);
  const rows = rowsOf(showing, electorate, ballots, room.rows);
  const mine = electorate.find((s) => s.person === viewer);
  const title = clip(business.line.title, room.text);
  const have = voted === 1 ? 'has voted' : 'have voted';
  const score = `${voted} of ${electorate.length}`;
  return {
    head: head(where(board, `item ${no}`, `vote called ${clock(board, calledAt)}`), title, score, have),
    bands: [...quorumBand(showing, meeting, quorumOf(meeting, showing, no)), ...tieBand(showing, business)],
    foot: `You may change your vote until the vote is closed. Names and votes are minuted. ${votingRule(arrangements, matterOf(arrangements, business.motion.matter))}`,
    speak: `Vote open on item ${no}, ${title}: ${score} ${have}.`,
    body: {
      text: clip(business.motion.text, room.text),
      rows,
      more: more(electorate.length - rows.length, 'member'),
      mine: mine ? ownLine(showing, castBy(ballots, mine)) : whyNoBallot(showing, meeting, no),
      presiding: presidingLine(showing, meeting),
    },
    plain: {
      no,
      may: buttonsFor(showing, meeting, business, mine !== undefined),
      ready: voted === electorate.length,
    },
  };
}

const votedOf = onceForBoth(
  (electorate: readonly Seated[], ballots: Ballots, _: null) =>
    electorate.filter((s) => castBy(ballots, s) !== undefined).length,
);

/** Everybody who presses at one moment sees the same rows. */
function rowsOf(setting: Setting, electorate: readonly Seated[], ballots: Ballots, most: number) {
  const drawn = rowsOn(electorate, ballots, null);
  const key = `${most} ${setting.arrangements.version} ${dateOf(setting)}`;
  const rows =
    drawn.get(key) ??
    electorate.slice(0, most).map(
      (s): BallotRow => ({
        name: member(setting, s.seat, s.person),
        ballot: received(setting, castBy(ballots, s)),
      }),
    );
  drawn.set(key, rows);
  return rows;
}

const rowsOn = onceForBoth(
  (_electorate: readonly Seated[], _ballots: Ballots, _: null) => new Map<string, readonly BallotRow[]>(),
);

/** The three ways to vote look alike; closing the vote, or breaking a tie, is for the person presiding (R-VOTE-1 and 4). */
function buttonsFor(setting: Setting, meeting: Called, { stage }: Voted, entitled: boolean) {
  const running = meeting.stage !== 'closed';
  const control = running && showsControls(setting, meeting);
  const tied = stage === 'tied';
  return {
    vote: running && !tied && (entitled || setting.viewer === null),
    hands: running && !tied && viewerOf(setting)?.posts.includes('clerk') === true,
    control,
    close: control && !tied,
    casting: control && tied,
  };
}

function ownLine({ board }: Setting, own: Ballot | undefined): string {
  if (own === undefined) return 'You have not voted yet.';
  const at = clock(board, own.at);
  return own.inRoom
    ? `✔ Your hand was taken as ${CHOICES[own.choice]} at ${at}. Press to change it.`
    : `✔ You voted ${CHOICES[own.choice]} at ${at}.`;
}

function tieBand({ arrangements }: Setting, { stage }: Voted): readonly Band[] {
  if (stage !== 'tied') return [];
  const source = arrangements.decisions.vote.castingVote?.clause ?? '';
  return [
    {
      style: 'accent',
      lead: 'The vote is level.',
      text: `The person presiding now gives a casting vote ${clause(source)}.`,
    },
  ];
}
