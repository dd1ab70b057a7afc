import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/**
 * Loaded into a built bot before its own entry, to answer when it has nothing under way: no request to the tables or
 * to Teams, and no timer that anything waits for. It ends the bot when the tests are gone.
 */
const LOOK_EVERY_MS = 20;
/** In a row: between a request's answer and what follows from it there is a moment with neither. */
const QUIET_LOOKS = 4;
let requests = 0;

subscribe('http.client.request.start', (message) => {
  requests += 1;
  const { request } = message as { readonly request: ClientRequest };
  request.once('close', () => {
    requests -= 1;
  });
});

/** What waits for its turn unseen, for the bot's health and the watch over its marks, keeps no process alive: it is not counted. */
const quiet = (): boolean => requests === 0 && !process.getActiveResourcesInfo().includes('Timeout');

function whenQuiet(tell: () => void): void {
  let looks = 0;
  const look = setInterval(() => {
    looks = quiet() ? looks + 1 : 0;
    if (looks < QUIET_LOOKS) return;
    clearInterval(look);
    tell();
  }, LOOK_EVERY_MS);
  look.unref();
}

process.on('message', (asked) => whenQuiet(() => process.send?.(asked)));
process.on('disconnect', () => process.exit(1));
