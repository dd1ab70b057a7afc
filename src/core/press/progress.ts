import type { Instant } from '../calendar/index.ts';
import { sharedBy } from '../confidentiality/index.ts';
import { type PartyId, partyOf, type SeatId } from '../constitution/index.ts';
import { type Clearance, type Enquiry, isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

export interface ConsultationRow {
  readonly party: PartyId;
  readonly seat: SeatId;
  readonly consultedAt?: Instant;
  /** Agreement to the line now proposed. */
  readonly agreedAt?: Instant;
  readonly objectedAt?: Instant;
}

/** What the enquiry waits for next, and the seats it waits for where a council must act. */
export type NextStep =
  | { readonly step: 'consult'; readonly waitingFor: readonly SeatId[] }
  | { readonly step: 'draft' }
  | { readonly step: 'consent'; readonly waitingFor: readonly SeatId[] }
  | { readonly step: 'resolve'; readonly version: number; readonly waitingFor: readonly SeatId[] }
  | { readonly step: 'agree'; readonly version: number; readonly waitingFor: readonly SeatId[] }
  | { readonly step: 'approve'; readonly version: number }
  | { readonly step: 'issue'; readonly version: number }
  | { readonly step: 'none' };

/** One row for each council, in the register's order, with what it has done (R-PRESS-1). */
export function consultationRows(state: PressEnquiry): readonly ConsultationRow[] {
  if (state.stage === 'unlogged') return [];
  return state.circulatedTo.map((seat) => {
    const consulted = state.consulted[seat];
    const agreed = state.agreed[seat];
    const objection = state.objections[seat];
    return {
      party: partyOf(seat),
      seat,
      ...(consulted ? { consultedAt: consulted.at } : {}),
      ...(agreed ? { agreedAt: agreed.at } : {}),
      ...(objection ? { objectedAt: objection.at } : {}),
    };
  });
}

export const notConsulted = (state: LoggedEnquiry): readonly SeatId[] =>
  state.circulatedTo.filter((seat) => !(seat in state.consulted));

export const notAgreed = (state: LoggedEnquiry): readonly SeatId[] =>
  state.circulatedTo.filter((seat) => !(seat in state.agreed));

export const objecting = (state: LoggedEnquiry): readonly SeatId[] =>
  state.circulatedTo.filter((seat) => seat in state.objections);

/** The seats of councils whose confidential material is involved and who have not consented (R-CONF-1, 19.3). */
export const seatsUncleared = ({ circulatedTo, confidential, cleared }: Enquiry): readonly SeatId[] =>
  circulatedTo.filter((seat) => confidential.includes(partyOf(seat)) && !mayGoOut(cleared[partyOf(seat)]));

/** A journalist is outside every council. */
const mayGoOut = (clearance: Clearance | undefined): boolean =>
  sharedBy({
    with: 'outside',
    consent: clearance?.how === 'consent',
    exception: clearance === undefined || clearance.how === 'consent' ? null : clearance.how,
  }).kind !== 'blocked';

export function nextStep(state: PressEnquiry): NextStep {
  if (!isLive(state)) return { step: 'none' };
  const { draft, stage } = state;
  if (stage === 'logged' || stage === 'circulated')
    return { step: 'consult', waitingFor: notConsulted(state) };
  if (draft === null) return { step: 'draft' };
  if (stage !== 'consulted')
    return { step: stage === 'approved' ? 'issue' : 'approve', version: draft.version };
  const uncleared = seatsUncleared(state);
  if (uncleared.length > 0) return { step: 'consent', waitingFor: uncleared };
  const against = objecting(state);
  const { version } = draft;
  if (against.length > 0) return { step: 'resolve', version, waitingFor: against };
  return { step: 'agree', version, waitingFor: notAgreed(state) };
}

/** The circulated seats with something left to say: their consultation, their consent, or their word on the line. */
export function silentSeats(state: LoggedEnquiry): readonly SeatId[] {
  const { circulatedTo, consulted, draft, agreed, objections } = state;
  const uncleared = seatsUncleared(state);
  return circulatedTo.filter(
    (seat) =>
      !(seat in consulted) ||
      uncleared.includes(seat) ||
      (draft !== null && !(seat in agreed) && !(seat in objections)),
  );
}

/** When half and nine tenths of the time from logging to the deadline are gone (R-PRESS-3). */
export function remindersOf({
  loggedAt,
  dueAt,
}: Enquiry): Readonly<Record<'half' | 'nine-tenths', Instant>> | null {
  if (dueAt === null) return null;
  const from = Date.parse(loggedAt);
  const left = Date.parse(dueAt) - from;
  const after = (part: number): Instant => new Date(from + Math.round(left * part)).toISOString();
  return { half: after(0.5), 'nine-tenths': after(0.9) };
}
