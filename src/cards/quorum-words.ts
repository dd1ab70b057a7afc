import {
  hasSubstituteRole,
  holderOf,
  partyName,
  partyOf,
  personName,
  type Quorum,
  quorumIsUnachievable,
  type SeatId,
  seatsOn,
  seatTitle,
  substitutesFor,
} from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import { seatedIn } from '../core/meeting/index.ts';
import type { Band, Head } from './sheet.ts';
import { dateOf, type Setting } from './who.ts';
import { capital, clause, list, lowered, number, parties, plural } from './words.ts';

type Figure = Pick<Head, 'figure' | 'unit' | 'colour'>;

/** "4 here" over "5 needed": the quorum so that nobody has to know the rule. */
export function quorumFigure(quorum: Quorum): Figure {
  const { counted, minimum, quorate, missing } = quorum;
  const enough = counted >= minimum && missing.length > 0 ? ', a council missing' : '';
  return {
    figure: `${counted} here`,
    unit: quorate ? `${minimum} needed, quorate` : `${minimum} needed${enough}`,
    colour: quorate ? 'default' : 'attention',
  };
}

/** What is missing and, by name, what would cure it (R-QUORUM-1). */
export function quorumBand(setting: Setting, meeting: Called, quorum: Quorum): readonly Band[] {
  if (quorum.quorate) return [];
  const cure = cureOf(setting, meeting, quorum);
  return [
    { style: 'attention', lead: lackOf(setting, quorum), text: `${needOf(setting, quorum)} ${cure}`.trim() },
  ];
}

function lackOf(
  { arrangements }: Pick<Setting, 'arrangements'>,
  { missing, counted, minimum }: Quorum,
): string {
  if (missing.length > 0)
    return `${parties(arrangements, missing)} ${plural(missing.length, 'has', 'have')} nobody here.`;
  const short = minimum - counted;
  return `${capital(number(short))} ${plural(short, 'member')} short of a quorum.`;
}

function needOf(
  { arrangements }: Pick<Setting, 'arrangements'>,
  { missing, counted, minimum }: Quorum,
): string {
  const short = Math.max(minimum - counted, missing.length);
  const names = missing.map((id) => partyName(arrangements, id));
  const more = `${capital(number(short))} more ${plural(short, 'member makes', 'members make')} a quorum`;
  if (names.length === 0) return `${more}.`;
  if (names.length === short)
    return short === 1
      ? `${more}, if they are from ${list(names)}.`
      : `${more}, if they are one each from ${list(names)}.`;
  return `${more}, with at least one from ${list(names, 12, 'and one from')}.`;
}

/** Who could come: the members not here and their substitutes, of the councils missing or, if none is, of all. */
function cureOf(setting: Setting, meeting: Called, { missing }: Quorum): string {
  const date = dateOf(setting);
  const sitting = new Set(seatedIn(meeting).map((s) => s.person));
  const empty = seatsOn(setting.arrangements, date).filter(
    (seat) =>
      meeting.attendance[seat]?.status !== 'present' &&
      (missing.length === 0 || missing.includes(partyOf(seat))),
  );
  const named = empty
    .slice(0, 8)
    .flatMap((seat) => substitutesFor(setting.board, seat, date))
    .filter((entry) => hasSubstituteRole(setting.arrangements, entry) && !sitting.has(entry.person))
    .map((entry) => personName(setting.board, entry.person));
  const awaited = empty.slice(0, 8).flatMap((seat) => awaitedIn(setting, meeting, seat, date));
  return [
    awaited.length === 0 ? '' : `Not yet here: ${list(awaited, 6)}.`,
    named.length === 0 ? '' : `Named substitutes: ${list([...new Set(named)], 6)}.`,
  ]
    .join(' ')
    .trim();
}

function awaitedIn(setting: Setting, meeting: Called, seat: SeatId, date: string): readonly string[] {
  const expected = meeting.attendance[seat] === undefined && holderOf(setting.board, seat, date) !== null;
  return expected ? [seatTitle(setting.arrangements, seat)] : [];
}

/** "Quorum: five, with at least one from each council (10.3)." */
export function quorumRule({ arrangements }: Pick<Setting, 'arrangements'>, date: string): string {
  const { minimum, eachParty, clause: source } = arrangements.quorum;
  const each = eachParty ? ', with at least one from each council' : '';
  const warning = quorumIsUnachievable(arrangements, date)
    ? ' The Board has too few seats ever to reach it.'
    : '';
  return `Quorum: ${number(minimum)}${each} ${clause(source)}.${warning}`;
}

/** "4 here, 5 needed. Swale has nobody here.", for one spoken sentence. */
export function quorumSpoken(setting: Pick<Setting, 'arrangements'>, quorum: Quorum): string {
  const figures = `${quorum.counted} here, ${quorum.minimum} needed`;
  if (quorum.quorate) return `${figures}, quorate.`;
  const lack = lackOf(setting, quorum);
  return `${figures}; ${quorum.missing.length > 0 ? lack : lowered(lack)}`;
}
