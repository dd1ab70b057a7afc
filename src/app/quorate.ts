import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Board } from '../core/constitution/index.ts';
import { createBoards, followRosters } from './boards.ts';
import { calendarFiles } from './calendar-file.ts';
import { watchDeadlines } from './clock.ts';
import { createConsequences } from './consequences.ts';
import { createCourier, type Pace } from './courier.ts';
import { lookAhead } from './desk/cycle.ts';
import { followRoll } from './desk/evidence.ts';
import { createDesk, type Desk } from './desk/index.ts';
import { createDownloads, type Downloads } from './downloads.ts';
import { createEvidence } from './evidence.ts';
import { gauged } from './gauged.ts';
import { createHandler } from './handler.ts';
import { TEMPO, type Tempo } from './leases.ts';
import { createLinks } from './links.ts';
import { minutesFiles } from './minutes/files.ts';
import type { Clock, Documents, Gauges, Messenger, Store } from './ports.ts';
import { pressFile } from './press/files.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { recordedAloud } from './recorded-aloud.ts';
import { createScenes } from './scenes.ts';
import { within } from './within.ts';

export interface QuorateParts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly boards: readonly Board[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly allowedTenants: readonly string[] | null;
  readonly pace: Pace;
  readonly tempo?: Tempo;
  /** Whoever measures; nobody unless told. */
  readonly gauges?: Gauges | undefined;
  /** The bot's own address for a browser, without a path; null, or left out, where there is none. */
  readonly address?: () => string | null;
  /** Who writes documents; without one there are none to fetch. */
  readonly documents?: Documents;
}

export interface Quorate {
  readonly desk: Desk;
  /** Learn who is on each board now. Before anybody is heard. Throws CorruptRow. */
  learn(): Promise<void>;
  /** The files that links open. */
  readonly downloads: Downloads;
  /** Carry out what a crash left undone, and watch the deadlines. */
  start(): Promise<void>;
  /** Resolves when nothing waits to be sent. */
  idle(): Promise<void>;
  ready(): Promise<Readiness>;
  /** How many commands wait for their turn where most do. */
  waiting(): number;
  /** Since when, by the real time, something has waited to be told. */
  untoldSince(): number | null;
  /** Finish what is under way, and hand the rest to whoever is alive. Takes four times `partingMs` at most. */
  stop(): Promise<void>;
}

/** The bot without its edges: rules, record, courier and desk, over whatever store and messenger it is given. */
export function createQuorate(parts: QuorateParts): Quorate {
  const { store, clock, logger, gauges, tempo = TEMPO } = parts;
  const boards = createBoards(parts.boards, clock, store.events);
  const owner = randomUUID();
  const consequences = createConsequences({ store, courier: () => courier, logger, owner, tempo });
  const { before, notStored } = consequences;
  const told = recordedAloud(consequences.after, logger);
  const evidence = createEvidence();
  const seen = followRoll(
    evidence,
    () => clock.now(),
    () => courier,
    (error) => logger.error({ err: error }, 'the card of who is here was not brought up to date'),
  );
  const after: typeof told = (envelopes, state) => {
    boards.noted(envelopes, state);
    const done = told(envelopes, state);
    seen(envelopes);
    return done;
  };
  const handler = gauged(createHandler({ ...parts, boards, before, notStored, after }), gauges);
  const links = createLinks({ rows: store.links, clock, address: parts.address ?? (() => null) });
  const scenes = createScenes({ handler, lists: store.lists, clock, boards, links, evidence });
  const courier = createCourier({ ...parts, boards, handler, scenes });
  const desk = createDesk({ ...parts, boards, handler, scenes, courier, evidence });
  let watch: { stop(): Promise<void> } | null = null;
  let following: { stop(): void } | null = null;
  return {
    desk,
    learn: boards.read,
    downloads: createDownloads(links, {
      calendar: calendarFiles({ boards, handler, clock }),
      'press-csv': pressFile({ lists: store.lists, clock, boards }),
      ...minutesFiles({ store, handler, clock, boards }, parts.documents),
    }),
    async start() {
      await boards.read();
      following = followRosters(boards, tempo.rosterMs, logger);
      await consequences.start();
      await lookAhead({ handler, logger }, boards.all(), owner);
      watch = watchDeadlines({ store, handler, clock, logger, gauges, owner, tempo });
    },
    idle: consequences.idle,
    ready: () => readinessOf({ store, handler, untoldSince: consequences.untoldSince }),
    waiting: handler.waiting,
    untoldSince: consequences.untoldSince,
    async stop() {
      following?.stop();
      // What takes longer than its time is left to others: they find its mark.
      const { partingMs } = tempo;
      await within(partingMs, Promise.all([watch?.stop(), handler.idle()]));
      await within(partingMs, consequences.idle());
      await within(partingMs, courier.close());
      await within(partingMs, consequences.stop());
    },
  };
}
