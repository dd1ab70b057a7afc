import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const LINES_A_MINUTE = 60;

/** Says in the log why somebody was not let in, a line a second at most: else a stranger could fill it. */
export function refusalLog(logger: Logger): (correlation: string | undefined, why: string) => void {
  const room = new RateLimiterMemory({ points: LINES_A_MINUTE, duration: 60 });
  return (correlation, why) => {
    room.consume('lines').then(
      () => logger.warn({ correlation, why }, 'not let in'),
      () => {},
    );
  };
}
