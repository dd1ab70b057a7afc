import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import type { Bot } from '../../src/bot.ts';

/** The built bot as a process of its own, with nothing around it but what it is given. */
export interface BuiltBot extends Bot {
  readonly process: ChildProcess;
  /** Milliseconds from its start to the line that says it is ready. */
  readonly startMs: number;
}

export interface BuiltOptions {
  readonly entry: string;
  /** Where it runs. */
  readonly folder: string;
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Hears what it prints, line by line. */
  readonly hear?: (line: string) => void;
}

const LONGEST_START_MS = 50_000;
let preload: Promise<string> | undefined;
let asked = 0;

/** Start it and wait until it serves. Rejects with all it said when it ends or stays silent. */
export async function startBuilt({ entry, folder, env, hear }: BuiltOptions): Promise<BuiltBot> {
  preload ??= quiet();
  const execArgv = ['--import', await preload];
  const began = performance.now();
  const child = fork(entry, { cwd: folder, env, execArgv, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const port = await portOf(child, hear);
  const startMs = performance.now() - began;
  return {
    ...{ process: child, port, startMs },
    async idle() {
      asked += 1;
      const question = asked;
      child.send(question);
      for (;;) if ((await once(child, 'message'))[0] === question) return;
    },
    async stop() {
      const gone = child.exitCode === null ? once(child, 'exit') : [child.exitCode];
      child.kill('SIGTERM');
      const [code] = await gone;
      if (code !== 0) throw new Error(`the bot did not stop in good order: ${code}`);
    },
  };
}

function portOf(child: ChildProcess, hear: BuiltOptions['hear']): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`the built bot did not start: ${said}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail();
    }, LONGEST_START_MS);
    const listen = (chunk: Buffer) => {
      for (const line of String(chunk).split('\n').filter(Boolean)) hear?.(line);
      said += String(chunk);
      const port = /127\.0\.0\.1:(\d+)\/api\/messages/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', fail);
  });
}

/** As text, since plain Node runs it, anywhere. */
async function quiet(): Promise<string> {
  const source = await readFile(new URL('quiet.ts', import.meta.url), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
