import { amended, type Board } from '../../src/core/constitution/index.ts';
import { replay } from '../../src/core/kernel/index.ts';
import { type RosterEvent, roster } from '../../src/core/roster/index.ts';
import { mkip } from '../data/load.ts';

const at = '2026-11-20T14:32:00.000Z';
const decision = { kind: 'decision', decision: '2026/011' } as const;
const letter = { kind: 'letter', reference: 'SBC/27', dated: '2026-11-18' } as const;
const seat = { party: 'swale', office: 'leader' };
const by = 'clerk';

const events: readonly RosterEvent[] = [
  {
    type: 'AppointmentEnded',
    at,
    entry: { person: 'leader-swale', seat },
    end: { at, awaited: false },
    authority: letter,
    by,
  },
  { type: 'PersonIntroduced', at, person: 'p-1', name: 'Alex Marsh', aadObjectId: null },
  {
    type: 'PersonAppointed',
    at,
    entry: { person: 'p-1', seat },
    from: { at, awaited: false },
    authority: letter,
    by,
  },
  {
    type: 'SubstituteNamed',
    at,
    entry: { person: 'head-of-waste', seat, role: 'Cabinet Member' },
    from: { at: '2026-12-01T00:00:00.000Z', awaited: true },
    authority: decision,
    by,
  },
];

/** The MKIP board after Swale changed its Leader, who has yet to speak, and named a second substitute from December. */
export const renewed: Board = amended(mkip, replay(roster, events), '2026-11-26T10:45:00.000Z');
