import { z } from 'zod';
import type { Inbound } from './activity.ts';

const Verb = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const Data = z.record(z.string(), z.unknown()).nullish();
const Execute = z.looseObject({ action: z.looseObject({ verb: Verb, data: Data }) });
const Submit = z.looseObject({ verb: Verb });

/** A button pressed, as the client says: nothing in it is believed but its shape. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Universal action (`adaptiveCard/action`); null for anything malformed. */
export function readExecute(value: unknown): Press | null {
  const read = Execute.safeParse(value);
  return read.success ? { verb: read.data.action.verb, data: read.data.action.data ?? {} } : null;
}

/** `Action.Submit`, the fallback of older clients: the verb travels in the data, as an ordinary message. */
export function readSubmit(value: unknown): Press | null {
  const read = Submit.safeParse(value);
  return read.success ? { verb: read.data.verb, data: { ...read.data } } : null;
}

/** A submitted form carries a value and no words. */
export function isSubmit(activity: Inbound): boolean {
  return typeof activity.value === 'object' && activity.value !== null && activity.text.trim() === '';
}
