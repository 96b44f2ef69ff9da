import { Collection } from './collection';
import { db } from './database';

/**
 * `uploads`: files that came to us in parts, on their way into an import. `_id` is `OPERATOR/KEY`, so that nobody meets the
 * parts of another. They hold names and phones, and go with the import, or a day after they came.
 */
export interface UploadDoc {
  _id: string;
  at: Date;
  /** File ids in storage, by the part's place. */
  parts: Record<string, string>;
}

export const uploads = new Collection<UploadDoc>('uploads');
export const uploadId = (operator: string, key: string): string => `${operator}/${key}`;

const keptForMs = 24 * 3_600_000;

/** Uploads that nobody will go on with. */
export const forgottenUploads = (now: Date): Promise<UploadDoc[]> =>
  uploads.find({ at: db.command.lt(new Date(now.getTime() - keptForMs)) }, { limit: 100 });
