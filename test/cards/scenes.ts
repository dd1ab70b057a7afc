import { item } from '../../src/core/agenda/index.ts';
import { arrangementsAt, type PersonId } from '../../src/core/constitution/index.ts';
import type { Meeting } from '../../src/core/meeting/index.ts';
import { register } from '../../src/core/register/index.ts';
import type { Content, Showing } from '../../src/core/showing/index.ts';
import { mkip } from '../data/load.ts';
import { interestScenes } from './interest-scenes.ts';
import { LOST, ROWS } from './listed-scenes.ts';
import { DIARY, sought, toCome } from './meeting-to-come.ts';
import { corrected } from './minutes-scene.ts';
import { AGENDA, arrive, CALLED, CHAIR, EVERYBODY, held, openWith, play, WASTE } from './play.ts';
import { pressScenes } from './press-scenes.ts';
import { privateScenes } from './private-scenes.ts';
import { recordScenes } from './records-scenes.ts';
import { renewed } from './renewed.ts';
import { roomScenes } from './room-scenes.ts';
import { summonsScenes } from './summons-scenes.ts';
import { calledFor, handingOver, unmet } from './year.ts';

/** A card of the MKIP board drawn at 10:45 on the morning of its meeting, for everybody unless a viewer is named. */
export function show(
  content: Content,
  viewer: PersonId | null = null,
  more: Partial<Pick<Showing, 'notice' | 'board' | 'now'>> = {},
): Showing {
  const now = more.now ?? '2026-11-26T10:45:00.000Z';
  const board = more.board ?? mkip;
  return { ...content, board, arrangements: arrangementsAt(board, now), viewer, ...more, now };
}

const of = 'meeting-1';
const CYCLE = 'mkip.cycle.board';

/** Four here, nobody from Swale, its Chief Executive's apologies sent. */
export const assembling: Meeting = held([
  ...CALLED,
  ...arrive('09:52', 'leader-maidstone'),
  ...arrive('09:55', 'chief-executive-tunbridge-wells', 'kent-representative', 'clerk'),
  ...arrive('09:58', 'chief-executive-maidstone', CHAIR),
  ['09:59', 'chief-executive-swale', { type: 'SendApologies' }],
]);

export const motionOpen = openWith(4);
export const objected = openWith(
  4,
  ['10:41', 'leader-swale', { type: 'Object', number: 4 }],
  ['10:41', 'chief-executive-tunbridge-wells', { type: 'Object', number: 4 }],
  ['10:42', 'chief-executive-swale', { type: 'RequestVote', number: 4 }],
);
export const withdrawn = openWith(4, [
  '10:41',
  'chief-executive-maidstone',
  { type: 'DeclareInterest', number: 4, interest: 'pecuniary' },
]);
export const unanimous = openWith(3);
export const voting = openWith(
  4,
  ['10:41', 'leader-swale', { type: 'Object', number: 4 }],
  ['10:41', CHAIR, { type: 'CallVote', number: 4 }],
  ['10:42', 'leader-maidstone', { type: 'CastBallot', number: 4, choice: 'for' }],
  ['10:42', 'chief-executive-maidstone', { type: 'CastBallot', number: 4, choice: 'for' }],
  ['10:43', 'chief-executive-swale', { type: 'CastBallot', number: 4, choice: 'against' }],
);
export const tie = openWith(
  4,
  ['10:41', CHAIR, { type: 'CallVote', number: 4 }],
  ['10:42', 'leader-maidstone', { type: 'CastBallot', number: 4, choice: 'for' }],
  ['10:42', 'chief-executive-maidstone', { type: 'CastBallot', number: 4, choice: 'for' }],
  ['10:43', 'leader-swale', { type: 'CastBallot', number: 4, choice: 'against' }],
  ['10:43', 'chief-executive-swale', { type: 'CastBallot', number: 4, choice: 'against' }],
  ['10:44', CHAIR, { type: 'CloseVote', number: 4 }],
);
export const agreed = openWith(4, ['10:44', CHAIR, { type: 'DeclareConsensus', number: 4 }]);
export const deferred = openWith(4, [
  '10:44',
  CHAIR,
  { type: 'DeferItem', number: 4, reason: 'Swale asks for the fleet figures first.' },
]);
export const suspended = openWith(
  4,
  ['10:43', 'leader-swale', { type: 'Leave' }],
  ['10:44', 'chief-executive-swale', { type: 'Leave' }],
);
export const over = openWith(
  4,
  ['10:44', CHAIR, { type: 'DeclareConsensus', number: 4 }],
  ['10:45', CHAIR, { type: 'TakeItem', number: 1 }],
  ['10:46', CHAIR, { type: 'DeferItem', number: 1, reason: 'No time.' }],
  ['10:48', 'chief-executive-swale', { type: 'Leave' }],
  ['10:50', CHAIR, { type: 'CloseMeeting' }],
);

/** The register's entry of item 4 as a meeting left it. */
export function decisionOf(meeting: Meeting, number = 4, serial = 14) {
  const business = meeting.stage === 'uncalled' ? undefined : meeting.business[number];
  if (business?.stage !== 'decided') throw new Error('nothing was decided');
  const { title, motion, matter, involved, item: of } = business.line;
  const decision = `2026/${String(serial).padStart(3, '0')}`;
  const entry = { title, motion, matter, involved, item: of, number, serial, decision };
  const parsed = register.event.parse({
    ...entry,
    type: 'DecisionEntered',
    at: business.at,
    year: 2026,
    meeting: 'meeting-1',
    verdict: business.verdict,
  });
  return parsed;
}

/** The register's card with these decisions on it, of so many. */
export const registerOf = (
  decisions: readonly ReturnType<typeof decisionOf>[],
  { total = decisions.length, earlier = null as string | null, later = null as string | null } = {},
): Showing => show({ card: 'register', of: 'mkip.register.2026', decisions, total, earlier, later }, 'clerk');

const { title, motion, matter, involved } = WASTE;
const purpose = 'One fleet and one depot for two councils whose contracts end in the same month.';
const submit = { type: 'SubmitItem', id: 'item-waste', title, purpose, motion, matter, involved } as const;
export const requested = play(item, item.initial, [['09:00', 'head-of-waste', submit]]);
export const required = play(item, item.initial, [['09:00', 'leader-swale', submit]]);
export const declined = play(item, requested, [
  ['09:30', CHAIR, { type: 'DeclineItem', reason: 'The fleet figures are not ready.' }],
]);

export { contested, drafted, lineAgreed, lineIssued, logged } from './press-scenes.ts';

/** One scene for every card: what its sample data shows. */
export const SCENES: Readonly<Record<Content['card'], Showing>> = {
  help: show({ card: 'help', asked: 'agend', nearest: 'agenda' }, 'leader-swale'),
  'who-am-i': show({ card: 'who-am-i' }, CHAIR),
  agenda: show({ card: 'agenda', meeting: agreed, of, lines: [] }, CHAIR),
  'raise-item': show({ card: 'raise-item', of: 'item-new' }, 'head-of-waste'),
  'item-review': show({ card: 'item-review', of: 'item-waste', id: 'item-waste', item: requested }, CHAIR),
  'item-status': show(
    { card: 'item-status', of: 'item-waste', id: 'item-waste', item: declined },
    'head-of-waste',
  ),
  'roll-call': show({ card: 'roll-call', of, meeting: assembling }),
  motion: show({ card: 'motion', of, meeting: motionOpen, number: 4 }),
  ballot: show({ card: 'ballot', of, meeting: voting, number: 4 }),
  interest: show({ card: 'interest', of, meeting: motionOpen, number: 4 }, 'chief-executive-maidstone'),
  ...roomScenes(show),
  outcome: show({ card: 'outcome', of: 'register-2026', decision: decisionOf(tie) }),
  quorum: show({ card: 'quorum', of, meeting: suspended }),
  closed: show({ card: 'closed', of, meeting: over }),
  minutes: show(
    {
      card: 'minutes',
      of: 'mkip.minutes.meeting-1',
      minutes: corrected,
      meeting: over,
      links: { word: 'https://example.org/documents/a.docx', page: 'https://example.org/documents/a.html' },
    },
    'clerk',
    { now: '2026-11-26T11:30:00.000Z' },
  ),
  'my-votes': show({ card: 'my-votes', rows: ROWS }, 'leader-maidstone'),
  ...pressScenes(show),
  ...recordScenes(show),
  ...summonsScenes(show),
  ...privateScenes(show),
  people: show({ card: 'people', of: 'mkip.roster.1' }, 'clerk', { board: renewed }),
  appoint: show({ card: 'appoint', of: 'mkip.roster.1', typed: { fresh: 'p-1' } }, 'clerk'),
  'name-substitute': show({ card: 'name-substitute', of: 'mkip.roster.1', typed: { fresh: 'p-2' } }, 'clerk'),
  'end-appointment': show({ card: 'end-appointment', of: 'mkip.roster.1' }, 'clerk'),
  register: registerOf([decisionOf(agreed, 4, 15), decisionOf(tie)]),
  ...interestScenes(show),
  summons: show(
    { card: 'summons', of: 'mkip.summons.2026-12-10', summons: toCome, items: sought, link: DIARY },
    'leader-swale',
  ),
  undelivered: show({ card: 'undelivered', of: 'mkip.meeting.none', lost: LOST }, 'clerk'),
  requisition: show({ card: 'requisition', of: 'mkip.requisition.r1', requisition: calledFor }, 'clerk'),
  'call-meeting': show({ card: 'call-meeting', of: 'mkip.requisition.r2' }, 'leader-swale'),
  year: show({ card: 'year', of: CYCLE, cycle: unmet }, 'clerk', { now: '2026-12-02T10:45:00.000Z' }),
  'hand-over': show({ card: 'hand-over', of: CYCLE, handOver: handingOver }, 'clerk', {
    now: '2027-09-01T10:45:00.000Z',
  }),
  'chair-override': show({ card: 'chair-override', of: 'mkip.roster.1' }, 'clerk'),
  notice: show({ card: 'notice' }, 'kent-representative', {
    notice: {
      tone: 'refused',
      text: 'Kent County Council may speak, and does not vote.',
      cure: 'Your words are minuted with the item.',
      rule: 'R-MEM-3, 6.2',
    },
  }),
};

export { AGENDA, EVERYBODY };
export type AnyMeeting = Meeting;
