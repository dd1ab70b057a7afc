import { errors, jwtVerify } from 'jose';
import type { Inbound } from './activity.ts';
import { type ChannelKeys, channelKeys } from './keys.ts';

/** Why a token is refused, for the log alone; null for one that is accepted. */
export type TokenCheck = (authorization: string, activity: Inbound) => Promise<string | null>;

export const CHANNEL_ISSUER = 'https://api.botframework.com';
export const CHANNEL_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const CHANNEL = 'msteams';
const SKEW_S = 300;

/**
 * Accepts the Teams channel's own tokens for this bot and nothing else. Bot Framework's check, which comes after it,
 * would also take an emulator's, a skill's, one of a key that is endorsed for nothing, and one without a service URL.
 */
export function tokenCheck(appId: string, metadataUrl: string = CHANNEL_METADATA): TokenCheck {
  const keys = channelKeys(metadataUrl);
  return async (authorization, activity) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (token === undefined) return 'no token';
    if (activity.channelId !== CHANNEL) return 'another channel';
    try {
      return await inspect(token, appId, activity.serviceUrl, await keys());
    } catch (error) {
      return error instanceof errors.JOSEError ? error.code : 'no keys to check it by';
    }
  };
}

async function inspect(
  token: string,
  appId: string,
  serviceUrl: string,
  keys: ChannelKeys,
): Promise<string | null> {
  const { payload, protectedHeader } = await jwtVerify(token, keys.key, {
    algorithms: ['RS256', 'RS384', 'RS512'],
    issuer: CHANNEL_ISSUER,
    audience: appId,
    clockTolerance: SKEW_S,
    requiredClaims: ['exp', 'serviceurl'],
  });
  if (payload.serviceurl !== serviceUrl) return 'another service URL';
  const { kid } = protectedHeader;
  if (kid === undefined || !keys.endorsementsOf(kid).includes(CHANNEL)) return 'not endorsed for Teams';
  return null;
}
