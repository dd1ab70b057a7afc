import type { Delivery } from '../app/ports.ts';

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** No token was to be had (msal, @azure/identity): the request never left. */
const NO_TOKEN =
  /^((Client|InteractionRequired|AggregateAuthentication|Auth).*|CredentialUnavailable|Server)Error$/;
const PAUSE = 1000;
const LONG_PAUSE = 5000;
const MAX_PAUSE = 60_000;

/** `local`: one machine, where a refused connection is a playground that has been closed for good. */
export interface Sending {
  readonly what: 'post' | 'update';
  readonly local: boolean;
}

interface Failure {
  readonly name?: unknown;
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly response?: { readonly headers?: { get?(name: string): string | null | undefined } };
}

/**
 * How a failed send fared. A post may be repeated only where the service surely did not take it: 429; 401; or it never
 * left. An update may always be repeated, since putting the same card twice is putting it once.
 */
export function deliveryAfter(error: unknown, sending: Sending, now: number = Date.now()): Delivery {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const status = typeof failure.statusCode === 'number' ? failure.statusCode : undefined;
  if (status === 401 || isTokenless(failure)) return { kind: 'wait', ms: LONG_PAUSE };
  if (status === 429 || (status === 412 && sending.what === 'update'))
    return { kind: 'wait', ms: retryAfter(failure, now) };
  if (status === 404 && sending.what === 'update') return { kind: 'gone' };
  if (status === 403 || status === 404) return { kind: 'unreachable', why: `answered ${status}` };
  if (status !== undefined && isRefusal(status))
    return { kind: 'unreachable', why: `refused with ${status}` };
  if (typeof failure.code === 'string' && NEVER_CONNECTED.has(failure.code)) {
    return sending.local ? { kind: 'unreachable', why: 'nobody there' } : { kind: 'wait', ms: LONG_PAUSE };
  }
  if (sending.what === 'update') return { kind: 'wait', ms: PAUSE };
  return { kind: 'ambiguous', why: status === undefined ? 'no answer' : `answered ${status}` };
}

const isTokenless = ({ name }: Failure): boolean => typeof name === 'string' && NO_TOKEN.test(name);

/** Refused for what it is, not for the moment: sending the same again would be refused again. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}

/** Retry-After is seconds or an HTTP date. */
function retryAfter(failure: Failure, now: number): number {
  const said = failure.response?.headers?.get?.('retry-after')?.trim();
  if (!said) return PAUSE;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, PAUSE), MAX_PAUSE) : PAUSE;
}
