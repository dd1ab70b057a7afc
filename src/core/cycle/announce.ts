import type { Announcement, Audience, Deadline } from '../kernel/index.ts';
import type { CycleCommand } from './command.ts';
import type { CycleEvent } from './event.ts';
import { type Cycle, type HandOver, isOver, warningKey } from './state.ts';
import { quartersToWarn, termsToWarn } from './warn.ts';

const CLERK: Audience = { post: 'clerk' };
const tell = (card: 'year' | 'hand-over', of: string, ...to: readonly Audience[]): Announcement => ({
  kind: 'tell',
  to,
  card,
  of,
});

/** A warning is a message of its own each time: a card brought up to date in silence would warn nobody. */
export function announce(event: CycleEvent, state: Cycle): readonly Announcement[] {
  switch (event.type) {
    case 'QuarterWarned':
      return [tell('year', `quarter-${event.first}`, CLERK, { chair: 'chair-or-vice' })];
    case 'TermWarned':
      return [tell('year', `term-${event.warning}-${event.ends}`, CLERK, { chair: 'chair-or-vice' })];
    case 'ConfirmationAsked':
      return [tell('year', 'confirm', CLERK)];
    case 'ChairConfirmed':
      return [{ kind: 'refresh', card: 'year', of: 'confirm' }];
    case 'DepartureNoted':
      return [tell('year', `departure-${state.departures}`, { all: 'members' }, CLERK)];
    case 'HandOverBegun':
      return [tell('hand-over', event.turn, CLERK), tell('year', event.turn, { all: 'members' })];
    case 'TaskDone':
    case 'HandOverConfirmed':
      return state.handOver === null ? [] : copiesOf(state.handOver);
    case 'HandOverReminded':
      return state.handOver === null
        ? []
        : [tell('hand-over', copyOf(state.handOver, state.handOver.reminders), CLERK)];
    default:
      return [];
  }
}

const copyOf = ({ turn }: HandOver, reminder: number): string =>
  reminder === 0 ? turn : `${turn}-reminder-${reminder}`;

/** The hand-over's card and every reminder of it, brought up to date. */
const copiesOf = (handOver: HandOver): readonly Announcement[] =>
  Array.from({ length: handOver.reminders + 1 }, (_, reminder) => ({
    kind: 'refresh',
    card: 'hand-over',
    of: copyOf(handOver, reminder),
  }));

export function deadlines(state: Cycle): readonly Deadline<CycleCommand>[] {
  const { askAt, handOver, lastTurn, horizon } = state;
  const quarters = quartersToWarn(state).map(
    ({ first, warnAt: at }): Deadline<CycleCommand> => ({
      name: `quarter ${first}`,
      at,
      command: { type: 'WarnOfQuarter', first },
    }),
  );
  const terms = termsToWarn(state).map(
    ({ warning, ends, at }): Deadline<CycleCommand> => ({
      name: `term ${warningKey({ warning, ends })}`,
      at,
      command: { type: 'WarnOfTerm', warning, ends },
    }),
  );
  const turns = horizon.turns
    .filter(({ date }) => lastTurn === null || date > lastTurn)
    .map(
      ({ date: turn, at }): Deadline<CycleCommand> => ({
        name: `hand-over ${turn}`,
        at,
        command: { type: 'BeginHandOver', turn },
      }),
    );
  const asked: readonly Deadline<CycleCommand>[] =
    askAt === null ? [] : [{ name: 'confirmation', at: askAt, command: { type: 'AskForConfirmation' } }];
  const reminder: readonly Deadline<CycleCommand>[] =
    handOver === null || isOver(handOver)
      ? []
      : [{ name: 'hand-over reminder', at: handOver.remindAt, command: { type: 'RemindOfHandOver' } }];
  return [...quarters, ...turns, ...terms, ...asked, ...reminder];
}
