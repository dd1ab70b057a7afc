import type { CloudAdapter, TurnContext } from 'botbuilder';
import restify from 'restify';

/** The front door as Microsoft's samples have it: restify, its body parser, and the adapter. */
export function listen(adapter: CloudAdapter, turn: (context: TurnContext) => Promise<void>): void {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as never, response as never, turn);
  });
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`ready on http://127.0.0.1:${server.address().port}/api/messages\n`);
  });
}
