/** The bot's identity, under Bot Framework's own names. No app id means local mode: no authentication at all. */
export interface TeamsSettings {
  readonly appType?: 'SingleTenant' | 'UserAssignedMSI' | undefined;
  readonly appId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly password?: string | undefined;
  /** Where the bot may send; Teams' own host unless told. A host of this machine may be listed for a rehearsal. */
  readonly serviceHosts?: readonly string[] | undefined;
  /** Where the channel's signing keys are found; Bot Framework's own unless told. */
  readonly openIdMetadata?: string | undefined;
  /** Tenants whose people may speak; null for whichever the boards name. */
  readonly tenants?: readonly string[] | null | undefined;
  /** Presses and messages taken a minute; unlimited unless told. */
  readonly rates?: { readonly person: number; readonly tenant: number } | undefined;
}

export const TEAMS_HOSTS: readonly string[] = ['smba.trafficmanager.net'];

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the bot may speak to a service URL, which is only what an activity claimed. In production a listed host by
 * https alone, or this machine where it is listed; in local mode this machine alone, since anybody here can forge.
 */
export function mayCall(serviceUrl: string, { appId, serviceHosts = TEAMS_HOSTS }: TeamsSettings): boolean {
  const url = URL.parse(serviceUrl);
  if (!url || url.username || url.password) return false;
  const isHere = LOOPBACK.has(url.hostname) && (url.protocol === 'http:' || url.protocol === 'https:');
  if (!appId) return isHere;
  if (isHere) return serviceHosts.includes(url.hostname);
  return url.protocol === 'https:' && serviceHosts.includes(url.host);
}
