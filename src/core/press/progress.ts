import type { Instant } from '../calendar/index.ts';
import { type PartyId, partyOf, type SeatId } from '../constitution/index.ts';
import { isLive, type LoggedEnquiry, type PressEnquiry } from './state.ts';

export interface ConsultationRow {
  readonly party: PartyId;
  readonly seat: SeatId;
  readonly consultedAt?: Instant;
  /** Agreement to the line now proposed. */
  readonly agreedAt?: Instant;
}

/** What the enquiry waits for next, and the seats it waits for where a council must act. */
export type NextStep =
  | { readonly step: 'consult'; readonly waitingFor: readonly SeatId[] }
  | { readonly step: 'draft' }
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
    return {
      party: partyOf(seat),
      seat,
      ...(consulted ? { consultedAt: consulted.at } : {}),
      ...(agreed ? { agreedAt: agreed.at } : {}),
    };
  });
}

export const notConsulted = (state: LoggedEnquiry): readonly SeatId[] =>
  state.circulatedTo.filter((seat) => !(seat in state.consulted));

export const notAgreed = (state: LoggedEnquiry): readonly SeatId[] =>
  state.circulatedTo.filter((seat) => !(seat in state.agreed));

export function nextStep(state: PressEnquiry): NextStep {
  if (!isLive(state)) return { step: 'none' };
  const { draft, stage } = state;
  if (stage === 'logged' || stage === 'circulated')
    return { step: 'consult', waitingFor: notConsulted(state) };
  if (draft === null) return { step: 'draft' };
  if (stage === 'consulted') return { step: 'agree', version: draft.version, waitingFor: notAgreed(state) };
  return { step: stage === 'approved' ? 'issue' : 'approve', version: draft.version };
}

/** The circulated seats that have something left to do: consult their Leader, or agree the line proposed. */
export const silentSeats = ({ circulatedTo, consulted, draft, agreed }: LoggedEnquiry): readonly SeatId[] =>
  circulatedTo.filter((seat) => !(seat in consulted) || (draft !== null && !(seat in agreed)));
