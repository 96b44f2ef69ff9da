import type { View } from '../plan/find';
import type { Store } from '../storage/store';
import type { Document } from '../values/document';
import type { Variables } from './evaluate';

/** Where a pipeline reads and what its expressions know. */
export interface Source {
  store: Store;
  view: View;
  /** The clock reading of the request, `$$NOW`. */
  now: Date;
  variables?: Variables;
}

/** A stage takes all documents and gives all documents. */
export type Stage = (documents: Document[], spec: unknown, source: Source) => Document[];
