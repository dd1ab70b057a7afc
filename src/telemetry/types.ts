import type { Gauges, Messenger, Store } from '../app/ports.ts';

/** One request to `/api/messages`, as far as it is measured. */
export type MessageHandler<Call, Reply> = (call: Call) => Promise<Reply>;

/** What is asked at every reading. */
export interface Sources {
  waiting(): number;
  /** Since when, by the real time, something has waited to be told. */
  untoldSince(): number | null;
}

/** Traces and metrics of the bot's work. It wraps what it measures, so that where nothing is measured nothing is in between. */
export interface Telemetry {
  store(store: Store): Store;
  messenger(messenger: Messenger): Messenger;
  messages<Call extends { readonly body: unknown }, Reply extends { readonly status: number }>(
    handler: MessageHandler<Call, Reply>,
  ): MessageHandler<Call, Reply>;
  readonly gauges: Gauges | undefined;
  observe(sources: Sources): void;
  /** Send what is still here, for 1.5 s at most. */
  stop(): Promise<void>;
}
