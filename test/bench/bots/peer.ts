import { Application, TurnState } from '@microsoft/teams-ai';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { BlobsStorage } from 'botbuilder-azure-blobs';
import { cardOf } from './card.ts';
import { listen } from './listen.ts';

interface Poll {
  votes?: Record<string, string>;
}
type State = TurnState<Poll>;

/**
 * The peer: what a team writes first. teams-ai's own routes and cards, votes in the conversation's turn state, kept
 * by the SDK's blob storage. It is spared what is only a trap: no typing timer, and an error handler, as the samples have.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async () => {};
const storage = new BlobsStorage(process.env.BENCH_BLOBS ?? '', 'votes');
const application = new Application<State>({
  storage,
  startTypingTimer: false,
  turnStateFactory: () => new TurnState<Poll>(),
});

for (const choice of ['for', 'against', 'abstain'])
  application.adaptiveCards.actionExecute(choice, async (context, state) => {
    const votes = { ...state.conversation.votes, [context.activity.from.aadObjectId ?? '']: choice };
    state.conversation.votes = votes;
    return cardOf(votes) as never;
  });

listen(adapter, async (context) => {
  await application.run(context);
});
