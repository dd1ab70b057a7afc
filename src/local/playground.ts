import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { answering } from './answering.ts';
import { type Child, ChildFailed, startChild } from './child.ts';
import { portIsFree } from './free-port.ts';
import { type PlaygroundScene, playgroundConfig } from './playground-config.ts';
import { LocalTrouble } from './trouble.ts';

/** One person's Teams in a browser page, at `url`. */
export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** `botEndpoint` is the bot's own `/api/messages` URL; the configuration and log go into `dataDir`. */
export interface PlaygroundOptions extends PlaygroundScene {
  readonly botEndpoint: string;
  readonly port: number;
  readonly dataDir: string;
}

const entry = (): string => {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'),
  );
  return join(folder, 'cli.js');
};

const writeConfig = async (options: PlaygroundOptions): Promise<string> => {
  const folder = resolve(options.dataDir);
  const path = join(folder, `playground-${options.port}.yml`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, playgroundConfig(options));
    return path;
  } catch (failure) {
    throw new LocalTrouble(`The playground's settings cannot be written to ${path} (${String(failure)}).`);
  }
};

const run = ({ botEndpoint, port }: PlaygroundOptions, config: string): Promise<Child> =>
  startChild({
    entry: entry(),
    args: [
      ...['start', '--app-endpoint', botEndpoint, '--channel-id', 'msteams', '--port', String(port)],
      ...['--service-url', `http://127.0.0.1:${port}/_connector`, '--disable-telemetry'],
    ],
    env: {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: config.replace(/\.yml$/, '.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
      SEND_INSTALLATION_ACTIVITY: 'true',
    },
    ready: /Listening on \d+(?=\s)/,
  });

const busy = (port: number): LocalTrouble =>
  new LocalTrouble(`Port ${port} is in use by another program, so the playground cannot start there.`);

const refuseUnready = async (child: Child, port: number, url: string): Promise<void> => {
  // Should the port be taken in the meantime, the Playground quietly moves to another.
  if (child.readiness !== `Listening on ${port}`) throw busy(port);
  if (!(await answering(url)))
    throw new LocalTrouble(`The playground started but does not answer at ${url}.`);
};

/** Starts Microsoft's Agents Playground for one person. Rejects with a LocalTrouble when it cannot. */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const { port } = options;
  const url = `http://127.0.0.1:${port}/`;
  if (!(await portIsFree(port))) throw busy(port);
  const child = await run(options, await writeConfig(options)).catch((failure: unknown) => {
    if (!(failure instanceof ChildFailed)) throw failure;
    throw new LocalTrouble(`The playground did not start: ${failure.output.trim() || 'it gave no reason'}.`);
  });
  try {
    await refuseUnready(child, port, url);
  } catch (failure) {
    await child.stop();
    throw failure;
  }
  return { url, stop: child.stop };
};
