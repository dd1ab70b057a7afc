import { personName } from '../core/constitution/index.ts';
import {
  type ItemForecast,
  itemsAtRisk,
  type NotifiedInterest,
  type Scheduled,
} from '../core/summons/index.ts';
import { itemRiskInWords } from '../core/wording/index.ts';
import { type Band, type Fact, fact } from './sheet.ts';
import { clip, type Room } from './size.ts';
import type { Setting } from './who.ts';
import { list } from './words.ts';

/** The items a reader knows by name, before they have numbers. */
type Titles = readonly { readonly id: string; readonly title: string }[];

/** "item 6", by the published agenda; before that by its title, where the reader has it. */
export function itemNamed({ published }: Scheduled, item: string, titles: Titles = []): string | null {
  const line = published?.lines.find((one) => one.item === item);
  if (line) return `item ${line.number}`;
  const known = published === null ? titles.find(({ id }) => id === item) : undefined;
  return known ? `“${clip(known.title, 60)}”` : null;
}

/** "item 6 (pecuniary)": what the viewer has declared beforehand. */
export function interestsOf({ viewer }: Pick<Setting, 'viewer'>, summons: Scheduled): readonly string[] {
  return summons.interests
    .filter(({ person }) => person === viewer)
    .map((one) => `${itemNamed(summons, one.item) ?? 'an item not yet numbered'} (${kindOf(one)})`);
}

const kindOf = ({ interest }: NotifiedInterest): string =>
  interest === 'pecuniary' ? 'pecuniary: you withdraw' : 'another: you stay';

/** For clerk and chair: who has declared what, by item (R-DPI-1). */
export function interestFacts({ board }: Setting, summons: Scheduled, titles: Titles): readonly Fact[] {
  const said = summons.interests.flatMap(({ person, item, interest }) => {
    const named = itemNamed(summons, item, titles);
    return named === null ? [] : [`${personName(board, person)}, ${named} (${interest})`];
  });
  return fact('Interests', list(said, 8));
}

/** Each item that would be inquorate though the meeting is not, and what would cure it (R-QUORUM-4, R-DPI-2). */
export function riskBands(setting: Setting, summons: Scheduled, titles: Titles, room: Room): readonly Band[] {
  return risks(setting, summons, titles)
    .slice(0, Math.min(room.rows, MOST_BANDS))
    .map(({ risk, named }) => {
      const { lead, why, cure } = itemRiskInWords(risk, named, summons, setting);
      return { style: risk.outlook === 'short' ? 'attention' : 'warning', lead, text: `${why} ${cure}` };
    });
}
const MOST_BANDS = 4;

/** ", and item 6 would be inquorate": what the summary of a warning says of items. */
export function riskSpoken(setting: Setting, summons: Scheduled, titles: Titles): string {
  const named = risks(setting, summons, titles).map((one) => one.named);
  return named.length === 0 ? '' : `, and ${list(named, 3)} would have no quorum by the interests declared`;
}

interface Named {
  readonly risk: ItemForecast;
  readonly named: string;
}

const risks = (setting: Setting, summons: Scheduled, titles: Titles): readonly Named[] =>
  itemsAtRisk(summons, setting).flatMap((risk) => {
    const named = itemNamed(summons, risk.item, titles);
    return named === null ? [] : [{ risk, named }];
  });
