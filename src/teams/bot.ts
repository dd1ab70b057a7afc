import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { TurnContext } from 'botbuilder';
import { addRoutes } from './routes.ts';
import type { BotParts } from './turn.ts';

/** Nothing is kept between turns: the record is elsewhere, and a shared turn state loses votes. */
class NoState extends TurnState {
  protected override async onComputeStorageKeys(): Promise<Record<string, string>> {
    return { user: 'user', conversation: 'conversation' };
  }
}

/** A teams-ai application that hands what people say and press to the desk, and answers with the desk's cards. */
export function createBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  const application = new Application<NoState>({
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
    turnStateFactory: () => new NoState(),
  });
  // teams-ai 1.7.4 ignores the option above, and one timer shared by all turns sends stray "typing" activities.
  application.startTypingTimer = () => {};
  addRoutes(application, parts, parts.patience ?? { press: 3000, hear: 10_000 });
  return async (context) => {
    await application.run(context);
  };
}
