import { civilDateAt } from '../calendar/index.ts';
import { type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { notTheBot } from '../standing/index.ts';
import type { RegisterCommand } from './command.ts';
import { isEntered } from './entered.ts';
import type { DecisionEntered } from './event.ts';
import { decisionNumber } from './number.ts';
import { entryKey, type Register } from './state.ts';

/**
 * Enter an outcome under the next serial of its year, once for each item of a meeting (R-RECORD-1). The year is that
 * of the civil date where the Board sits; another year's decision belongs in another register.
 */
export function decide(command: RegisterCommand, state: Register, facts: Facts): Ruling<DecisionEntered> {
  const { clause } = facts.arrangements.decisions.consensus;
  if (facts.person !== null) return outOfOrder(notTheBot(clause, facts));
  const key = entryKey(command);
  if (isEntered(state.entered, key)) return inOrder();
  const declaredIn = Number(civilDateAt(command.at, facts.board.timeZone).slice(0, 4));
  const register = state.year ?? command.year;
  if (command.year !== register || declaredIn !== register)
    return outOfOrder({
      rule: 'R-RECORD-1',
      clause,
      why: 'no-such-choice',
      required: register,
      found: command.year === register ? declaredIn : command.year,
    });
  const serial = state.serial + 1;
  return inOrder({
    ...command,
    type: 'DecisionEntered',
    decision: decisionNumber(register, serial),
    serial,
  });
}
