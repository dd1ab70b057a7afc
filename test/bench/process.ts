import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Usage } from './gauge.ts';

/** One of the bots measured, or the load generator: always a process of its own. */
export interface Process {
  readonly port: number;
  /** Milliseconds from its start to the line that says it is ready. */
  readonly startMs: number;
  usage(): Promise<Usage>;
  /** Send a message and wait for the one that answers it. */
  ask(message: object): Promise<unknown>;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  readonly script: string;
  /** Loaded before the script. */
  readonly gauge: string;
  readonly storePort: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A folder for a profile of its processor time. */
  readonly profile?: string | undefined;
}

const LONGEST_START_MS = 30_000;
const PROXIES = /^(https?|all)_proxy$/i;

export async function startProcess(options: ProcessOptions): Promise<Process> {
  const began = performance.now();
  const profile = options.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', options.profile];
  const environment = Object.entries(process.env).filter(([name]) => !PROXIES.test(name));
  const child = fork(options.script, {
    execArgv: ['--import', options.gauge, ...profile],
    env: {
      ...Object.fromEntries(environment),
      ...{ NODE_OPTIONS: '', NODE_ENV: '', BENCH_STORE_PORT: String(options.storePort) },
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const port = await portOf(child);
  const startMs = performance.now() - began;
  const ask = async (message: object | 'usage'): Promise<unknown> => {
    child.send(message);
    const [answer] = await once(child, 'message');
    return answer;
  };
  return {
    port,
    startMs,
    ask,
    usage: async () => ((await ask('usage')) as { readonly usage: Usage }).usage,
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

/** The port in the line that says it is ready. Rejects with all it said when it ends or stays silent. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`a process did not start: ${said}`));
    const timer = setTimeout(fail, LONGEST_START_MS);
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const port = /127\.0\.0\.1:(\d+)\/api\/messages/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', fail);
  });
}
