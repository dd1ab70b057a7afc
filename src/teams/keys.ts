import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const TIMEOUT = 5_000;
/** Keys are asked for again after half a day, and for a key nobody knows at most every five minutes. */
const PACE = { timeoutDuration: TIMEOUT, cacheMaxAge: 12 * 3_600_000, cooldownDuration: 300_000 };

const Metadata = z.object({ jwks_uri: z.url() });
const Endorsed = z.looseObject({ kid: z.string(), endorsements: z.array(z.string()).catch([]) });

export interface ChannelKeys {
  readonly key: JWTVerifyGetKey;
  /** The channels a key may speak for. */
  endorsementsOf(kid: string): readonly string[];
}

/** The channel's signing keys, as its OpenID metadata says; asked for once there is a token to check. */
export function channelKeys(metadataUrl: string): () => Promise<ChannelKeys> {
  let known: Promise<ChannelKeys> | undefined;
  return () => {
    known ??= discover(metadataUrl).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function discover(metadataUrl: string): Promise<ChannelKeys> {
  const answer = await fetch(metadataUrl, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  if (!answer.ok) throw new Error('no OpenID metadata');
  const { jwks_uri } = Metadata.parse(await answer.json());
  const key = createRemoteJWKSet(new URL(jwks_uri), PACE);
  return {
    key,
    endorsementsOf(kid) {
      const keys = (key.jwks()?.keys ?? []).map((found) => Endorsed.safeParse(found).data);
      return keys.find((found) => found?.kid === kid)?.endorsements ?? [];
    },
  };
}
