import {
  type Activity,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import { faultOf } from '../app/fault.ts';
import { fromSdk } from './activity.ts';
import { channelOnly, KeptClients } from './authentication.ts';
import { sendOnce } from './one-attempt.ts';
import { refusalLog } from './refusals.ts';
import type { TeamsSettings } from './settings.ts';
import { type TokenCheck, tokenCheck } from './token.ts';

export interface Adapter {
  /** Run a turn for an activity that has been authenticated. False, without running it, for one that fails. */
  receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<boolean>;
  readonly sdk: CloudAdapter;
}

/** Bot Framework's adapter: real tokens when there is an app id, none in local mode. Sends everything once. */
export function openAdapter(settings: TeamsSettings, logger: Logger): Adapter {
  const { appId, openIdMetadata } = settings;
  const authentication = new KeptClients(channelOnly(openIdMetadata), credentials(settings));
  const refusal: TokenCheck = appId ? tokenCheck(appId, openIdMetadata) : async () => null;
  const sayWhy = refusalLog(logger);
  const sdk = new CloudAdapter(authentication);
  sdk.use((context, next) => {
    sendOnce(context, sdk.ConnectorClientKey);
    return next();
  });
  sdk.onTurnError = async (context, error) => {
    logger.error({ correlation: context.activity.id, fault: faultOf(error) }, 'turn failed');
  };
  return {
    sdk,
    async receive(authorization, activity, turn) {
      const why = await refusal(authorization, fromSdk(activity));
      if (why !== null) {
        sayWhy(activity.id, why);
        return false;
      }
      const caller = await authentication.authenticateRequest(activity, authorization).catch(() => {
        sayWhy(activity.id, 'refused by Bot Framework');
        return null;
      });
      if (!caller) return false;
      await sdk.processActivityDirect(caller, activity, turn);
      return true;
    },
  };
}

function credentials(settings: TeamsSettings): ConfigurationServiceClientCredentialFactory {
  const { appId, appType, tenantId, password } = settings;
  if (!appId) return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType ?? 'SingleTenant',
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
    ...(password ? { MicrosoftAppPassword: password } : {}),
  });
}
