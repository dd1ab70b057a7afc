import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { cardOf } from './card.ts';
import { listen } from './listen.ts';

/** The floor: answers every press with a full ballot card and keeps nothing. No bot on this stack can be faster. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const votes = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`Leader of Wealdhurst ${i}`, 'for']));
const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: cardOf(votes) };

listen(adapter, async (context) => {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
});
