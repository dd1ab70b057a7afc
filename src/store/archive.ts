import { type Archive, BackupTrouble } from '../app/backup/ports.ts';
import { folderArchive } from './archive-folder.ts';

/** A folder, or the https address of a blob container, reached as the identity this process runs under. */
export async function openArchive(where: string): Promise<Archive> {
  if (!where.includes('://')) return folderArchive(where);
  if (new URL(where).protocol !== 'https:')
    throw new BackupTrouble(
      `${where} would be spoken to without encryption: backups go to a folder or over https.`,
    );
  // Loaded only where they are used: they are slow to load and one machine needs neither.
  const [{ openBlobs }, { DefaultAzureCredential }] = await Promise.all([
    import('./archive-blobs.ts'),
    import('@azure/identity'),
  ]);
  return openBlobs({ url: where, credential: new DefaultAzureCredential() });
}
