/** What is kept of the key of a stream's personal details: itself, or only that it is no more. */
export type Kept =
  | {
      readonly standing: 'kept';
      /** 32 bytes, in base64url. */
      readonly key: string;
      /** It is the second: what the first sealed is lost. */
      readonly second?: true | undefined;
    }
  /** `dropped`: the details were erased. `lost`: the record was restored without it. */
  | { readonly standing: 'dropped' | 'lost' };

/** A key for each stream that holds somebody's details. The record is never altered: without its key it has forgotten. */
export interface Keyring {
  /** The stream's key, made now if it never had one or has lost it; one that was dropped stays so. */
  make(stream: string): Promise<Kept>;
  find(stream: string): Promise<Kept | undefined>;
  /** Forget the key for good. */
  drop(stream: string): Promise<void>;
  /** Note that a stream has details nobody can read any more, unless there is something about its key. */
  miss(stream: string): Promise<void>;
}
