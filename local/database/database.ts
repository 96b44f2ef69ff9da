/** One request of the admin protocol, as the SDK posts it: `action` and its fields, documents as EJSON strings. */
export interface DatabaseRequest {
  action: string;
  collectionName?: string;
  transactionId?: string;
  [field: string]: unknown;
}

/** An index as the deployment file declares it. Direction 1 ascending, -1 descending, '2dsphere' geographic. */
export interface IndexDeclaration {
  name: string;
  keys: { name: string; direction: 1 | -1 | '2dsphere' }[];
  unique?: boolean;
}

/** Collection name -> its indexes. The same file drives the local database and the deployment script. */
export type IndexFile = Record<string, IndexDeclaration[]>;

export interface DatabaseOptions {
  /** Folder of the lmdb files; created when missing. */
  dir: string;
  indexes?: IndexFile;
  /** Where a write-write conflict is reported: at the second writer's write (the platform) or at its commit. */
  conflictAt?: 'write' | 'commit';
  /** How long a transaction may stay open, in milliseconds; by default the platform's 30 s. */
  transactionLimitMs?: number;
  /** Monotonic time in milliseconds for the 30 seconds of a transaction; never the clock that can be set. */
  monotonicMs?: () => number;
}

export interface Database {
  /**
   * Answers one `database.*` action. `now` is the clock reading of the request: every server date in it is equal.
   * @throws CloudError with the platform's code and message
   */
  handle(request: DatabaseRequest, now: Date): Promise<Record<string, unknown>>;
  /** Collections that exist, for tools. */
  collections(): string[];
  close(): Promise<void>;
}
