import type { DecisionEntered } from './event.ts';

/** The bot alone: a meeting has declared an outcome. `year` is the register's own; `at`, when it was declared. */
export type RegisterCommand = { readonly type: 'EnterDecision' } & Readonly<
  Omit<DecisionEntered, 'type' | 'decision' | 'serial'>
>;
