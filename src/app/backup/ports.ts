import type { Store } from '../ports.ts';

/** A row as its table keeps it, without what the service adds of its own. */
export interface KeptRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [property: string]: string | number;
}

/** Every table as it is, for copies of the whole record and for putting one back. */
export interface Tables {
  readonly names: readonly string[];
  /** Every row in the order of its keys, a page at a time; or nothing of it but the keys. */
  rows(table: string, only?: 'keys'): AsyncIterable<KeptRow>;
  /** Put rows of one partition where none of them is yet, in one transaction of 100 at most. */
  insert(table: string, rows: readonly KeptRow[]): Promise<void>;
}

/** Where backups are kept: files by path, written once and never altered. */
export interface Archive {
  /** Write a file as its content comes. False when there is one already. */
  write(path: string, content: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** Throws BackupTrouble when there is no such file. */
  read(path: string): AsyncIterable<Uint8Array>;
  /** Paths of all files, in order. */
  list(): Promise<readonly string[]>;
}

/** A backup that cannot be used, or a place where it cannot go. The message is for a person and names the file. */
export class BackupTrouble extends Error {}

export interface BackupParts {
  readonly store: Store;
  readonly tables: Tables;
  readonly archive: Archive;
}
