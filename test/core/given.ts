import { expect } from 'vitest';
import type { Breach, BreachKind, Facts, Ruling, Subject } from '../../src/core/kernel/index.ts';
import { replay } from '../../src/core/kernel/index.ts';

/** What follows from a command on a history: say it with `then`, `thenNothing` or `thenOutOfOrder`. */
export interface Followed<State, Event> {
  readonly ruling: Ruling<Event>;
  /** The record as it stands afterwards; the history alone where the command was out of order. */
  readonly state: State;
  /** In order, with exactly these events, each of them fit for the store. */
  then(...events: readonly Event[]): void;
  /** In order, with nothing to record. */
  thenNothing(): void;
  /** Out of order: the first breach is of this rule and, if said, of this kind, with these values. */
  thenOutOfOrder(rule: string, why?: BreachKind, values?: Partial<Breach>): void;
}

/** given(subject, ...events).when(command, facts): the history must itself be fit for the store. */
export function given<State, Command, Event>(
  subject: Subject<State, Command, Event>,
  ...events: readonly Event[]
): { readonly state: State; when(command: Command, facts: Facts): Followed<State, Event> } {
  const state = replay(subject, storable(subject, events));
  return {
    state,
    when(command, facts) {
      const ruling = subject.decide(command, state, facts);
      return {
        ruling,
        state: ruling.inOrder ? ruling.events.reduce(subject.evolve, state) : state,
        // biome-ignore lint/suspicious/noThenProperty: given, when, then is how a rule is read; nothing here is awaited.
        then(...expected) {
          expect(ruling).toStrictEqual({ inOrder: true, events: expected });
          if (ruling.inOrder) storable(subject, ruling.events);
        },
        thenNothing() {
          expect(ruling).toEqual({ inOrder: true, events: [] });
        },
        thenOutOfOrder(rule, why, values) {
          expect(ruling, 'the command was in order').toMatchObject({ inOrder: false });
          if (ruling.inOrder) return;
          const [first] = ruling.breaches;
          expect(first).toMatchObject({ rule, ...(why === undefined ? {} : { why }), ...values });
          expect(first.clause, 'a breach cites its clause').not.toBe('');
        },
      };
    },
  };
}

/** Every event as the store would give it back: through JSON and the subject's own schema, unchanged. */
function storable<State, Command, Event>(
  subject: Subject<State, Command, Event>,
  events: readonly Event[],
): readonly Event[] {
  return events.map((event) => {
    const kept = subject.event.parse(JSON.parse(JSON.stringify(event)));
    expect(kept).toStrictEqual(event);
    return kept;
  });
}
