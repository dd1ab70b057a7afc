import {
  hasSubstituteRole,
  preElectionOn,
  seatsHeldBy,
  substituteEntriesOf,
} from '../core/constitution/index.ts';
import type { HoldingLine } from '../core/holding-lines/index.ts';
import {
  isLive,
  type LoggedEnquiry,
  PRESS_LIMITS,
  remindersOf,
  seatsUncleared,
} from '../core/press/index.ts';
import { capacitiesOf, chairRoleOf } from '../core/standing/index.ts';
import { clip } from './size.ts';
import { dateOf, type Setting } from './who.ts';

const NOTHING = {
  consulted: false,
  consent: false,
  agree: false,
  withdraw: false,
  suggest: false,
  comment: false,
  object: false,
  control: false,
  approve: false,
  decline: false,
  standIn: false,
  preElection: false,
  issued: false,
  hold: false,
  handle: false,
};

/** Nothing to press, and the limits of what may be typed. */
export const noPart = () => ({
  limits: PRESS_LIMITS,
  may: NOTHING,
  commentLabel: 'Comment',
  version: 0,
  ready: false,
  holding: [] as readonly { readonly title: string; readonly value: string }[],
});

/** What somebody is to an enquiry: the seats they answer for, the chair's office, communications, or who logged it. */
export function roleIn(setting: Setting, enquiry: LoggedEnquiry) {
  const { viewer: person, board, arrangements, now } = setting;
  const facts = { board, arrangements, now, person };
  const all = person === null;
  const mine = all ? enquiry.circulatedTo : seatsFor(setting, person, enquiry.circulatedTo);
  const chair = chairRoleOf(facts);
  const comms = all || capacitiesOf(facts).some((c) => c.kind === 'post' && c.post === 'communications');
  return { all, mine, chair, comms, logged: enquiry.loggedBy === person };
}

/** The buttons that are this person's, now (R-PRESS-1 to 4). */
export function pressPart(setting: Setting, enquiry: LoggedEnquiry, library: readonly HoldingLine[]) {
  const { all, mine, chair, comms, logged } = roleIn(setting, enquiry);
  const handle = comms || chair !== null || logged;
  const closed = noPart();
  if (!isLive(enquiry))
    return { ...closed, may: { ...NOTHING, handle: handle && enquiry.stage === 'issued' } };
  const { draft, stage } = enquiry;
  const controls = all || chair !== null;
  const uncleared = seatsUncleared(enquiry);
  const holding = mayHold(setting, enquiry) ? library : [];
  const may = {
    consulted: mine.some((seat) => !(seat in enquiry.consulted)),
    consent: mine.some((seat) => uncleared.includes(seat)),
    agree: draft !== null && mine.some((seat) => !(seat in enquiry.agreed || seat in enquiry.objections)),
    withdraw: mine.some((seat) => seat in enquiry.objections),
    suggest: mine.length > 0 || comms,
    comment: mine.length > 0 || comms || controls,
    object: draft !== null && mine.some((seat) => !(seat in enquiry.objections)),
    control: controls,
    approve: controls && draft !== null && stage !== 'approved',
    decline: controls,
    standIn: chair === 'vice-chairman' && stage === 'agreed',
    preElection: controls && stage === 'agreed' && inPreElection(setting),
    issued: stage === 'approved' && comms,
    hold: comms && holding.length > 0,
    handle,
  };
  return {
    ...closed,
    may,
    commentLabel: may.object ? 'Comment, or why you object' : 'Comment',
    version: draft?.version ?? 0,
    ready: stage === 'agreed',
    holding: holding.map(({ number, topic, text }) => ({
      title: `${topic}: ${clip(text, 200)}`,
      value: String(number),
    })),
  };
}

export const inPreElection = (setting: Setting): boolean =>
  preElectionOn(setting.arrangements, dateOf(setting)) !== undefined;

/** When nine tenths of the time are gone, and no line like it has been given (R-PRESS-3). */
function mayHold({ now }: Setting, enquiry: LoggedEnquiry): boolean {
  const from = remindersOf(enquiry)?.['nine-tenths'];
  return from !== undefined && enquiry.correcting === null && Date.parse(now) >= Date.parse(from);
}

function seatsFor(setting: Setting, person: string, to: readonly string[]): readonly string[] {
  const { board, arrangements } = setting;
  const date = dateOf(setting);
  const held = seatsHeldBy(board, person, date).filter((seat) => to.includes(seat));
  if (held.length > 0) return held;
  return substituteEntriesOf(board, person, date)
    .filter((entry) => hasSubstituteRole(arrangements, entry) && to.includes(entry.seat))
    .map(({ seat }) => seat);
}
