import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import type { Exporters } from './sdk.ts';

/** Application Insights. Throws on a connection string it cannot use. */
export function azureExporters(connectionString: string): Exporters {
  // What the exporter would tell Microsoft of itself, from wherever it runs.
  process.env.APPLICATION_INSIGHTS_NO_STATSBEAT ??= 'true';
  const [, here] = /IngestionEndpoint=(http:[^;]*?)\/?(?:;|$)/i.exec(connectionString) ?? [];
  const options = {
    connectionString,
    // Nothing is put on a disk that outlives the process.
    disableOfflineStorage: true,
    // The exporter makes every address https, this machine's too.
    ...(here === undefined ? {} : { host: here, allowInsecureConnection: true }),
  };
  return {
    spans: new AzureMonitorTraceExporter(options),
    metrics: new AzureMonitorMetricExporter(options),
  };
}
