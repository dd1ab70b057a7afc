import { type Business, type Called, entitledFor, matterOf, seatOf } from '../core/meeting/index.ts';
import { showsControls } from './presiding.ts';
import { interestOf, type Setting, viewerOf } from './who.ts';

type Put = Exclude<Business, { readonly stage: 'listed' }>;

/** A motion that is no longer, or not yet, before the Board has no buttons. */
export const NO_BUTTONS = {
  object: false,
  withdraw: false,
  interest: false,
  request: false,
  control: false,
  defer: false,
  clear: false,
  consensus: false,
  none: false,
  vote: false,
};

/** Each person sees what their part allows now; the shared copy has it all (R-CONS-1, R-VOTE-1, R-UNAN-2). */
export function motionButtons(setting: Setting, meeting: Called, business: Put): typeof NO_BUTTONS {
  const { arrangements } = setting;
  const viewer = viewerOf(setting);
  const { method } = matterOf(arrangements, business.motion.matter);
  const control = showsControls(setting, meeting);
  const binding = business.objections.some((o) => o.binding);
  const controls = {
    control,
    defer: control,
    clear: !binding && method === 'ordinary',
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
  const entitled = entitledFor(meeting, arrangements, business.line.number).some(
    (s) => s.seat === seated?.seat,
  );
  return {
    ...controls,
    object: heard && !objects,
    withdraw: heard && objects,
    interest: seated !== undefined && interest === undefined,
    // Whoever presides calls a vote, and asks nobody for one.
    request:
      entitled &&
      !control &&
      method === 'ordinary' &&
      !business.requests.some((seat) => seat === seated?.seat),
  };
}
