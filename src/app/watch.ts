import type { Envelope, Mark, StreamKey } from './ports.ts';

/** A stream this process has written to, from before its first event until the last has been told for a while. */
export interface Watch {
  readonly stream: StreamKey;
  mark: Mark;
  /** How many deliveries are on their way. */
  undone: number;
  failed: boolean;
  /** Since when a transaction is on its way to the store: the mark must outlive it, however slow. */
  writingSince: number | null;
  /** Every event up to this version was stored or read here. */
  seen: number;
  /** Versions beyond it that were stored here. */
  readonly own: Set<number>;
  lastStored: number;
}

export const watchOf = (mark: Mark, version: number): Watch => ({
  stream: mark.stream,
  mark,
  undone: 0,
  failed: false,
  writingSince: Date.now(),
  seen: version,
  own: new Set(),
  lastStored: Date.now(),
});

export function stored(watch: Watch, envelopes: readonly Envelope[]): void {
  watch.writingSince = null;
  watch.lastStored = Date.now();
  for (const { version } of envelopes) if (version > watch.seen) watch.own.add(version);
  while (watch.own.delete(watch.seen + 1)) watch.seen += 1;
}

/** Of what was read, the events that others stored; all of it is known from now on. */
export function unknownYet(watch: Watch, rows: readonly Envelope[]): readonly Envelope[] {
  const others = rows.filter(({ version }) => version > watch.seen && !watch.own.has(version));
  watch.seen = Math.max(watch.seen, rows.at(-1)?.version ?? 0);
  for (const version of watch.own) if (version <= watch.seen) watch.own.delete(version);
  return others;
}

export const quiet = (watch: Watch, quietMs: number): boolean => Date.now() - watch.lastStored > quietMs;
