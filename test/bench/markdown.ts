import { type Goal, goalsOf } from './goals.ts';
import { AT_ONCE } from './race.ts';
import { machineLine, type Report, seconds } from './report.ts';

/** The numbers as the papers have them, ready to be pasted. */
export function markdownOf(report: Report): string {
  const { votes, verdictMicros, arrivals, insertMs, startMs } = report;
  const { answered, stored, lost, doubled } = votes.quorate;
  const missed = goalsOf(report).filter(({ met }) => !met);
  return [
    `${machineLine(report)}.`,
    '',
    ...raceTable(report),
    '',
    ...sizeTable(report),
    '',
    `Quorate stored ${count(stored)} of ${count(answered)} votes it answered; ${count(lost)} lost, ${count(doubled)} twice. ` +
      `Of ${count(arrivals.people)} people who came at one moment ${count(arrivals.recorded)} were recorded within ${seconds(arrivals.ms)} s. ` +
      `One table insert alone takes ${insertMs.toFixed(1)} ms. ` +
      `A verdict on 6 ballots takes ${verdictMicros[6].toFixed(1)} µs, on 10,000 ${(verdictMicros[10_000] / 1000).toFixed(1)} ms. ` +
      `The built bot is ready ${seconds(startMs)} s after it is started.`,
    '',
    missed.length === 0
      ? 'Every goal is reached.'
      : `Aimed at and not reached: ${missed.map(inWords).join('; ')}.`,
  ].join('\n');
}

function raceTable({ results, votes }: Report): readonly string[] {
  const { floor, peer, quorate } = results;
  return [
    ...table(
      'Pressing at once',
      'Floor, votes/s',
      'Peer, votes/s',
      'Peer, stored of answered',
      'Quorate, votes/s',
      'p50, p99 (ms)',
      'Writes a vote',
    ),
    ...AT_ONCE.map((n) =>
      line(
        ...[String(n), whole(floor[n]?.perSecond), whole(peer[n]?.perSecond)],
        `${count(votes.peer[n]?.stored)} of ${count(votes.peer[n]?.answered)}`,
        whole(quorate[n]?.perSecond),
        `${tenth(quorate[n]?.p50)}, ${whole(quorate[n]?.p99)}`,
        quorate[n]?.writes.toFixed(2) ?? '-',
      ),
    ),
  ];
}

function sizeTable({ bySeats, registers }: Report): readonly string[] {
  const cells = (vote: Report['bySeats'][number] | undefined) => [
    ...[tenth(vote?.[1]?.p50), tenth(vote?.[6]?.p50), tenth(vote?.[6]?.cpu)],
  ];
  return [
    ...table(
      'A vote',
      'alone, p50 (ms)',
      'six at once, p50 (ms)',
      'processor (ms)',
      '“register” answered (ms)',
    ),
    ...Object.entries(bySeats).map(([seats, vote]) =>
      line(`among ${count(Number(seats))} seats`, ...cells(vote), ''),
    ),
    ...registers.map(({ decisions, vote, look }) =>
      line(`beside ${count(decisions)} decisions`, ...cells(vote), whole(look.again)),
    ),
  ];
}

const inWords = ({ what, found, is, goal, unit }: Goal): string =>
  `${what} (${found.toFixed(2)}${unit}, ${is} ${goal}${unit} aimed at)`;

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (...heads: readonly string[]): readonly string[] => [
  line(...heads),
  `|${'---|'.repeat(heads.length)}`,
];

const count = (n: number | undefined): string => (n === undefined ? '-' : n.toLocaleString('en-GB'));
const whole = (n: number | undefined): string => (n === undefined ? '-' : count(Math.round(n)));
const tenth = (n: number | undefined): string => n?.toFixed(1) ?? '-';
