import { type SeatId, seatTitle } from '../core/constitution/index.ts';
import { type Called, type ChairFinding, seatOf } from '../core/meeting/index.ts';
import { showsControls } from './presiding.ts';
import { type Setting, viewerOf } from './who.ts';

export const NO_BUTTONS = {
  control: false,
  here: false,
  leave: false,
  apologies: false,
  substitute: false,
  order: false,
  close: false,
  record: false,
};

interface Candidate {
  readonly title: string;
  readonly candidate: SeatId;
}

/** Each person sees the buttons their part allows now; the shared copy has them all. */
export function rollButtons(setting: Setting, meeting: Called): typeof NO_BUTTONS {
  const viewer = viewerOf(setting);
  const stands = controlsOf(setting, meeting);
  if (viewer === null) return { ...stands, here: true, leave: true, apologies: true, substitute: true };
  const seated = seatOf(meeting, viewer.person) !== undefined;
  const attending = seated || meeting.attendees.some((a) => a.person === viewer.person);
  const principal = viewer.seats.length > 0;
  return {
    ...stands,
    here: !attending,
    leave: attending,
    apologies: principal && !seated,
    substitute: principal,
    record: viewer.posts.includes('clerk'),
  };
}

/** Calling to order is for whoever is to preside; the clerk may close a meeting without a quorum (R-CHAIR-3, R-QUORUM-4). */
function controlsOf(setting: Setting, meeting: Called): typeof NO_BUTTONS {
  const presides = showsControls(setting, meeting);
  const clerk = viewerOf(setting)?.posts.includes('clerk') === true;
  const vacant = meeting.stage === 'assembling' || meeting.presiding === null;
  const close = meeting.stage === 'open' ? presides : (presides || clerk) && meeting.stage === 'suspended';
  const order = vacant && presides;
  return { ...NO_BUTTONS, control: order || close, order, close };
}

/** A button for each Leader who may be elected to preside (R-CHAIR-3). */
export function electionsOf({ arrangements }: Setting, chair: ChairFinding): readonly Candidate[] {
  if (chair.found !== 'election' || chair.tied.length > 0) return [];
  return chair.candidates.map((candidate) => ({
    title: `Elect the ${seatTitle(arrangements, candidate)}`,
    candidate,
  }));
}

/** A button for each of those tied, for the clerk to record how the lot fell (R-CHAIR-3). */
export function lotsOf(setting: Setting, chair: ChairFinding): readonly Candidate[] {
  const viewer = viewerOf(setting);
  if (chair.found !== 'election' || (viewer !== null && !viewer.posts.includes('clerk'))) return [];
  return chair.tied.map((candidate) => ({
    title: `The lot fell to the ${seatTitle(setting.arrangements, candidate)}`,
    candidate,
  }));
}
