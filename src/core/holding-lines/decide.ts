import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { actingAs, capacitiesOf, chairRoleOf, notTheChair, textBreaches } from '../standing/index.ts';
import type { HoldingCommand, HoldingCommandOf } from './command.ts';
import type { HoldingEvent } from './event.ts';
import { type HoldingLines, holdingLine } from './state.ts';

/** The most characters each text may have, once trimmed. */
export const HOLDING_LIMITS = { topic: 80, text: 600, reason: 500 } as const;
/** A library nobody can look through is none. */
const MOST_IN_USE = 12;

export function decide(command: HoldingCommand, state: HoldingLines, facts: Facts): Ruling<HoldingEvent> {
  switch (command.type) {
    case 'ProposeHoldingLine':
      return propose(command, state, facts);
    case 'ApproveHoldingLine':
      return approve(command, state, facts);
    case 'RetireHoldingLine':
      return retire(command, state, facts);
  }
}

const source = ({ arrangements }: Facts) =>
  ({ rule: 'R-PRESS-3', clause: arrangements.press.clause }) as const;

/** Communications propose what may be said when there is no time for more (R-PRESS-3). */
function propose(
  command: HoldingCommandOf<'ProposeHoldingLine'>,
  { lines }: HoldingLines,
  facts: Facts,
): Ruling<HoldingEvent> {
  const capacity = communicationsCapacity(facts);
  if (facts.person === null || capacity === undefined) return outOfOrder(notCommunications(facts));
  const [topic, text] = [command.topic.trim(), command.text.trim()];
  const inUse = lines.filter(({ retiredAt }) => retiredAt === null);
  if (inUse.some((line) => line.topic === topic && line.text === text)) return inOrder();
  const [fault, ...rest] = textBreaches(
    source(facts),
    { name: 'the topic', text: topic, limit: HOLDING_LIMITS.topic },
    { name: 'the holding line', text, limit: HOLDING_LIMITS.text },
  );
  if (fault) return outOfOrder(fault, ...rest);
  if (inUse.length >= MOST_IN_USE)
    return outOfOrder({
      ...source(facts),
      why: 'no-such-choice',
      required: `at most ${MOST_IN_USE} lines: retire one first`,
      found: topic,
    });
  const number = (lines.at(-1)?.number ?? 0) + 1;
  const said = { number, topic, text, by: facts.person, capacity };
  return inOrder({ type: 'HoldingLineProposed', at: facts.now, ...said });
}

/** The Chairman, or the Vice Chairman saying why he cannot, approves a line before it is needed (R-PRESS-3). */
function approve(
  { number, standingInBecause = '' }: HoldingCommandOf<'ApproveHoldingLine'>,
  state: HoldingLines,
  facts: Facts,
): Ruling<HoldingEvent> {
  const as = chairRoleOf(facts);
  if (facts.person === null || as === null) return outOfOrder(notTheChair(source(facts), facts));
  const line = holdingLine(state, number);
  if (line === undefined || line.retiredAt !== null) return outOfOrder(noSuchLine(number, facts));
  if (line.approved !== null) return inOrder();
  const [fault] =
    as === 'chairman'
      ? []
      : textBreaches(source(facts), {
          name: 'why the Chairman cannot approve it',
          text: standingInBecause,
          limit: HOLDING_LIMITS.reason,
        });
  if (fault) return outOfOrder(fault);
  const why = as === 'chairman' ? {} : { standingInBecause: standingInBecause.trim() };
  return inOrder({ type: 'HoldingLineApproved', at: facts.now, number, by: facts.person, as, ...why });
}

/** Communications or a chair take a line out of use; those that were given stay in the record. */
function retire(
  { number }: HoldingCommandOf<'RetireHoldingLine'>,
  state: HoldingLines,
  facts: Facts,
): Ruling<HoldingEvent> {
  const chair = chairRoleOf(facts) === null ? undefined : capacitiesOf(facts)[0]?.words;
  const capacity = communicationsCapacity(facts) ?? chair;
  if (facts.person === null || capacity === undefined) return outOfOrder(notCommunications(facts));
  const line = holdingLine(state, number);
  if (line === undefined) return outOfOrder(noSuchLine(number, facts));
  if (line.retiredAt !== null) return inOrder();
  return inOrder({ type: 'HoldingLineRetired', at: facts.now, number, by: facts.person, capacity });
}

const communicationsCapacity = (facts: Facts): string | undefined =>
  capacitiesOf(facts).find((c) => c.kind === 'post' && c.post === 'communications')?.words;

const notCommunications = (facts: Facts): Breach => ({
  ...source(facts),
  why: 'not-communications',
  required: 'communications',
  found: actingAs(facts),
});

const noSuchLine = (number: number, facts: Facts): Breach => ({
  ...source(facts),
  why: 'no-such-choice',
  required: 'a line in use',
  found: number,
});
