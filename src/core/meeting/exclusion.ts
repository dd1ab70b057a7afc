import type { AgendaLine } from './event.ts';
import type { Called } from './state.ts';

/** How the Board has answered whether the public is excluded from an exempt item; `unasked` until it is moved (R-EXEMPT-3). */
export type Exclusion = 'unasked' | 'moved' | 'carried' | 'lost';

export function exclusionFor(meeting: Pick<Called, 'business'>, number: number): Exclusion {
  const asked = Object.values(meeting.business).findLast(({ line }) => line.excludes?.includes(number));
  if (!asked || asked.stage === 'listed') return 'unasked';
  // One put off was not answered, and may be moved again.
  if (asked.stage === 'deferred') return 'unasked';
  if (asked.stage !== 'decided') return 'moved';
  return asked.verdict.result === 'carried' ? 'carried' : 'lost';
}

/** The exempt items still to be taken, by their lines; each has a paragraph. */
export const exemptToTake = (
  meeting: Pick<Called, 'business'>,
): readonly (AgendaLine & { readonly paragraph: number })[] =>
  Object.values(meeting.business).flatMap(({ stage, line }) =>
    stage === 'listed' && line.openness?.kind === 'exempt'
      ? [{ ...line, paragraph: line.openness.paragraph }]
      : [],
  );

/** Those of them nobody has asked the Board about: what a resolution would name. */
export const toExclude = (meeting: Pick<Called, 'business'>) =>
  exemptToTake(meeting).filter(({ number }) => exclusionFor(meeting, number) === 'unasked');

/** An exempt item the Board would not take in private: it is put off, or opened by clerk and Monitoring Officer. */
export const isBarred = (meeting: Pick<Called, 'business'>, { number, openness }: AgendaLine): boolean =>
  openness?.kind === 'exempt' && exclusionFor(meeting, number) === 'lost';

/** Whether private business is still to come. */
export const privateToCome = (meeting: Pick<Called, 'business'>): boolean =>
  Object.values(meeting.business).some(
    ({ stage, line }) => stage === 'listed' && line.openness !== undefined && !isBarred(meeting, line),
  );
