import type { PartyId } from '../constitution/index.ts';
import type { PressLineData } from './announce.ts';

/** What a council has had to do with enquiries: how many its people logged, and how soon its chief executive answered. */
export interface CouncilFigures {
  readonly party: PartyId;
  readonly logged: number;
  /** How many it answered, and the median in minutes; null where it answered none. */
  readonly heard: number;
  readonly median: number | null;
}

/** By council, in the order given; releases are not enquiries (R-PRESS-4). */
export function figuresOf(
  lines: readonly PressLineData[],
  parties: readonly PartyId[],
): readonly CouncilFigures[] {
  const enquiries = lines.filter(({ kind }) => kind !== 'release');
  return parties.map((party) => {
    const times = enquiries.flatMap(({ loggedAt, heard = {} }) => {
      const at = heard[party];
      return at === undefined ? [] : [minutesBetween(loggedAt, at)];
    });
    const logged = enquiries.filter((line) => line.party === party).length;
    return { party, logged, heard: times.length, median: medianOf(times) };
  });
}

/** How many minutes an enquiry took to its end, or null while it is open. */
export const minutesTaken = ({ loggedAt, endedAt = null }: PressLineData): number | null =>
  endedAt === null ? null : minutesBetween(loggedAt, endedAt);

export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));

/** The middle one; of an even number, the mean of the two in the middle, rounded. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
