import { amended, type Board, type PersonId } from '../../../src/core/constitution/index.ts';
import type { Facts } from '../../../src/core/kernel/index.ts';
import { type RosterCommand, type RosterEvent, roster, type Who } from '../../../src/core/roster/index.ts';
import { facts, mkip, NOW } from '../boards.ts';
import { given } from '../given.ts';

export const DECISION = { kind: 'decision', reference: '2026/014', dated: '' } as const;
export const LETTER = { kind: 'letter', reference: 'SBC/27', dated: '2026-11-18' } as const;
export const cited = { kind: 'decision', decision: '2026/014' } as const;
export const atOnce = { at: NOW, awaited: false } as const;

export const SWALE = 'b0000000-0000-4000-8000-000000000000';
export const ACCOUNT = 'b0000000-0000-4000-8000-0000000000aa';
export const HASH = 'a'.repeat(64);
export const LATER = '2026-12-03T10:00:00.000Z';
export const seat = { party: 'swale', office: 'leader' } as const;

export const byCode: Who = {
  fresh: 'p-1',
  name: 'Alex Marsh',
  aadObjectId: null,
  code: { hash: HASH, until: LATER },
};
export const byAccount: Who = { ...byCode, aadObjectId: ACCOUNT };

export type CommandOf<T extends RosterCommand['type']> = Extract<RosterCommand, { type: T }>;
export type EventOf<T extends RosterEvent['type']> = Extract<RosterEvent, { type: T }>;

export const appoint = (
  who: Who,
  more: Partial<CommandOf<'AppointPerson'>> = {},
): CommandOf<'AppointPerson'> => ({
  ...{ type: 'AppointPerson', who, place: 'leader', body: 'swale', from: null, authority: DECISION },
  ...more,
});

export const END: CommandOf<'EndAppointment'> = {
  ...{ type: 'EndAppointment', key: 'leader-swale@swale.leader', from: null, authority: LETTER },
};

export const ended: EventOf<'AppointmentEnded'> = {
  type: 'AppointmentEnded',
  at: NOW,
  entry: { person: 'leader-swale', seat },
  end: atOnce,
  authority: { kind: 'letter', reference: 'SBC/27', dated: '2026-11-18' },
  by: 'clerk',
};
export const introduced = (aadObjectId: string | null = null): RosterEvent => ({
  ...{ type: 'PersonIntroduced', at: NOW, person: 'p-1', name: 'Alex Marsh', aadObjectId },
});
export const coded: EventOf<'CodeIssued'> = {
  type: 'CodeIssued',
  at: NOW,
  person: 'p-1',
  hash: HASH,
  until: LATER,
};
export const appointed: EventOf<'PersonAppointed'> = {
  ...{ type: 'PersonAppointed', at: NOW, entry: { person: 'p-1', seat }, from: atOnce },
  ...{ authority: cited, by: 'clerk' },
};
export const replaced: readonly RosterEvent[] = [ended, introduced(), coded, appointed];

/** What follows from a command on the roster: judged by the board as its own events make it. */
export const history = (...events: readonly RosterEvent[]) => given(roster, ...events);

export const clerk = (now = NOW): Facts => facts('clerk', { now });
export const by = (person: PersonId | null, now = NOW): Facts => facts(person, { now });

/** The board as these events leave it. */
export const boardAfter = (events: readonly RosterEvent[], now = NOW, file: Board = mkip): Board =>
  amended(file, history(...events).state, now);
