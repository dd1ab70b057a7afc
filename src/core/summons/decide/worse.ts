import { type Facts, inOrder, type Ruling } from '../../kernel/index.ts';
import type { SummonsEvent } from '../event.ts';
import { forecastOf, isWorse } from '../forecast.ts';
import { anyWorse, itemsAtRisk } from '../interests.ts';
import { evolve, type Scheduled } from '../state.ts';

/** The forecast of the meeting, and of the items for which it is worse. */
export function outlookNow(state: Scheduled, facts: Facts) {
  const forecast = forecastOf(state, facts);
  const items = itemsAtRisk(state, facts, forecast);
  return items.length === 0 ? { forecast } : { forecast, items };
}

/** What is new, and word to clerk and chair when the quorum of the meeting or of an item looks worse by it (R-QUORUM-4). */
export function withWarning(
  state: Scheduled,
  facts: Facts,
  ...news: readonly SummonsEvent[]
): Ruling<SummonsEvent> {
  const after = news.reduce<Scheduled>((before, event) => evolve(before, event) as Scheduled, state);
  const now = outlookNow(after, facts);
  const before = outlookNow(state, facts);
  const worse = isWorse(now.forecast, before.forecast) || anyWorse(now.items ?? [], before.items ?? []);
  return worse
    ? inOrder<SummonsEvent>(...news, { type: 'ForecastWorsened', at: facts.now, ...now })
    : inOrder<SummonsEvent>(...news);
}
