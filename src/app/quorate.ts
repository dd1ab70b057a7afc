import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Board } from '../core/constitution/index.ts';
import { watchDeadlines } from './clock.ts';
import { createConsequences } from './consequences.ts';
import { createCourier, type Pace } from './courier.ts';
import { createDesk, type Desk } from './desk/index.ts';
import { createHandler } from './handler.ts';
import { TEMPO, type Tempo } from './leases.ts';
import type { Clock, Messenger, Store } from './ports.ts';
import { createScenes } from './scenes.ts';

export interface QuorateParts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly boards: readonly Board[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly allowedTenants: readonly string[] | null;
  readonly pace: Pace;
  readonly tempo?: Tempo;
}

export interface Quorate {
  readonly desk: Desk;
  /** Carry out what a crash left undone, and watch the deadlines. */
  start(): Promise<void>;
  /** Resolves when nothing waits to be sent. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 5_000;

/** The bot without its edges: rules, record, courier and desk, over whatever store and messenger it is given. */
export function createQuorate(parts: QuorateParts): Quorate {
  const { store, clock, logger, boards, tempo = TEMPO } = parts;
  const owner = randomUUID();
  const consequences = createConsequences({ store, courier: () => courier, logger, owner, tempo });
  const { before, notStored, after } = consequences;
  const handler = createHandler({ ...parts, before, notStored, after });
  const scenes = createScenes({ handler, lists: store.lists, clock, boards });
  const courier = createCourier({ ...parts, handler, scenes });
  const desk = createDesk({ ...parts, handler, scenes, courier });
  let watch: { stop(): void } | null = null;
  return {
    desk,
    async start() {
      await consequences.start();
      watch = watchDeadlines({ store, handler, clock, logger, owner, tempo });
    },
    idle: consequences.idle,
    async stop() {
      watch?.stop();
      // What waits longer is told by whoever comes next: its mark stays.
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, STOP_WITHIN_MS);
      });
      await Promise.race([consequences.idle(), enough]);
      clearTimeout(timer);
      await consequences.stop();
    },
  };
}
