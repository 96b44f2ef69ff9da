import type { Document } from '../values/document';

/** What an update operator may know besides its field and operand. */
export interface UpdateContext {
  /** The document as it was before the update, for messages. */
  original: Document;
  /** The clock reading of the request. */
  now: Date;
  /** The document is being created by this update. */
  inserting: boolean;
}

export interface UpdateOperator {
  /** Refuses a bad operand before any document is touched. */
  check?: (operand: unknown, path: string) => void;
  /** Changes the document in place. The path has no positional parts left. */
  apply: (document: Document, path: string, operand: unknown, context: UpdateContext) => void;
}
