import type { Server, ServerResponse } from 'node:http';

/**
 * A way to close a server that drops nobody: it takes no new connection, lets the requests under way finish for so many
 * milliseconds, and tells whoever is connected that the connection ends with the answer.
 */
export function drainOf(server: Server): (ms: number) => Promise<void> {
  const open = new Set<ServerResponse>();
  let closing = false;
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (closing) response.setHeader('Connection', 'close');
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return (ms) =>
    new Promise((resolve) => {
      closing = true;
      for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close');
      const force = setTimeout(() => server.closeAllConnections(), ms);
      server.close(() => {
        clearTimeout(force);
        resolve();
      });
      server.closeIdleConnections();
    });
}
