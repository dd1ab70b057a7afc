import { item } from '../core/agenda/index.ts';
import { complaint } from '../core/complaint/index.ts';
import { cycle } from '../core/cycle/index.ts';
import { disclosure } from '../core/disclosure/index.ts';
import { holdingLines } from '../core/holding-lines/index.ts';
import type { Subject } from '../core/kernel/index.ts';
import { meeting } from '../core/meeting/index.ts';
import { minutes } from '../core/minutes/index.ts';
import { press } from '../core/press/index.ts';
import { register } from '../core/register/index.ts';
import { request } from '../core/request/index.ts';
import { requisition } from '../core/requisition/index.ts';
import { roster } from '../core/roster/index.ts';
import { summons } from '../core/summons/index.ts';

export type AnySubject = Subject<unknown, unknown, unknown>;

const SUBJECTS: readonly AnySubject[] = [
  summons,
  meeting,
  minutes,
  item,
  press,
  holdingLines,
  register,
  roster,
  cycle,
  requisition,
  disclosure,
  request,
  complaint,
];

export const subjectNamed = (name: string): AnySubject | undefined => SUBJECTS.find((s) => s.name === name);
