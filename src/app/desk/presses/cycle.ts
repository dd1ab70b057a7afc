import { z } from 'zod';
import { Task } from '../../../core/cycle/index.ts';
import { nothing, type PressRule, rule, text } from './rule.ts';

const turn = z.object({ turn: z.iso.date() });
const departure = z.object({
  chair: text,
  vice: text,
  from: text,
  to: text,
  kind: text,
  reference: text,
  dated: text,
});

/** The clerk's presses on a board's year. */
export const CYCLE: Readonly<Record<string, PressRule>> = {
  'confirm-chair': rule('cycle', 'year', 'It is recorded that these are in office.', nothing, () => ({
    type: 'ConfirmChair',
  })),
  'record-task': rule('cycle', 'hand-over', 'Recorded as done.', turn.extend({ task: Task }), (d) => ({
    type: 'RecordTask',
    ...d,
  })),
  'confirm-hand-over': rule('cycle', 'hand-over', 'The hand-over is confirmed.', turn, (d) => ({
    type: 'ConfirmHandOver',
    ...d,
  })),
  'override-chair': {
    ...rule(
      'roster',
      'chair-override',
      'It is recorded who presides. Every member is told.',
      departure,
      ({ kind, reference, dated, ...d }) => ({
        type: 'OverrideChair',
        ...d,
        authority: { kind, reference, dated },
      }),
    ),
    form: 'chair-override',
  },
};
