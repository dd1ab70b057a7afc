import { personName, seatTitle } from '../core/constitution/index.ts';
import type { Business, Called } from '../core/meeting/index.ts';
import type { Showing } from '../core/showing/index.ts';
import { methodOf } from './method.ts';
import { quorumBand, quorumFigure } from './quorum-words.ts';
import { entitledFor, findChair, matterOf, quorumOf, seatOf } from './record.ts';
import { type Band, type Fact, fact, head, type Sheet } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { interestOf, member, type Setting, showsControls, viewerOf } from './who.ts';
import { capital, clause, clock, list, number, parties, plural, where } from './words.ts';

type Shown = Extract<Showing, { readonly card: 'motion' }>;
type Put = Exclude<Business, { readonly stage: 'listed' }>;

/** An item put to the Board: its motion, how it is decided, and who objects (R-CONS-1, R-PARTIAL-2). */
export function motion(showing: Shown, room: Room): Sheet {
  const { meeting, board, number: no } = showing;
  const business = meeting.stage === 'uncalled' ? undefined : meeting.business[no];
  if (meeting.stage === 'uncalled' || business === undefined) return absent(showing);
  if (business.stage === 'listed') return absent(showing, business.line.title);
  const quorum = quorumOf(meeting, showing, no);
  const open = business.stage === 'motion' && meeting.stage !== 'closed';
  const figure = figureOf(business, quorumFigure(quorum));
  const raiser = personName(board, business.line.by);
  const title = clip(business.line.title, room.text);
  return {
    head: head(where(board, `item ${no}`, by(raiser, business.line.by)), title, figure.figure, figure.unit, figure.colour),
    bands: open ? [...quorumBand(showing, meeting, quorum), ...objectionBand(showing, business)] : [],
    facts: [...fact('Now', stageOf(showing, business)), ...factsOf(showing, meeting, business)],
    foot: footOf(showing, business),
    speak: `Item ${no}, ${title}: ${spoken(showing, business)}`,
    body: { text: clip(business.motion.text, room.text), presiding: presidingLine(showing, meeting) },
    plain: { no, may: open ? buttonsFor(showing, meeting, business) : NOTHING },
  };
}

const NOTHING = {
  object: false,
  withdraw: false,
  interest: false,
  request: false,
  control: false,
  consensus: false,
  none: false,
  vote: false,
};

const by = (name: string, id: string): string =>
  name.startsWith('Someone no longer') ? `raised by ${id}` : `raised by the ${name}`;

function absent({ board, number: no }: Shown, title = `Item ${no}`): Sheet {
  return {
    head: head(where(board, `item ${no}`), title),
    foot: 'This item has not been taken yet.',
    speak: `Item ${no} has not been taken yet.`,
    body: { text: '', presiding: '' },
    plain: { no, may: NOTHING },
  };
}

function figureOf(business: Put, quorum: ReturnType<typeof quorumFigure>): ReturnType<typeof quorumFigure> {
  const binding = business.objections.filter((o) => o.binding).length;
  if (business.stage === 'decided' || business.stage === 'deferred') return { figure: '', unit: '', colour: 'default' };
  if (business.stage !== 'motion' || binding === 0 || quorum.colour === 'attention') return quorum;
  return { figure: String(binding), unit: plural(binding, 'objection'), colour: 'default' };
}

function buttonsFor(setting: Setting, meeting: Called, business: Put): typeof NOTHING {
  const { arrangements } = setting;
  const viewer = viewerOf(setting);
  const { method } = matterOf(arrangements, business.motion.matter);
  const chair = findChair(meeting, setting);
  const control = showsControls(setting, chair.found === 'presiding' ? chair.presiding.person : null);
  const binding = business.objections.some((o) => o.binding);
  const controls = {
    control,
    consensus: control && method === 'ordinary',
    none: control && method === 'ordinary' && binding,
    vote: control && method !== 'parties',
  };
  if (viewer === null) {
    const withdraw = business.objections.length > 0;
    return { ...controls, object: true, withdraw, interest: true, request: method === 'ordinary' && binding };
  }
  const seated = seatOf(meeting, viewer.person);
  const interest = interestOf(meeting, viewer.person, business.line.number);
  const objects = business.objections.some((o) => o.person === viewer.person);
  const heard = seated !== undefined && interest?.withdrew !== true;
  const entitled = entitledFor(meeting, arrangements, business.line.number).some((s) => s.seat === seated?.seat);
  return {
    ...controls,
    object: heard && !objects,
    withdraw: heard && objects,
    interest: seated !== undefined && interest === undefined,
    request: entitled && method === 'ordinary' && !business.requests.some((seat) => seat === seated?.seat),
  };
}

function objectionBand(setting: Setting, business: Put): readonly Band[] {
  const binding = business.objections.filter((o) => o.binding);
  if (binding.length === 0) return [];
  const { vote } = setting.arrangements.decisions;
  const names = list(binding.map((o) => member(setting, o.seat, o.person)), 6);
  return [
    {
      style: 'warning',
      lead: `${capital(number(binding.length))} ${plural(binding.length, 'objection stands', 'objections stand')}.`,
      text: `Consensus waits on ${names}: the objection is withdrawn, or the person presiding calls a vote, records no consensus, or defers ${clause(vote.clause)}.`,
    },
  ];
}

function factsOf(setting: Setting, meeting: Called, business: Put): readonly Fact[] {
  const { arrangements } = setting;
  const { motion: put, objections, requests } = business;
  const interests = meeting.interests
    .filter((i) => i.number === business.line.number)
    .map((i) => `${member(setting, i.seat, i.person)} (${i.withdrew ? 'withdrew' : 'stayed'})`);
  return [
    ...fact('Councils involved', parties(arrangements, put.involved)),
    ...fact('Method', methodOf(arrangements, put)),
    ...fact('Objections', objectionsOf(setting, objections)),
    ...fact('Asked for a vote', list(requests.map((seat) => seatTitle(arrangements, seat)))),
    ...fact('Interests declared', list(interests, 6)),
  ];
}

function objectionsOf(setting: Setting, objections: Put['objections']): string {
  const { consensus, partial } = setting.arrangements.decisions;
  if (objections.length === 0) return `None so far. Silence is consent ${clause(consensus.clause)}.`;
  return list(
    objections.map((o) => {
      const name = member(setting, o.seat, o.person);
      return o.binding ? name : `${name} (advisory: council not involved, ${partial.clause})`;
    }),
    6,
  );
}

/** What became of the motion; nothing while it is still before the Board. */
function stageOf({ board }: Setting, business: Put): string {
  switch (business.stage) {
    case 'motion':
      return '';
    case 'division':
      return `Vote called ${clock(board, business.division.calledAt)}. Members vote on the ballot card.`;
    case 'tied':
      return 'The vote is level. The person presiding gives a casting vote.';
    case 'decided':
      return `Decided ${clock(board, business.at)}. The outcome is on its own card.`;
    case 'deferred':
      return `Deferred ${clock(board, business.at)}. ${business.reason}`.trim();
  }
}

function spoken(setting: Setting, business: Put): string {
  if (business.stage !== 'motion') return lowerFirst(stageOf(setting, business).split('. ')[0] ?? '').replace(/\.?$/, '.');
  const binding = business.objections.filter((o) => o.binding).length;
  if (binding > 0) return `${number(binding)} ${plural(binding, 'objection stands', 'objections stand')}.`;
  const { method } = matterOf(setting.arrangements, business.motion.matter);
  return method === 'ordinary' ? 'does anyone object?' : `${methodOf(setting.arrangements, business.motion)}.`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function footOf({ arrangements }: Setting, business: Put): string {
  const { vote, partial } = arrangements.decisions;
  const scope = business.motion.partial
    ? `Only the councils involved can break consensus; another council's objection is minuted as advisory ${clause(partial.clause)}. `
    : '';
  return `${scope}A vote is taken only when the person presiding calls it ${clause(vote.clause)}.`;
}

export function presidingLine(setting: Setting, meeting: Called): string {
  const chair = findChair(meeting, setting);
  if (chair.found !== 'presiding') return 'For the person presiding';
  return `For the person presiding: ${member(setting, chair.presiding.seat, chair.presiding.person)}`;
}
