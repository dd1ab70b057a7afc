import { seatsHeldBy, substituteEntriesOf } from '../core/constitution/index.ts';
import { isLive, type LoggedEnquiry, PRESS_LIMITS } from '../core/press/index.ts';
import { capacitiesOf, chairRoleOf } from '../core/standing/index.ts';
import { dateOf, type Setting } from './who.ts';

/** Nothing to press, and the limits of what may be typed. */
export function noPart() {
  const may = {
    consulted: false,
    agree: false,
    suggest: false,
    control: false,
    approve: false,
    decline: false,
    standIn: false,
    issued: false,
  };
  return { limits: PRESS_LIMITS, may, must: { line: false, reason: false }, version: 0, ready: false };
}

/** The buttons that are this person's, now (R-PRESS-1 and 2). */
export function pressPart(setting: Setting, enquiry: LoggedEnquiry) {
  const { viewer: person, board, arrangements, now } = setting;
  const closed = noPart();
  if (!isLive(enquiry)) return closed;
  const date = dateOf(setting);
  const mine =
    person === null
      ? []
      : seatsFor(setting, person, date).filter((seat) => enquiry.circulatedTo.includes(seat));
  const facts = { board, arrangements, now, person };
  const role = chairRoleOf(facts);
  const comms = capacitiesOf(facts).some((c) => c.kind === 'post' && c.post === 'communications');
  const all = person === null;
  const may = {
    consulted: all || mine.some((seat) => !(seat in enquiry.consulted)),
    agree: enquiry.draft !== null && (all || mine.some((seat) => !(seat in enquiry.agreed))),
    suggest: all || mine.length > 0 || comms,
    control: all || role !== null,
    approve: (all || role !== null) && enquiry.draft !== null && enquiry.stage !== 'approved',
    decline: all || role !== null,
    standIn: role === 'vice-chairman' && enquiry.stage === 'agreed',
    issued: enquiry.stage === 'approved' && (all || comms || role !== null),
  };
  const inputs = [may.suggest, may.decline, may.standIn].filter(Boolean).length;
  return {
    ...closed,
    may,
    must: { line: may.suggest && inputs === 1, reason: may.decline && inputs === 1 },
    version: enquiry.draft?.version ?? 0,
    ready: enquiry.stage === 'agreed',
  };
}

function seatsFor({ board }: Setting, person: string, date: string): readonly string[] {
  const held = seatsHeldBy(board, person, date);
  return held.length > 0 ? held : substituteEntriesOf(board, person, date).map((entry) => entry.seat);
}
