import type { Logger } from 'pino';
import { correlationOf } from './correlation.ts';
import type { Envelope } from './ports.ts';

type After = (envelopes: readonly Envelope[], state: unknown) => Promise<void>;

/** A line in the log for every command recorded: from the press that led to it to the events it became. */
export function recordedAloud(after: After, logger: Logger): After {
  if (!logger.isLevelEnabled('info')) return after;
  return (envelopes, state) => {
    for (const [commandId, [version, count]] of commandsIn(envelopes)) {
      const stream = envelopes[0]?.stream;
      logger.info({ correlation: correlationOf(commandId), stream, version, count }, 'recorded');
    }
    return after(envelopes, state);
  };
}

/** The first version of each command's events, and how many there are. */
function commandsIn(envelopes: readonly Envelope[]): ReadonlyMap<string, readonly [number, number]> {
  const commands = new Map<string, readonly [number, number]>();
  for (const { commandId, version } of envelopes) {
    const [first, count] = commands.get(commandId) ?? [version, 0];
    commands.set(commandId, [first, count + 1]);
  }
  return commands;
}
