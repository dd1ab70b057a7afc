import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Inbound } from './activity.ts';
import { callerOf } from './identity.ts';
import type { TeamsSettings } from './settings.ts';

/** What becomes of an activity whose token is good. */
export type Admission =
  | { readonly kind: 'in' }
  /** Of a tenant this bot does not serve. */
  | { readonly kind: 'elsewhere' }
  /** More than one person, or one tenant, may ask at once. `first` of those kept waiting. */
  | {
      readonly kind: 'wait';
      readonly seconds: number;
      readonly whose: 'own' | 'tenant';
      readonly first: boolean;
    };

export type Door = (activity: Inbound) => Promise<Admission>;

const IN: Admission = { kind: 'in' };
const WINDOW_S = 10;
const LIMITED = new Set(['invoke', 'message']);

/** Lets in people of the tenants that are served, each and each tenant no faster than the settings say. */
export function openDoor({ tenants, rates }: TeamsSettings): Door {
  const served = tenants && new Set(tenants.map((tenant) => tenant.toLowerCase()));
  const people = rates && limiter(rates.person);
  const councils = rates && limiter(rates.tenant);
  return async (activity) => {
    const named = tenantsOf(activity);
    if (served && !(named.length > 0 && named.every((tenant) => served.has(tenant)))) {
      return { kind: 'elsewhere' };
    }
    if (!people || !councils || !LIMITED.has(activity.type)) return IN;
    const { identity } = callerOf(activity);
    const own = await take(
      people,
      'own',
      identity ? `${identity.tenantId}/${identity.aadObjectId}` : activity.from.id,
    );
    return own.kind === 'in' ? take(councils, 'tenant', named[0] ?? '') : own;
  };
}

function tenantsOf(activity: Inbound): readonly string[] {
  const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId];
  return named.flatMap((tenant) => (tenant === undefined ? [] : [tenant.toLowerCase()]));
}

/** So many a minute, counted in tens of seconds: nobody waits longer than that. */
function limiter(aMinute: number): RateLimiterMemory {
  return new RateLimiterMemory({ points: Math.ceil((aMinute * WINDOW_S) / 60), duration: WINDOW_S });
}

async function take(from: RateLimiterMemory, whose: 'own' | 'tenant', key: string): Promise<Admission> {
  try {
    await from.consume(key);
    return IN;
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over;
    const seconds = Math.max(1, Math.ceil(over.msBeforeNext / 1000));
    return { kind: 'wait', seconds, whose, first: over.consumedPoints === from.points + 1 };
  }
}
