import type { Meeting } from '../../src/core/meeting/index.ts';
import type { Content, Showing, Sighting } from '../../src/core/showing/index.ts';
import { CHAIR, openWith } from './play.ts';

type Moves = Parameters<typeof openWith>[1][];
type Raised = 'for' | 'against' | 'abstain' | null;

const of = 'meeting-1';

const hand = (party: string, office: string, raised: Raised) => ({
  seat: `${party}.${office}`,
  person: `${office}-${party}`,
  hand: raised,
});

/** Item 4 is for Maidstone and Swale: one of the four has voted, the others raised their hands, or did not. */
const put: Moves = [
  ['10:41', CHAIR, { type: 'CallVote', number: 4 }],
  ['10:42', 'leader-maidstone', { type: 'CastBallot', number: 4, choice: 'for' }],
  [
    '10:43',
    'clerk',
    {
      type: 'RecordHands',
      number: 4,
      hands: [
        hand('maidstone', 'chief-executive', 'for'),
        hand('swale', 'leader', 'against'),
        hand('swale', 'chief-executive', null),
      ],
    },
  ],
];
export const wanted = openWith(4, ...put.slice(0, 2));
export const waiting = openWith(4, ...put);
export const sentBack = openWith(4, ...put, ['10:44', CHAIR, { type: 'ReturnHands', number: 4, show: 1 }]);
export const confirmed = openWith(4, ...put, ['10:44', CHAIR, { type: 'ConfirmHands', number: 4, show: 1 }]);
export const spoilt = openWith(4, ...put, ['10:44', 'leader-swale', { type: 'Leave' }]);

const lost: Moves = [
  ['10:43', 'leader-swale', { type: 'Leave' }],
  ['10:44', 'chief-executive-swale', { type: 'Leave' }],
  ['10:59', null, { type: 'OfferAdjournment' }],
];
export const offered = openWith(4, ...lost);
export const adjourned = openWith(4, ...lost, ['11:00', 'clerk', { type: 'AdjournMeeting' }]);

export const handsOn = (meeting: Meeting, show: number | null = null): Content => ({
  card: 'hands',
  of,
  meeting,
  number: 4,
  show,
});

/** Teams saw four: one is not on the roll, one on it has left, and of two it says what the roll says. */
export const mixed = openWith(4, ['10:30', 'leader-swale', { type: 'Leave' }]);
const at = (time: string): string => `2026-11-26T${time}:00.000Z`;
export const SEEN: Readonly<Record<string, Sighting>> = {
  'leader-maidstone': { joined: at('09:52'), left: null },
  'leader-swale': { joined: at('10:42'), left: null },
  'chief-executive-swale': { joined: at('09:54'), left: at('10:43') },
  'kent-representative': { joined: at('09:55'), left: null },
};

export const rollBeside = (meeting: Meeting, seen = SEEN): Content => ({
  card: 'evidence',
  of,
  meeting,
  seen,
});

type Show = (content: Content, viewer?: string | null, more?: object) => Showing;

/** One scene for every card of what is done in the room. */
export const roomScenes = (show: Show) => ({
  hands: show(handsOn(waiting, 1), CHAIR),
  evidence: show(rollBeside(mixed), 'clerk'),
});
