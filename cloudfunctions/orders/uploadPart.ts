import type { ordersContract } from '../shared/contract/orders';
import type { Handler } from '../shared/runtime/serve';
import { writeFile } from '../shared/runtime/storage';
import { uploadId, uploads } from '../shared/store/uploads';
import { dropForgotten, partPath } from './import/uploaded';

/** Keeps a part of a file until its import is prepared; sent again after a lost answer, it replaces itself. */
export const uploadPart: Handler<typeof ordersContract.uploadPart> = async (
  { operator, now },
  { upload, part, bytes },
) => {
  if (!operator) throw new Error('only operators upload');
  if (part === 0) await dropForgotten(now);
  const _id = uploadId(operator.id, upload);
  const file = await writeFile(partPath(_id, part), Buffer.from(bytes, 'base64'));
  await uploads.insertNew({ _id, at: now, parts: {} });
  await uploads.update(_id, { parts: { [part]: file } });
  return { part };
};
