import type { Logger } from 'pino';
import type { Fault } from '../verify.ts';
import { finished, nameAt, once } from './manifest.ts';
import type { Archive } from './ports.ts';
import type { Taken } from './take.ts';

/** Two in the morning, UTC: nobody meets. */
const HOUR = 2;
const DAY_MS = 86_400_000;

export interface NightlyParts {
  readonly archive: Archive;
  readonly take: () => Promise<Taken>;
  /** Walk the record, and hold it against an earlier backup where there is one. */
  readonly examine: (before: string | undefined) => Promise<readonly Fault[]>;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly everyMs?: number;
}

/**
 * Examine the record and back it up once a night, by whichever process is there first. A backup cut off by a stop has no
 * manifest and is none: another process takes it up within two hours.
 */
export function watchNights(parts: NightlyParts): { stop(): void } {
  const look = () =>
    void keepNight(parts).catch((error: unknown) =>
      parts.logger.error({ err: error }, 'the record could not be backed up'),
    );
  const timer = setInterval(look, parts.everyMs ?? 600_000);
  timer.unref();
  look();
  return { stop: () => clearInterval(timer) };
}

/** A night missed is made good by whoever starts next; one whose claimant died, in the next hour. */
export async function keepNight({ archive, take, examine, now, logger }: NightlyParts): Promise<void> {
  const at = now();
  const before = (await finished(archive)).at(-1);
  if (before !== undefined && before >= nameAt(lastNight(at))) return;
  const hour = nameAt(at).slice(0, 13);
  if (!(await archive.write(`claims/${hour}`, once(Buffer.from(`${hour}\n`))))) return;
  for (const { stream, version } of await examine(before))
    logger.error({ stream, version }, 'the record does not hold');
  const { manifest } = await take();
  const count = manifest.streams.reduce((sum, { version }) => sum + version, 0);
  logger.info({ count }, 'the record was backed up');
}

/** When the night's backup last fell due. */
function lastNight(now: Date): Date {
  const tonight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR);
  return new Date(tonight <= now.getTime() ? tonight : tonight - DAY_MS);
}
