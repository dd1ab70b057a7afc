import { z } from 'zod';
import { type PressRule, rule } from './rule.ts';

const ofPerson = z.object({ person: z.string().min(1).max(100) });

/** The clerk takes the roll for others, on their own card of who is here. */
export const ROLL: Readonly<Record<string, PressRule>> = {
  'record-here': {
    ...rule('meeting', 'evidence', 'They are recorded as here, on your word.', ofPerson, ({ person }) => ({
      type: 'RecordArrival',
      person,
    })),
    instead: {
      PrincipalWaited: 'They are recorded as here. Their seat is theirs again when this item ends.',
      AttendeeArrived: 'They are recorded as attending, without a vote.',
    },
    already: 'They are on the roll already: nothing is recorded twice.',
  },
  'record-left': {
    ...rule(
      'meeting',
      'evidence',
      'They are recorded as having left, on your word.',
      ofPerson,
      ({ person }) => ({
        type: 'RecordDeparture',
        person,
      }),
    ),
    instead: { QuorumLost: 'They are recorded as having left. The meeting has lost its quorum.' },
    already: 'They had left already: nothing is recorded twice.',
  },
};
