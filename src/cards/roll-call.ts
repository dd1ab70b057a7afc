import { chairSeatOn, seatTitle, viceChairSeatOn } from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import type { Showing } from '../core/showing/index.ts';
import { quorumBand, quorumFigure, quorumRule } from './quorum-words.ts';
import { type ChairFinding, findChair, quorumOf, seatOf } from './record.ts';
import { rollOf } from './roll.ts';
import { type Band, type Fact, fact, head, type Sheet } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf, member, type Setting, showsControls, viewerOf } from './who.ts';
import { clause, clock, day, list, where } from './words.ts';

type Shown = Extract<Showing, { readonly card: 'roll-call' }>;

/** Calling the roll, and once the meeting is open the live attendance (R-QUORUM-1 and 4, R-CHAIR-3). */
export function rollCall(showing: Shown, room: Room): Sheet {
  const { meeting, board } = showing;
  if (meeting.stage === 'uncalled') return uncalled(showing);
  const quorum = quorumOf(meeting, showing);
  const chair = findChair(meeting, showing);
  const figure = quorumFigure(quorum);
  const title = meeting.stage === 'assembling' ? 'Roll call' : 'Attendance';
  const when = `${day(board, meeting.calledAt)}, ${clock(board, meeting.calledAt)}`;
  const bands = [...quorumBand(showing, meeting, quorum), ...chairBand(showing, meeting, chair)];
  const over = meeting.stage === 'closed';
  return {
    head: head(where(board, when), title, figure.figure, figure.unit, over ? 'default' : figure.colour),
    bands: over ? [] : bands,
    facts: factsOf(showing, meeting, chair),
    foot: `${quorumRule(showing, dateOf(showing))} ${observersLine(showing)}`.trim(),
    speak: `${title}: ${quorum.counted} here, ${quorum.minimum} needed, ${bands[0] && !quorum.quorate ? `not quorate, ${lower(bands[0].lead)}` : 'quorate.'}`,
    body: { roll: rollOf(showing, meeting, room) },
    plain: {
      may: over ? NOTHING : buttonsFor(showing, meeting, chair),
      elections: elections(showing, chair),
      lots: lots(showing, chair),
      ready: quorum.quorate,
    },
  };
}

const NOTHING = {
  here: false,
  leave: false,
  apologies: false,
  substitute: false,
  order: false,
  close: false,
};

const lower = (lead: string): string => lead.charAt(0).toLowerCase() + lead.slice(1);

function uncalled({ board, now, arrangements }: Shown): Sheet {
  return {
    head: head(where(board, day(board, now)), 'Roll call'),
    foot: `No meeting has been called ${clause(arrangements.quorum.clause)}.`,
    speak: 'No meeting has been called.',
    body: { roll: { columns: [], rows: [], more: '' } },
    plain: { may: NOTHING, elections: [], lots: [], ready: false },
  };
}

/** Each person sees the buttons their part allows now; the shared copy has them all. */
function buttonsFor(setting: Setting, meeting: Called, chair: ChairFinding): typeof NOTHING {
  const viewer = viewerOf(setting);
  const presiding = chair.found === 'presiding' ? chair.presiding.person : null;
  const assembling = meeting.stage === 'assembling';
  const controls = showsControls(setting, presiding);
  const stands = { order: assembling && controls, close: !assembling && controls };
  if (viewer === null)
    return { ...NOTHING, ...stands, here: true, leave: true, apologies: true, substitute: true };
  const seated = seatOf(meeting, viewer.person) !== undefined;
  const attending = seated || meeting.attendees.some((a) => a.person === viewer.person);
  const principal = viewer.seats.length > 0;
  return {
    ...stands,
    here: !attending,
    leave: attending,
    apologies: principal && !seated,
    substitute: principal,
  };
}

function chairBand(setting: Setting, meeting: Called, chair: ChairFinding): readonly Band[] {
  const { arrangements } = setting;
  const { standInClause } = arrangements.chair;
  if (chair.found === 'presiding' || meeting.stage === 'closed') return [];
  if (chair.found === 'election') {
    const tied = chair.tied.map((seat) => seatTitle(arrangements, seat));
    const text =
      tied.length > 0
        ? `Level between ${list(tied)}. The clerk draws a lot and records it ${clause(standInClause)}.`
        : `Neither the Chairman nor the Vice Chairman is here. Each member present votes once ${clause(standInClause)}.`;
    return [{ style: 'accent', lead: 'Elect somebody to preside.', text }];
  }
  if (Object.values(meeting.attendance).every((a) => a.status !== 'present')) return [];
  const date = dateOf(setting);
  const either = [chairSeatOn(arrangements, date), viceChairSeatOn(arrangements, date)];
  const [first = '', second = ''] = either.map((seat) => seatTitle(arrangements, seat));
  return [
    {
      style: 'warning',
      lead: 'Nobody here may preside.',
      text: `The ${first} is Chairman and the ${second} Vice Chairman; any Leader in person may stand in ${clause(standInClause)}.`.replace(
        'Leader in',
        `${officeTitle(setting)} in`,
      ),
    },
  ];
}

const officeTitle = ({ arrangements }: Setting): string =>
  arrangements.offices.find((office) => office.id === arrangements.chair.office)?.title ?? 'member';

const BASIS = {
  chairman: 'Chairman',
  'vice-chairman': 'Vice Chairman, in the Chairman’s absence',
  unopposed: 'unopposed',
  elected: 'elected for this meeting',
  'by-lot': 'by lot',
} as const;

function factsOf(setting: Setting, meeting: Called, chair: ChairFinding): readonly Fact[] {
  const { board, arrangements } = setting;
  const source = (basis: keyof typeof BASIS): string =>
    basis === 'chairman' ? arrangements.chair.clause : arrangements.chair.standInClause;
  const presides =
    chair.found !== 'presiding'
      ? ''
      : `${member(setting, chair.presiding.seat, chair.presiding.person)}: ${BASIS[chair.presiding.basis]} ${clause(source(chair.presiding.basis))}`;
  const times =
    meeting.stage === 'assembling' || meeting.openedAt === null
      ? ''
      : `${clock(board, meeting.openedAt)}${meeting.stage === 'closed' ? `, closed ${clock(board, meeting.closedAt)}` : ''}`;
  return [
    ...fact(meeting.stage === 'assembling' ? 'Will preside' : 'Presiding', presides),
    ...fact('Called to order', times),
    ...fact(
      'Without a vote',
      list(
        meeting.attendees.map((a) => attendeeName(setting, a.person, a.capacity)),
        6,
      ),
    ),
  ];
}

function attendeeName({ board }: Setting, person: string, capacity: string): string {
  const name = board.people.find((p) => p.id === person)?.name ?? capacity;
  return name;
}

function observersLine({ arrangements }: Setting): string {
  return arrangements.observers
    .map((observer) => `${observer.name} may speak, and is not counted ${clause(observer.clause)}.`)
    .join(' ');
}

function elections({ arrangements }: Setting, chair: ChairFinding) {
  if (chair.found !== 'election' || chair.tied.length > 0) return [];
  return chair.candidates.map((candidate) => ({
    title: `Elect the ${seatTitle(arrangements, candidate)}`,
    candidate,
  }));
}

function lots(setting: Setting, chair: ChairFinding) {
  const viewer = viewerOf(setting);
  const mine = viewer === null || viewer.posts.includes('clerk');
  if (chair.found !== 'election' || !mine) return [];
  return chair.tied.map((candidate) => ({
    title: `The lot fell to the ${seatTitle(setting.arrangements, candidate)}`,
    candidate,
  }));
}
