import type { Telemetry } from './types.ts';

export type { Telemetry } from './types.ts';

/** Measures nothing and costs nothing. */
export const SILENT: Telemetry = {
  store: (store) => store,
  messenger: (messenger) => messenger,
  messages: (handler) => handler,
  gauges: undefined,
  observe: () => undefined,
  stop: () => Promise.resolve(),
};

/** To Azure Monitor where there is a connection string, to nothing where there is none. Loads nothing it does not need. */
export async function openTelemetry(connectionString: string | null): Promise<Telemetry> {
  if (connectionString === null) return SILENT;
  const [{ azureExporters }, { telemetryTo }] = await Promise.all([import('./azure.ts'), import('./sdk.ts')]);
  return telemetryTo(azureExporters(connectionString));
}
