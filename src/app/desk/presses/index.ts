import { ANSWERS } from './answers.ts';
import { CYCLE } from './cycle.ts';
import { HANDS } from './hands.ts';
import { HOLDING_LINES } from './holding-lines.ts';
import { INTERESTS } from './interests.ts';
import { ITEMS } from './items.ts';
import { MEETING } from './meeting.ts';
import { MINUTES } from './minutes.ts';
import { PRESS } from './press.ts';
import { RECORDS } from './records.ts';
import { REQUISITION } from './requisition.ts';
import { ROLL } from './roll.ts';
import { ROSTER } from './roster.ts';
import type { PressRule } from './rule.ts';
import { SUMMONS } from './summons.ts';

export type { PressRule } from './rule.ts';

/** Every button that asks something of the record, by its verb. */
export const PRESSES: Readonly<Record<string, PressRule>> = {
  ...ANSWERS,
  ...HANDS,
  ...INTERESTS,
  ...MEETING,
  ...MINUTES,
  ...ITEMS,
  ...PRESS,
  ...HOLDING_LINES,
  ...RECORDS,
  ...ROLL,
  ...ROSTER,
  ...SUMMONS,
  ...CYCLE,
  ...REQUISITION,
};
