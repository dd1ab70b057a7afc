import { holderOf, judgeQuorum, type PersonId, type SeatId, seatsOn } from '../constitution/index.ts';
import type { Facts } from '../kernel/index.ts';
import type { ItemForecast } from './event.ts';
import { comes, fitFor, forecastOf, outlookOf, STANDING } from './forecast.ts';
import type { Forecast, NotifiedInterest, Scheduled } from './state.ts';

type Rules = Pick<Facts, 'board' | 'arrangements'>;

/**
 * Items for which the quorum looks worse than for the meeting itself, since whoever has declared a pecuniary interest is
 * not counted for them (R-QUORUM-4, R-DPI-2). In the order of the agenda.
 */
export function itemsAtRisk(
  state: Scheduled,
  rules: Rules,
  meeting: Forecast = forecastOf(state, rules),
): readonly ItemForecast[] {
  const pecuniary = state.interests.filter(({ interest }) => interest === 'pecuniary');
  if (pecuniary.length === 0) return [];
  const sitters = sittersIn(state, rules);
  return itemsOf(state, pecuniary).flatMap((item) => {
    const found = itemForecast(item, pecuniary, state, sitters, rules);
    return found.outlook !== 'assured' && STANDING[found.outlook] < STANDING[meeting.outlook]
      ? [{ ...found, outlook: found.outlook }]
      : [];
  });
}

/** Once the agenda is published, an item that is not on it is no business of this meeting's. */
function itemsOf({ published }: Scheduled, interests: readonly NotifiedInterest[]): readonly string[] {
  const named = new Set(interests.map(({ item }) => item));
  if (published === null) return [...named];
  return published.lines.flatMap(({ item }) => (item !== null && named.has(item) ? [item] : []));
}

/** Who would sit in each seat by the answers given: a member who has not answered, in their own. */
function sittersIn({ date, replies }: Scheduled, { board, arrangements }: Rules) {
  return seatsOn(arrangements, date).map((seat) => {
    const reply = replies[seat];
    const person =
      reply === undefined
        ? holderOf(board, seat, date)
        : reply.answer === 'attending'
          ? reply.person
          : reply.substitute;
    return { seat, person, sure: comes(reply), may: reply === undefined || comes(reply) };
  });
}

function itemForecast(
  item: string,
  interests: readonly NotifiedInterest[],
  { date }: Scheduled,
  sitters: ReturnType<typeof sittersIn>,
  { arrangements }: Rules,
) {
  const withdraws = (person: PersonId | null): boolean =>
    interests.some((i) => i.item === item && i.person === person);
  const expected = sitters.filter(({ may }) => may);
  const counted = expected.filter(({ person }) => !withdraws(person));
  const seats = (of: typeof counted): readonly SeatId[] => of.map(({ seat }) => seat);
  const sure = judgeQuorum(arrangements, date, seats(counted.filter((sitter) => sitter.sure)));
  const atBest = judgeQuorum(arrangements, date, seats(counted));
  const withdrawn = seats(expected.filter(({ person }) => withdraws(person)));
  return { item, outlook: outlookOf(sure.quorate, atBest.quorate), sure, atBest, withdrawn };
}

/** Whether an item looks worse than before: newly at risk, a lesser outlook, or fewer at best. */
export function anyWorse(now: readonly ItemForecast[], before: readonly ItemForecast[]): boolean {
  return now.some(({ item, outlook, atBest }) => {
    const was = before.find((b) => b.item === item);
    if (was === undefined || STANDING[outlook] < STANDING[was.outlook]) return true;
    return outlook === 'short' && atBest.counted < was.atBest.counted;
  });
}

/** Substitutes on a seat's register who may sit for an item its member has withdrawn from (R-MEM-2, R-DPI-2). */
export function fitForItem(seat: SeatId, item: string, state: Scheduled, rules: Rules): readonly PersonId[] {
  const interested = state.interests.filter((i) => i.item === item && i.interest === 'pecuniary');
  return fitFor(seat, state.date, rules).filter((id) => !interested.some(({ person }) => person === id));
}
