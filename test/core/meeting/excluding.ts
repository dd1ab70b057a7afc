import type { AgendaLine } from '../../../src/core/meeting/index.ts';
import { CHAIR, EVERYBODY } from './members.ts';
import { arrive, type Step } from './minutes.ts';
import { consensus, ORDER } from './moves.ts';

const line = (number: number, title: string, openness?: AgendaLine['openness']): AgendaLine => ({
  ...{ number, item: `line-${number}`, title, motion: `That the Board agree item ${number}.` },
  ...{ matter: 'recommendation', involved: ['maidstone', 'swale', 'tunbridge-wells'] },
  by: 'programme-manager',
  ...(openness ? { openness } : {}),
});

/** 1 and 4 open, 2 and 3 exempt, 5 confidential. */
export const PRIVATE_AGENDA: readonly AgendaLine[] = [
  line(1, 'The annual report'),
  line(2, 'A property matter', { kind: 'exempt', paragraph: 3 }),
  line(3, 'A staffing matter', { kind: 'exempt', paragraph: 1 }),
  line(4, 'The work programme'),
  line(5, 'A court matter', { kind: 'confidential' }),
];

export const EXCLUDE = { type: 'MoveExclusion' } as const;
/** The number a resolution gets: after the last line of the agenda. */
export const RESOLUTION = 6;

export const IN_PRIVATE: readonly Step[] = [
  ['clerk', { type: 'CallMeeting', meeting: 'meeting-1', agenda: PRIVATE_AGENDA }],
  ...arrive(...EVERYBODY),
  [CHAIR, ORDER],
];
export const MOVED: readonly Step[] = [...IN_PRIVATE, [CHAIR, EXCLUDE]];
export const CARRIED: readonly Step[] = [...MOVED, [CHAIR, consensus(RESOLUTION)]];
