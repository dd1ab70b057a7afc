import type { Handler } from './handler.ts';
import type { Gauges } from './ports.ts';

/** A handler that tells of every answer. Where nobody measures there is none, so that a vote costs nothing more. */
export function gauged(handler: Handler, gauges: Gauges | undefined): Handler {
  if (!gauges) return handler;
  return {
    ...handler,
    async carryOut(order) {
      const answer = await handler.carryOut(order);
      const breaches = answer.outcome === 'out of order' ? answer.breaches : [];
      gauges.answered(
        answer.outcome,
        breaches.map(({ rule }) => rule),
      );
      return answer;
    },
  };
}
