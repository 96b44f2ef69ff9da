import { requestFailed } from '../errors';
import type { Document } from '../values/document';
import { stringifyEjson } from '../values/ejson';

/** The platform's bound on one answer. */
export const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Documents as an answer carries them. @throws CloudError when they are more than an answer holds */
export function answerList(documents: Document[]): { list: string[] } {
  let bytes = 0;
  const list = documents.map((document) => {
    const text = stringifyEjson(document);
    bytes += Buffer.byteLength(text);
    if (bytes > MAX_ANSWER_BYTES) {
      throw requestFailed(`response size exceeds the limit of ${MAX_ANSWER_BYTES} bytes (16MB)`);
    }
    return text;
  });
  return { list };
}
