import {
  holderOf,
  partyOf,
  type Quorum,
  quorumIsUnachievable,
  type SeatId,
  seatsOn,
  seatTitle,
} from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import { seatedIn } from '../core/meeting/index.ts';
import { lackInWords, needInWords, substitutesInWords } from '../core/wording/index.ts';
import type { Band, Head } from './sheet.ts';
import { dateOf, type Setting } from './who.ts';
import { clause, list, lowered, number } from './words.ts';

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
  const sitting = new Set(seatedIn(meeting).map((s) => s.person));
  const text = [
    needInWords(quorum, setting),
    awaitedInWords(setting, meeting, quorum),
    substitutesInWords(quorum, setting, sitting),
  ];
  return [{ style: 'attention', lead: lackInWords(quorum, setting), text: text.filter(Boolean).join(' ') }];
}

/** More seats than a sentence could name the people of. */
const MOST_NAMED = 8;

/** The members not here yet, of the councils missing or, if none is, of all. */
function awaitedInWords(setting: Setting, meeting: Called, { missing }: Quorum): string {
  const date = dateOf(setting);
  const wanted = new Set(missing);
  const empty: SeatId[] = [];
  for (const seat of seatsOn(setting.arrangements, date)) {
    if (meeting.attendance[seat]?.status === 'present') continue;
    if (missing.length === 0 || wanted.has(partyOf(seat))) empty.push(seat);
    if (empty.length === MOST_NAMED) break;
  }
  const awaited = empty.flatMap((seat) => awaitedIn(setting, meeting, seat, date));
  return awaited.length === 0 ? '' : `Not yet here: ${list(awaited, 6)}.`;
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
  const lack = lackInWords(quorum, setting);
  return `${figures}; ${quorum.missing.length > 0 ? lack : lowered(lack)}`;
}
