/** The bot's identity, under Bot Framework's own names. No app id means local mode: no authentication at all. */
export interface TeamsSettings {
  readonly appType?: 'SingleTenant' | 'UserAssignedMSI' | undefined;
  readonly appId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly password?: string | undefined;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether the bot may speak to a service URL, which is only what an activity claimed.
 * In production https alone; in local mode this machine alone, since anybody here can forge an activity.
 */
export function mayCall(serviceUrl: string, settings: TeamsSettings): boolean {
  const url = URL.parse(serviceUrl);
  if (!url || url.username || url.password) return false;
  if (settings.appId) return url.protocol === 'https:';
  return (url.protocol === 'http:' || url.protocol === 'https:') && LOOPBACK.has(url.hostname);
}
