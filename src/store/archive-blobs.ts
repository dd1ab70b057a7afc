import { Readable } from 'node:stream';
import type { TokenCredential } from '@azure/identity';
import { ContainerClient, RestError } from '@azure/storage-blob';
import { type Archive, BackupTrouble } from '../app/backup/ports.ts';

export type BlobSettings =
  | { readonly url: string; readonly credential: TokenCredential }
  | { readonly connectionString: string; readonly container: string };

const blockSize = 4 * 1024 * 1024;
const blocksAtOnce = 2;

/** Backups in a container that is there already: whoever sets it up says how long it keeps them. */
export function openBlobs(settings: BlobSettings): Archive {
  const container =
    'url' in settings
      ? new ContainerClient(settings.url, settings.credential)
      : new ContainerClient(settings.connectionString, settings.container);
  return {
    async write(path, content) {
      const blob = container.getBlockBlobClient(path);
      const options = { conditions: { ifNoneMatch: '*' } };
      try {
        await blob.uploadStream(
          Readable.from(content, { objectMode: false }),
          blockSize,
          blocksAtOnce,
          options,
        );
        return true;
      } catch (fault) {
        if (codeOf(fault) === 'BlobAlreadyExists') return false;
        throw fault;
      }
    },
    read: (path) => read(container, path),
    async list() {
      const names: string[] = [];
      for await (const { name } of container.listBlobsFlat()) names.push(name);
      return names.sort();
    },
  };
}

async function* read(container: ContainerClient, path: string): AsyncGenerator<Uint8Array> {
  const { readableStreamBody } = await container
    .getBlobClient(path)
    .download()
    .catch((fault: unknown) => {
      if (codeOf(fault) === 'BlobNotFound')
        throw new BackupTrouble(`There is no ${path} in ${container.containerName}.`);
      throw fault;
    });
  if (readableStreamBody) yield* readableStreamBody as unknown as AsyncIterable<Uint8Array>;
}

const codeOf = (fault: unknown): string | undefined =>
  fault instanceof RestError
    ? ((fault.details as { errorCode?: string })?.errorCode ?? fault.code)
    : undefined;
