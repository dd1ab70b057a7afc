import type { Logger } from 'pino';
import type { Board } from '../../core/constitution/index.ts';
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
): { stop(): void } {
  const { store, archive } = parts;
  return watchNights({
    archive,
    logger,
    now: () => new Date(),
    take: () => takeBackup(parts),
    async examine(before) {
      const { faults } = await verify(store, boards);
      if (before === undefined) return faults;
      const { streams } = await readManifest(archive, before);
      return [...faults, ...(await heldAgainst(store.events, streams))];
    },
  });
}
