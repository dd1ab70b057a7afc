import { chairSeatOn, seatTitle, viceChairSeatOn } from '../core/constitution/index.ts';
import { type Called, type ChairFinding, seatedIn } from '../core/meeting/index.ts';
import { type Band, type Fact, fact } from './sheet.ts';
import { dateOf, member, type Setting } from './who.ts';
import { clause, list } from './words.ts';

/** Nobody presides yet, and this is what would cure it (R-CHAIR-3 and 4, 10.2). */
export function chairBand(setting: Setting, meeting: Called, chair: ChairFinding): readonly Band[] {
  if (chair.found === 'presiding') return [];
  if (chair.found === 'election') return [electionBand(setting, chair.tied)];
  return seatedIn(meeting).length === 0 ? [] : [nobodyBand(setting)];
}

function electionBand({ arrangements }: Setting, tied: readonly string[]): Band {
  const source = clause(arrangements.chair.standInClause);
  const names = list(
    tied.map((seat) => seatTitle(arrangements, seat)),
    6,
  );
  const text =
    tied.length > 0
      ? `Level between ${names}. The clerk draws a lot and records it ${source}.`
      : `Neither the Chairman nor the Vice Chairman is here. Each member present votes once ${source}.`;
  return { style: 'accent', lead: 'Elect somebody to preside.', text };
}

function nobodyBand(setting: Setting): Band {
  const { arrangements } = setting;
  const date = dateOf(setting);
  const title = (seat: string): string => seatTitle(arrangements, seat);
  const office = arrangements.offices.find((o) => o.id === arrangements.chair.office)?.title ?? 'member';
  const who = `The ${title(chairSeatOn(arrangements, date))} is Chairman, the ${title(viceChairSeatOn(arrangements, date))} Vice Chairman`;
  const text = `${who}; failing both, any ${office} in person may stand in ${clause(arrangements.chair.standInClause)}.`;
  return { style: 'warning', lead: 'Nobody here may preside.', text };
}

const BASIS = {
  chairman: 'Chairman',
  'vice-chairman': 'Vice Chairman, in the Chairman’s absence',
  unopposed: 'unopposed',
  elected: 'elected for this meeting',
  'by-lot': 'by lot',
} as const;

/** Who presides, or will, and by what right. */
export function presidingFact(setting: Setting, chair: ChairFinding): readonly Fact[] {
  if (chair.found !== 'presiding') return [];
  const { clause: own, standInClause } = setting.arrangements.chair;
  const { seat, person, basis } = chair.presiding;
  const source = clause(basis === 'chairman' ? own : standInClause);
  return fact('Presides', `${member(setting, seat, person)}: ${BASIS[basis]} ${source}`);
}
