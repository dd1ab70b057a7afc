import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import { CHANNEL_ISSUER, CHANNEL_METADATA } from './token.ts';

type Sdk = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Sdk['createConnectorFactory']>;
type ConnectorClient = ReturnType<ConnectorFactory['create']>;
type UserTokenClient = ReturnType<Sdk['createUserTokenClient']>;
type Caller = Awaited<ReturnType<Sdk['authenticateRequest']>>;

const MOST = 200;

/**
 * Bot Framework's authentication, with the clients it makes kept and used again. The SDK makes two for every
 * activity, each with its whole HTTP pipeline, though an answer to a press uses neither.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ConnectorClient>();
  #userTokens: UserTokenClient | undefined;

  override async authenticateRequest(...request: Parameters<Sdk['authenticateRequest']>): Promise<Caller> {
    const caller = await super.authenticateRequest(...request);
    return caller.connectorFactory
      ? { ...caller, connectorFactory: this.#kept(caller.connectorFactory) }
      : caller;
  }

  override createConnectorFactory(
    ...identity: Parameters<Sdk['createConnectorFactory']>
  ): ReturnType<Sdk['createConnectorFactory']> {
    return this.#kept(super.createConnectorFactory(...identity));
  }

  override createUserTokenClient(...identity: Parameters<Sdk['createUserTokenClient']>): UserTokenClient {
    this.#userTokens ??= super.createUserTokenClient(...identity);
    return this.#userTokens;
  }

  #kept(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const key = `${serviceUrl} ${audience}`;
        const kept = this.#connectors.get(key);
        if (kept) return kept;
        if (this.#connectors.size >= MOST) this.#connectors.clear();
        const made = factory.create(serviceUrl, audience);
        this.#connectors.set(key, made);
        made.catch(() => this.#connectors.delete(key));
        return made;
      },
    };
  }
}

/**
 * Bot Framework's own settings, all of them, since it takes either none or all. The emulator's tokens and skills' are
 * looked for among the channel's keys, where there are none for them.
 */
export function channelOnly(
  openIdMetadata: string = CHANNEL_METADATA,
): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    OAuthUrl: CHANNEL_ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    CallerId: 'urn:botframework:azure',
  };
}
