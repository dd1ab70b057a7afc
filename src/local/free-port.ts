import { once } from 'node:events';
import { createServer } from 'node:net';

const portOf = async (wanted: number): Promise<number> => {
  const server = createServer();
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
};

/** A loopback port nobody is using at this moment. */
export const freePort = (): Promise<number> => portOf(0);

/** Whether this loopback port can be listened on at this moment. */
export const portIsFree = (port: number): Promise<boolean> =>
  portOf(port).then(
    () => true,
    () => false,
  );
