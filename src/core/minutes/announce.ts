import type { Announcement, Deadline, Line } from '../kernel/index.ts';
import type { MinutesCommand } from './command.ts';
import type { MinutesEvent } from './event.ts';
import type { Begun, Minutes } from './state.ts';

const CARD = { card: 'minutes', of: '' } as const;
const REFRESH: Announcement = { kind: 'refresh', ...CARD };
const CLERK: Announcement = { kind: 'tell', to: [{ post: 'clerk' }], ...CARD };
const CHAIR: Announcement = { kind: 'tell', to: [{ chair: 'chair-or-vice' }], ...CARD };
const MEMBERS: Announcement = { kind: 'tell', to: [{ all: 'members' }], ...CARD };

/** Told in their own chats alone: the clerk at the close, the members when the draft is circulated. */
export function announce(event: MinutesEvent, state: Minutes): readonly Announcement[] {
  if (state.stage === 'unbegun') return [];
  switch (event.type) {
    case 'MinutesBegun':
    case 'MinutesReminded':
      return [REFRESH, CLERK];
    case 'MinutesCirculated':
      return [REFRESH, CLERK, MEMBERS, CHAIR];
    case 'MinutesCorrected':
    case 'MinutesApproved':
    case 'MinutesSigned':
      return [REFRESH, CLERK];
  }
}

/** The clerk is reminded of a draft that no member has been sent (R-MINUTES-1). */
export function deadlines(state: Minutes): readonly Deadline<MinutesCommand>[] {
  if (state.stage !== 'draft' || state.circulated.length > 0) return [];
  return state.reminders.map(({ name, at }) => ({
    name: `draft ${name}`,
    at,
    command: { type: 'RemindOfMinutes', reminder: name },
  }));
}

/** A meeting's minutes in the list of minutes. */
export type MinutesLine = Pick<Begun, 'meeting' | 'stage' | 'version' | 'openedAt' | 'closedAt' | 'due'>;

export function lines(_event: MinutesEvent, state: Minutes): readonly Line[] {
  if (state.stage === 'unbegun') return [];
  const { meeting, stage, version, openedAt, closedAt, due } = state;
  const data: MinutesLine = { meeting, stage, version, openedAt, closedAt, due };
  return [{ list: 'minutes', key: meeting, data }];
}
