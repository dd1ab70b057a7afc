import { Agent, request } from 'node:http';

/** One round of presses, `atOnce` in flight: the n-th of them always sends every n-th body, so nobody overtakes themselves. */
export interface Round {
  readonly port: number;
  readonly bodies: readonly string[];
  readonly atOnce: number;
  /** What an answer says when the press has been taken. */
  readonly proof: string;
}
export interface Heard {
  /** Milliseconds for the whole round. */
  readonly ms: number;
  /** Milliseconds for each press. */
  readonly waits: readonly number[];
  /** Which presses were told that they had been taken. */
  readonly taken: readonly boolean[];
}

async function play({ port, bodies, atOnce, proof }: Round): Promise<Heard> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const waits: number[] = new Array(bodies.length).fill(0);
  const taken: boolean[] = new Array(bodies.length).fill(false);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, first) => {
      for (let i = first; i < bodies.length; i += atOnce) {
        const sent = performance.now();
        const answer = await press(agent, port, bodies[i] ?? '');
        taken[i] = answer.includes(proof);
        waits[i] = performance.now() - sent;
      }
    }),
  );
  const ms = performance.now() - began;
  agent.destroy();
  return { ms, waits, taken };
}

function press(agent: Agent, port: number, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sent = request(
      { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve(response.statusCode === 200 ? text : ''));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

process.on('message', (message) => {
  if (typeof message !== 'object' || message === null) return;
  void play(message as Round).then((heard) => process.send?.(heard));
});
process.stdout.write('ready for 127.0.0.1:0/api/messages\n');
