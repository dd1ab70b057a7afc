import { readFileSync } from 'node:fs';
import { at } from '../bicep.ts';
import { environments, moduleFile, resourcesOf } from '../files.ts';
import type { Measured } from './measured.ts';

interface Prices {
  readonly asOf: string;
  readonly currency: string;
  readonly planInstanceMonth: Readonly<Record<string, number>>;
  readonly tableTransactions10k: number;
  readonly tableGigabyteMonth: number;
  readonly blobWrites10k: number;
  readonly blobGigabyteMonth: number;
  readonly logGigabyte: number;
  readonly logAlertMonth: { readonly everyFiveMinutes: number; readonly everyHour: number };
  readonly metricAlertMonth: number;
  readonly webTestExecution: number;
}

/** What is supposed of a board; everything else is counted or read from the Bicep. */
export interface Supposed {
  readonly boards: number;
  /** Meetings a month of each: four a year is a third. */
  readonly meetings: number;
  /** Years of record kept in the tables. */
  readonly years: number;
  /** Logs and metrics, gigabytes a month. */
  readonly logGigabytes: number;
}

export interface Line {
  readonly what: string;
  readonly month: number;
}

const MINUTES_A_MONTH = 60 * 730;
const read = (name: string) => JSON.parse(readFileSync(`infra/${name}.json`, 'utf8')) as unknown;
export const prices = read('prices') as Prices;
export const measured = read('meeting') as Measured;

/** What one environment costs a month, and what of it the boards themselves cost. */
export function estimate(
  environment: string,
  { boards, meetings, years, logGigabytes }: Supposed,
): readonly Line[] {
  const given = environments.find(({ path }) => path === `${environment}.bicepparam`)?.bicep.given;
  const instances = Number(given?.get('minimumInstances'));
  const days = Number(given?.get('backupDays')) + 7;
  const plan = prices.planInstanceMonth[String(given?.get('planSku'))] ?? Number.NaN;
  const held = boards * meetings * 12 * years * measured.meeting.events;
  const meetingTransactions = boards * meetings * measured.meeting.transactions;
  const nightly = (held / 500 + held * 3) * 30;
  const idle = instances * measured.idleMinute.transactions * MINUTES_A_MONTH;
  const transactions = (count: number) => (count / 10_000) * prices.tableTransactions10k;
  const [test] = resourcesOf('Microsoft.Insights/webtests');
  const places = at(test?.body, 'properties', 'Locations') as readonly unknown[];
  const runs = (MINUTES_A_MONTH * 60) / Number(at(test?.body, 'properties', 'Frequency'));
  const logAlerts = (moduleFile('modules/alerts.bicep').bicep.vars.get('measured') as readonly unknown[])
    .length;
  const metricAlerts = resourcesOf('Microsoft.Insights/metricAlerts').length;
  return [
    { what: `App Service, ${instances} × ${given?.get('planSku')}`, month: instances * plan },
    {
      what: 'Meetings: transactions of the tables',
      month: transactions(meetingTransactions),
    },
    { what: 'Waiting: each instance looks for what is due and untold', month: transactions(idle) },
    { what: 'Every night: the record is walked and copied', month: transactions(nightly) },
    { what: 'The record itself', month: (held * BYTES_AN_EVENT * prices.tableGigabyteMonth) / 1e9 },
    {
      what: `${days} days of backups`,
      month:
        (days * held * measured.backup.bytesAnEvent * prices.blobGigabyteMonth) / 1e9 +
        ((30 * FILES_A_BACKUP) / 10_000) * prices.blobWrites10k,
    },
    { what: 'Logs and metrics', month: logGigabytes * prices.logGigabyte },
    {
      what: 'Alerts',
      month:
        logAlerts * prices.logAlertMonth.everyFiveMinutes +
        prices.logAlertMonth.everyHour +
        metricAlerts * prices.metricAlertMonth,
    },
    {
      what: `A look from outside, from ${places.length} places`,
      month: places.length * runs * prices.webTestExecution,
    },
  ];
}

/** Uncompressed, with its keys and the table's own columns; two kilobytes is generous. */
const BYTES_AN_EVENT = 2_000;
const FILES_A_BACKUP = 7;

export const total = (lines: readonly Line[]): number => lines.reduce((sum, { month }) => sum + month, 0);

const money = (amount: number): string => `${prices.currency}${amount < 0.005 ? '0.00' : amount.toFixed(2)}`;

/** As it stands in the runbook. */
export function asTable(): string {
  const few: Supposed = { boards: 1, meetings: 1, years: 5, logGigabytes: 1 };
  const many: Supposed = { boards: 10, meetings: 1, years: 5, logGigabytes: 3 };
  const [one, ten] = [estimate('production', few), estimate('production', many)];
  const rows = one.map(
    ({ what, month }, i) => `| ${what} | ${money(month)} | ${money(ten[i]?.month ?? 0)} |`,
  );
  return [
    '| A month, in production | one board | ten boards |',
    '|---|---|---|',
    ...rows,
    `| **Together** | **${money(total(one))}** | **${money(total(ten))}** |`,
    `| **For each board** | **${money(total(one))}** | **${money(total(ten) / 10)}** |`,
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('estimate.ts')) process.stdout.write(asTable());
