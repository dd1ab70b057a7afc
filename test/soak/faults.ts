import type { FaultRule } from '../../src/local/fake-teams.ts';
import type { Chance } from './chance.ts';
import type { StoreFault, StoreRule } from './flaky-store.ts';

const STORE: readonly StoreFault[] = ['refused', 'cut', 'mislaid', 'lost', 'late', 'silent'];
const TEAMS = [429, 412, 502, 500] as const;
/** How long the tables may be out of reach altogether, and how long they then stand. */
const OUTAGE_MS = 2_500;

/** One request in thirty goes wrong; now and then, for a while, none gets through. */
export function storeFaults(chance: Chance): StoreRule {
  let outageUntil = 0;
  return (opening) => {
    if (Date.now() < outageUntil) return chance.pick(['refused', 'cut', 'lost']);
    if (chance.is(0.0004)) outageUntil = Date.now() + OUTAGE_MS;
    const fault = chance.is(0.03) ? chance.pick(STORE) : null;
    // A start waits half a minute for its tables: one silence would be most of a soak.
    return opening && fault === 'silent' ? 'cut' : fault;
  };
}

/** One call in five fails, one in fifty is taken and never answered, and two in all hang until the bot gives up. */
export function connectorFaults(chance: Chance): FaultRule {
  let toHang = 2;
  return () => {
    if (chance.is(0.01) && toHang > 0) {
      toHang -= 1;
      return { kind: 'hang' };
    }
    if (chance.is(0.02)) return { kind: 'drop' };
    return chance.is(0.2) ? { kind: 'fail', status: chance.pick(TEAMS), retryAfter: null } : null;
  };
}
