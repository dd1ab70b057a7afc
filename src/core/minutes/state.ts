import type { CivilDate, Instant } from '../calendar/index.ts';
import type { PersonId } from '../constitution/index.ts';
import type { EventOf, MinutesEvent } from './event.ts';

interface Done {
  readonly by: PersonId;
  readonly at: Instant;
}

/** One correction: it makes the version it is numbered with, and the one before it stays. */
export interface Correction extends Done {
  readonly version: number;
  readonly paragraph: string;
  readonly was: string;
  readonly text: string;
  readonly reason: string;
}

export interface Approval extends Done {
  readonly version: number;
  /** The later meeting that approved them. */
  readonly meeting: string;
  readonly fingerprint: string;
}

export interface Signature extends Done {
  readonly version: number;
  readonly fingerprint: string;
}

/** What the minutes of every closed meeting have. Their text is the meeting's own record, with these corrections. */
export interface Kept {
  readonly meeting: string;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant;
  readonly due: CivilDate;
  readonly reminders: readonly { readonly name: string; readonly at: Instant }[];
  /** The newest version: 1 is as the record has it, and each correction makes another. */
  readonly version: number;
  readonly corrections: readonly Correction[];
  readonly circulated: readonly (Done & { readonly version: number })[];
  readonly approvals: readonly Approval[];
  readonly signatures: readonly Signature[];
}

/** The newest version stands as a draft, approved, or signed (R-MINUTES-2); a correction makes a draft of it again. */
export type Minutes =
  | { readonly stage: 'unbegun' }
  | (Kept & { readonly stage: 'draft' })
  | (Kept & { readonly stage: 'approved'; readonly approval: Approval })
  | (Kept & { readonly stage: 'signed'; readonly approval: Approval; readonly signature: Signature });

export type Begun = Exclude<Minutes, { readonly stage: 'unbegun' }>;

export const initial: Minutes = { stage: 'unbegun' };

export function evolve(state: Minutes, event: MinutesEvent): Minutes {
  if (event.type === 'MinutesBegun') return state.stage === 'unbegun' ? begun(event) : state;
  if (state.stage === 'unbegun') return state;
  switch (event.type) {
    case 'MinutesReminded':
      return { ...state, reminders: state.reminders.filter(({ name }) => name !== event.reminder) };
    case 'MinutesCirculated': {
      const { at, by, version } = event;
      return { ...state, reminders: [], circulated: [...state.circulated, { at, by, version }] };
    }
    case 'MinutesCorrected': {
      const { type: _, ...correction } = event;
      const { version } = correction;
      return { ...keptOf(state), stage: 'draft', version, corrections: [...state.corrections, correction] };
    }
    case 'MinutesApproved': {
      const { type: _, ...approval } = event;
      return {
        ...keptOf(state),
        stage: 'approved',
        reminders: [],
        approval,
        approvals: [...state.approvals, approval],
      };
    }
    case 'MinutesSigned': {
      if (state.stage === 'draft') return state;
      const { type: _, ...signature } = event;
      const { approval } = state;
      return {
        ...keptOf(state),
        stage: 'signed',
        approval,
        signature,
        signatures: [...state.signatures, signature],
      };
    }
  }
}

function begun({ type: _, at: _at, ...event }: EventOf<'MinutesBegun'>): Minutes {
  return {
    ...event,
    stage: 'draft',
    version: 1,
    corrections: [],
    circulated: [],
    approvals: [],
    signatures: [],
  };
}

/** The minutes without what belongs to the stage they are leaving. */
function keptOf(state: Begun): Kept {
  const { meeting, openedAt, closedAt, due, reminders, version } = state;
  const { corrections, circulated, approvals, signatures } = state;
  return {
    ...{ meeting, openedAt, closedAt, due, reminders, version },
    ...{ corrections, circulated, approvals, signatures },
  };
}
