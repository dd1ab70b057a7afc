import type { Envelope } from '../../src/app/ports.ts';
import { MeetingEvent } from '../../src/core/meeting/index.ts';
import { commandIdOf, type Told } from './told.ts';

/** What the first event of a press must be, for what its presser was told. */
const EVENTS: Readonly<Record<string, readonly MeetingEvent['type'][]>> = {
  here: ['MemberArrived', 'PrincipalWaited'],
  leaving: ['MemberLeft'],
  object: ['ObjectionRaised'],
  'withdraw-objection': ['ObjectionWithdrawn'],
  'interest-other': ['InterestDeclared'],
  'request-vote': ['VoteRequested'],
  for: ['BallotCast'],
  against: ['BallotCast'],
  abstain: ['BallotCast'],
  order: ['CalledToOrder'],
  take: ['ItemTaken'],
  'call-vote': ['VoteCalled'],
  'close-vote': ['OutcomeDeclared'],
  consensus: ['OutcomeDeclared'],
};

/** "It already was" is true of these where nothing was ever recorded: there is no objection to withdraw. */
const TRUE_OF_NOTHING = new Set(['withdraw-objection']);

/**
 * Hold every answer given against the record: what was said to be recorded is there exactly once, what was refused is
 * not there, and nothing is there that nobody pressed. Gives what does not agree, in words.
 */
export function audit(told: readonly Told[], rows: readonly Envelope[]): readonly string[] {
  const byCommand = groupBy(rows, (row) => row.commandId);
  const byPress = groupBy(told, commandIdOf);
  return [
    ...told.filter(({ said }) => said === 'odd').map((one) => `an odd answer to ${named(one)}: ${one.words}`),
    ...[...byPress].flatMap(([id, answers]) => answersHold(answers, byCommand.get(id) ?? [], rows)),
    ...[...byCommand].flatMap(([id, own]) => (isOneCommand(own) ? [] : [`${id} is in the record twice`])),
    ...ballotsTwice(rows),
    ...outcomesAstray(rows),
  ];
}

/** Events of people of whom no press is known. */
export function unpressed(told: readonly Told[], rows: readonly Envelope[]): readonly string[] {
  const pressed = new Set(told.map(commandIdOf));
  return rows
    .filter(({ actor, commandId }) => actor.person !== null && !pressed.has(commandId))
    .map(({ version, type }) => `nobody pressed for row ${version}, ${type}`);
}

function answersHold(
  answers: readonly Told[],
  own: readonly Envelope[],
  rows: readonly Envelope[],
): readonly string[] {
  const [one] = answers;
  if (!one) return [];
  const count = (said: Told['said']): number => answers.filter((a) => a.said === said).length;
  const faults: string[] = [];
  if (count('recorded') > 1) faults.push(`${named(one)} was told twice that it was recorded`);
  if (count('recorded') > 0 && !own.some((row) => fits(one, row)))
    faults.push(`${named(one)} was told it was recorded, and it is not there`);
  if (count('already') > 0 && !TRUE_OF_NOTHING.has(one.verb) && !rows.some((row) => fits(one, row)))
    faults.push(`${named(one)} was told it already was recorded, and it never was`);
  if (count('refused') + count('busy') === answers.length && own.length > 0)
    faults.push(`${named(one)} was refused, and it is there`);
  return faults;
}

function fits({ who, verb, no }: Told, { data, type, actor }: Envelope): boolean {
  if (actor.person !== who || !EVENTS[verb]?.includes(type as MeetingEvent['type'])) return false;
  const event = MeetingEvent.parse(data);
  if (no !== null && 'number' in event && event.number !== no) return false;
  return event.type !== 'BallotCast' || event.choice === verb;
}

/** One transaction: its rows follow on, and no kind of event comes twice. */
function isOneCommand(own: readonly Envelope[]): boolean {
  const first = own[0]?.version ?? 0;
  return (
    own.every(({ version }, i) => version === first + i) &&
    new Set(own.map(({ type }) => type)).size === own.length
  );
}

/** The same vote of the same person in the same seat, with none other between: pressed twice, recorded twice. */
function ballotsTwice(rows: readonly Envelope[]): readonly string[] {
  const standing = new Map<string, string>();
  return rows.flatMap(({ data, version, type }) => {
    if (type !== 'BallotCast') return [];
    const event = MeetingEvent.parse(data);
    if (event.type !== 'BallotCast') return [];
    const seat = `${event.number} ${event.seat}`;
    const cast = `${event.person} ${event.choice}`;
    const again = standing.get(seat) === cast;
    standing.set(seat, cast);
    return again ? [`row ${version} records a vote that already stood`] : [];
  });
}

/** A division that counts anything but the last ballot of each seat, or any seat twice. */
function outcomesAstray(rows: readonly Envelope[]): readonly string[] {
  const last = new Map<string, string>();
  return rows.flatMap(({ data, type }) => {
    if (type !== 'BallotCast' && type !== 'OutcomeDeclared') return [];
    const event = MeetingEvent.parse(data);
    if (event.type === 'BallotCast') last.set(`${event.number} ${event.seat} ${event.person}`, event.choice);
    if (event.type !== 'OutcomeDeclared') return [];
    const { division } = event.verdict;
    const seats = new Set(division.map(({ seat }) => seat));
    const astray = division.filter(
      ({ seat, person, choice }) => (last.get(`${event.number} ${seat} ${person}`) ?? null) !== choice,
    );
    return [
      ...(seats.size === division.length ? [] : [`item ${event.number} counts a seat twice`]),
      ...astray.map(({ seat }) => `item ${event.number} counts another vote of ${seat} than its last`),
    ];
  });
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

const named = ({ who, verb, no, id }: Told): string => `${verb} on ${no} by ${who} (${id})`;
