import type { Racer, Result } from './measure.ts';
import type { Report } from './report.ts';

/** Something aimed at: what was found, what was hoped for, and whether it was reached. */
export interface Goal {
  readonly what: string;
  readonly found: number;
  readonly is: 'at least' | 'at most';
  readonly goal: number;
  readonly unit: string;
  readonly met: boolean;
}

/** Cards are brought up to date while votes come in, so a write or two in a hundred are not a vote's own. */
const tenths = (writes: number): number => Math.round(writes * 10) / 10;

/** The design's goals, each with what was found. A figure that was not measured is never reached. */
export function goalsOf(report: Report): readonly Goal[] {
  const { results, insertMs, bySeats, registers, verdictMicros, startMs, votes } = report;
  const of = (name: Racer['name'], atOnce: number, figure: keyof Result) => results[name][atOnce]?.[figure];
  const among = (seats: number, atOnce: number, figure: keyof Result) => bySeats[seats]?.[atOnce]?.[figure];
  const beside = (decisions: number) => registers.find((r) => r.decisions === decisions);
  const alone = of('quorate', 1, 'p50');
  const floor = of('floor', 1, 'p50');
  const writes = of('quorate', 1, 'writes');
  return [
    atMost('votes lost or doubled', votes.quorate.lost + votes.quorate.doubled, 0, ''),
    atLeast(
      'votes/s at 20 against the peer',
      ratio(of('quorate', 20, 'perSecond'), of('peer', 20, 'perSecond')),
      10,
    ),
    atLeast(
      'votes/s at 20 against the floor',
      ratio(of('quorate', 20, 'perSecond'), of('floor', 20, 'perSecond')),
      0.5,
    ),
    atMost('one vote alone against the peer', ratio(alone, of('peer', 1, 'p50')), 0.35),
    atMost('one vote alone against floor + insert', ratio(alone, floor && floor + insertMs), 1.3),
    atMost('a vote at 1,000 seats against 6, waiting', ratio(among(1000, 1, 'p50'), among(6, 1, 'p50')), 1.5),
    atMost(
      'a vote at 1,000 seats against 6, processor',
      ratio(among(1000, 6, 'cpu'), among(6, 6, 'cpu')),
      1.5,
    ),
    atMost(
      'a vote beside 100,000 decisions against 1,000',
      ratio(beside(100_000)?.vote[1]?.p50, beside(1_000)?.vote[1]?.p50),
      1.5,
    ),
    atMost('transactions a vote, alone', writes === undefined ? Number.NaN : tenths(writes), 1, ''),
    atMost('transactions a vote, 20 at once', of('quorate', 20, 'writes'), 0.2, ''),
    atMost('verdict on 6 ballots', verdictMicros[6], 20, ' µs'),
    atMost('verdict on 10,000 ballots', verdictMicros[10_000], 10_000, ' µs'),
    atMost('built bot, start to ready', startMs, 1_500, ' ms'),
  ];
}

/** One figure over another; not a number where either was not measured. */
export const ratio = (found: number | undefined, of: number | undefined): number =>
  found === undefined || !of ? Number.NaN : found / of;

function atLeast(what: string, found: number, goal: number): Goal {
  return { what, found, is: 'at least', goal, unit: ' ×', met: found >= goal };
}

function atMost(what: string, found: number | undefined, goal: number, unit = ' ×'): Goal {
  const value = found ?? Number.NaN;
  return { what, found: value, is: 'at most', goal, unit, met: value <= goal };
}
