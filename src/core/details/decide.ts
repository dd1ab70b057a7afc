import { civilDateAt, instantOf, periodAfter } from '../calendar/index.ts';
import { postTitle } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, capacitiesOf, notTheBot } from '../standing/index.ts';
import { type DetailsEvent, ERASINGS, type Erasing } from './event.ts';
import { isKeeper, type Kept, keepingOf, mayReadDetails } from './keeping.ts';
import { type Details, type DetailsCommand, readBy } from './state.ts';

type Ruled = Ruling<DetailsEvent>;

export interface Holding extends Kept {
  readonly details: Details;
  /** Still to be answered: its details are needed. */
  readonly live: boolean;
}

/** Judge what somebody asks of the details a record holds (R-DP-1, 19.1). */
export function decideDetails(command: DetailsCommand, holding: Holding, facts: Facts): Ruled {
  switch (command.type) {
    case 'ReadDetails':
      return read(holding, facts);
    case 'EraseDetails':
      return erase(command.why, holding, facts);
    case 'EraseInTime':
      return eraseInTime(holding, facts);
  }
}

/** Who had them shown, and when, is part of the record: every time. */
function read(holding: Holding, facts: Facts): Ruled {
  const { person, now } = facts;
  if (person === null || !mayReadDetails(holding, facts)) return outOfOrder(notTheirs(holding, facts));
  if (holding.details.erased) return outOfOrder(gone(holding, facts));
  if (readBy(holding.details, person, now)) return inOrder();
  const capacity = capacitiesOf(facts)[0]?.words ?? 'Whoever logged it';
  return inOrder({ type: 'DetailsRead', at: now, by: person, capacity });
}

function erase(why: string, holding: Holding, facts: Facts): Ruled {
  const { person, now } = facts;
  if (person === null || !isKeeper(holding, facts)) return outOfOrder(notTheirs(holding, facts));
  if (holding.details.erased) return inOrder();
  if (holding.live)
    return outOfOrder({
      ...source(holding, facts),
      why: 'details-in-use',
      required: 'a record that is over',
      found: 'one still to be answered',
    });
  const chosen = ERASINGS.find((one): one is Erasing => one === why);
  if (chosen === undefined)
    return outOfOrder({
      ...source(holding, facts),
      why: 'left-blank',
      required: 'why they are erased',
      found: 'nothing',
    });
  return inOrder({ type: 'DetailsErased', at: now, why: chosen, by: person });
}

function eraseInTime({ details, live, record }: Holding, facts: Facts): Ruled {
  const { clause } = keepingOf(facts.arrangements, record);
  if (facts.person !== null) return outOfOrder(notTheBot(clause, facts));
  const due = !live && details.retention !== null && details.retention.until <= facts.now;
  if (!due || details.erased) return inOrder();
  return inOrder({ type: 'DetailsErased', at: facts.now, why: 'retention', by: null });
}

/** What ends a record's life begins the time its details are kept; being taken up again and ended again begins it anew. */
export function retained<State, Event>(
  ruling: Ruling<Event>,
  state: State,
  life: { evolve(state: State, event: Event): State; isOver(state: State): boolean },
  record: Kept['record'],
  facts: Facts,
): Ruling<Event | DetailsEvent> {
  if (!ruling.inOrder || ruling.events.length === 0 || life.isOver(state)) return ruling;
  if (!life.isOver(ruling.events.reduce(life.evolve, state))) return ruling;
  const { rule } = keepingOf(facts.arrangements, record);
  if (rule === null) return ruling;
  const { timeZone } = facts.board;
  const day = periodAfter(civilDateAt(facts.now, timeZone), { months: rule.months });
  const until = instantOf(day, '00:00', timeZone) ?? facts.now;
  const { months, lawfulBasis } = rule;
  return inOrder<Event | DetailsEvent>(...ruling.events, {
    type: 'RetentionBegun',
    at: facts.now,
    months,
    lawfulBasis,
    until,
  });
}

const source = ({ record }: Kept, facts: Facts) =>
  ({ rule: 'R-DP-1', clause: keepingOf(facts.arrangements, record).clause }) as const;

const gone = (holding: Holding, facts: Facts): Breach => ({
  ...source(holding, facts),
  why: 'details-erased',
  required: 'details still kept',
  found: 'none',
});

const notTheirs = (holding: Holding, facts: Facts): Breach => ({
  ...source(holding, facts),
  why: 'not-your-office',
  required: keepingOf(facts.arrangements, holding.record)
    .who.map((post) => postTitle(post))
    .join(', '),
  found: actingAs(facts),
});
