import type { Delivery, Messenger, Place } from '../../src/app/ports.ts';
import type { Showing } from '../../src/core/showing/index.ts';

/** How one request to Teams goes. `lost`: it may have arrived, and had not; `unheard`: it may have arrived, and had. */
export type Luck = 'well' | 'busy' | 'lost' | 'unheard' | 'gone' | 'blocked';

export interface Message {
  readonly id: string;
  readonly place: string;
  readonly card: string;
  showing: Showing;
  updates: number;
}

export interface StandInTeams {
  readonly messenger: Messenger;
  /** Messages still to be seen, in the order they were posted. */
  readonly messages: readonly Message[];
  /** Every request, as `place card`, in the order in which it was made. */
  readonly requests: readonly string[];
  /** The cards of which nobody can know whether they arrived, as `place card`. */
  readonly unsure: ReadonlySet<string>;
}

export const nameOf = (showing: Showing): string =>
  `${showing.card}${'number' in showing ? ` ${showing.number}` : ''}`;

/** Teams as the courier meets it, in memory. Places whose key says `blocked` refuse everything. */
export function standInTeams(luck: (place: Place) => Luck, waitMs = 1): StandInTeams {
  const messages: Message[] = [];
  const requests: string[] = [];
  const unsure = new Set<string>();
  let ids = 0;

  async function request(place: Place, showing: Showing): Promise<Luck> {
    requests.push(`${place.key} ${nameOf(showing)}`);
    await new Promise((resolve) => setImmediate(resolve));
    return place.key.includes('blocked') ? 'blocked' : luck(place);
  }

  const messenger: Messenger = {
    async post(place, showing) {
      const fate = await request(place, showing);
      if (fate === 'blocked') return { kind: 'unreachable', why: 'answered 403' };
      if (fate === 'busy') return { kind: 'wait', ms: waitMs };
      const card = nameOf(showing);
      if (fate === 'lost' || fate === 'unheard') unsure.add(`${place.key} ${card}`);
      if (fate === 'lost') return { kind: 'ambiguous', why: 'no answer' };
      ids += 1;
      messages.push({ id: `${ids}`, place: place.key, card, showing, updates: 0 });
      if (fate === 'unheard') return { kind: 'ambiguous', why: 'no answer' };
      return { kind: 'delivered', activityId: `${ids}` };
    },
    async update(place, activityId, showing): Promise<Delivery> {
      const fate = await request(place, showing);
      if (fate === 'blocked') return { kind: 'unreachable', why: 'answered 403' };
      const at = messages.findIndex(({ id }) => id === activityId);
      if (fate === 'gone' && at >= 0) messages.splice(at, 1);
      const message = fate === 'gone' ? undefined : messages[at];
      if (!message) return { kind: 'gone' };
      if (fate === 'busy' || fate === 'lost') return { kind: 'wait', ms: waitMs };
      message.showing = showing;
      message.updates += 1;
      return fate === 'unheard' ? { kind: 'wait', ms: waitMs } : { kind: 'delivered', activityId };
    },
  };
  return { messenger, messages, requests, unsure };
}
