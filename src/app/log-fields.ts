import type { Logger } from 'pino';
import { faultOf } from './fault.ts';

/** Everything a log line may carry besides its fixed words. What is not listed here is not written. */
export const LOG_FIELDS: ReadonlySet<string> = new Set([
  // Which activity, event or message it is about: ids, and hashes of ids.
  ...['correlation', 'stream', 'version', 'place', 'name'],
  // What was done, in words of our own.
  ...['ask', 'verb', 'what', 'card', 'scope', 'rule', 'why', 'outcome', 'kind', 'status'],
  // How much and how long.
  ...['ms', 'count', 'attempt', 'events', 'depth', 'age'],
  // What went wrong: see `faultOf`.
  ...['fault', 'err'],
]);

/** A press that says how somebody votes is logged as a vote, and no more. */
const BALLOTS: ReadonlySet<unknown> = new Set(['for', 'against', 'abstain']);
const LONGEST = 200;

/** The logger every part is given: writes listed fields only, no vote choice, and of an error its kind and place. */
export function guarded(logger: Logger): Logger {
  const kept = logger.child({}, { serializers: { err: faultOf }, formatters: { log: listed } });
  const { child } = logger;
  // pino formats what a child logger is bound to by no formatter of its parent's: so it is listed beforehand.
  const bound = function (this: Logger, fields: object) {
    return child.call(this, listed(fields));
  };
  return Object.assign(kept, { child: bound as Logger['child'] });
}

function listed(entry: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(entry) as [string, unknown][])
    if (LOG_FIELDS.has(field)) kept[field] = plain(field, value);
  return kept;
}

/** Words, numbers, yes or no: anything larger could hold what somebody said. A fault is made by `faultOf`. */
function plain(field: string, value: unknown): unknown {
  if (field === 'verb' && BALLOTS.has(value)) return 'vote';
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'object') return field === 'fault' || field === 'err' ? value : undefined;
  return typeof value === 'function' ? undefined : value;
}
