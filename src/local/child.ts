import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { leash } from './leash.ts';

/** A Node program of somebody else's, run beside us. */
export interface ChildOptions {
  /** Absolute path of the script to run. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints once it is listening. */
  readonly ready: RegExp;
  /** Milliseconds it may take to say so. */
  readonly patience?: number;
}

export interface Child {
  readonly pid: number;
  /** The text that matched `ready`. */
  readonly readiness: string;
  stop(): Promise<void>;
}

/** The child ended, or stayed silent, before it was ready. `output` is all it said. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';
  readonly output: string;
  constructor(output: string) {
    super(`a child process did not start: ${output.trim() || 'it said nothing'}`);
    this.output = output;
  }
}

const patienceMs = 30_000;
const graceMs = 5_000;
const proxies = /^(https?|all)_proxy$/i;

const environment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !proxies.test(name))),
  NODE_OPTIONS: '',
  ...extra,
});

const stopping = (process: ChildProcessWithoutNullStreams, gone: Promise<unknown>) => async () => {
  process.stdin.end();
  const force = setTimeout(() => process.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(force);
};

const whenReady = (process: ChildProcessWithoutNullStreams, { ready, patience = patienceMs }: ChildOptions) =>
  new Promise<string>((resolve, reject) => {
    let output = '';
    const fail = () => reject(new ChildFailed(output));
    const timer = setTimeout(fail, patience);
    const hear = (text: string) => {
      output += text;
      const found = ready.exec(output);
      if (found) resolve(found[0]);
    };
    process.stdout.setEncoding('utf8').on('data', hear);
    process.stderr.setEncoding('utf8').on('data', hear);
    process.once('close', fail).once('close', () => clearTimeout(timer));
    process.once('error', fail);
  });

/** Starts a child out of Ctrl-C's reach, so that we stop it in our own order; it never outlives us. */
export const startChild = async (options: ChildOptions): Promise<Child> => {
  const child = spawn(process.execPath, ['--import', leash, options.entry, ...options.args], {
    detached: true,
    env: environment(options.env ?? {}),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  const gone = once(child, 'close').catch(() => undefined);
  const stop = stopping(child, gone);
  try {
    const readiness = await whenReady(child, options);
    if (child.pid === undefined) throw new ChildFailed('it has no process id');
    return { pid: child.pid, readiness, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
};
