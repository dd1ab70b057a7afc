import type { Logger } from 'pino';
import type { Board } from '../../core/constitution/index.ts';
import type { Gauges } from '../ports.ts';
import { verify } from '../verify.ts';
import { heldAgainst } from './against.ts';
import { readManifest } from './manifest.ts';
import { watchNights } from './nightly.ts';
import type { BackupParts } from './ports.ts';
import { takeBackup } from './take.ts';

/** Walk the whole record every night, hold it against the night before, and copy it. */
export function backUpNightly(
  parts: BackupParts,
  boards: readonly Board[],
  logger: Logger,
  gauges?: Gauges,
): { stop(): void } {
  const { store, archive } = parts;
  return watchNights({
    archive,
    logger,
    now: () => new Date(),
    take: () => takeBackup(parts),
    async examine(before) {
      const faults = [...(await verify(store, boards)).faults];
      if (before !== undefined)
        faults.push(...(await heldAgainst(store.events, (await readManifest(archive, before)).streams)));
      gauges?.verified(faults.length);
      return faults;
    },
  });
}
