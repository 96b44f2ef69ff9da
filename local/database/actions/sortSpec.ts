import { requestFailed } from '../errors';
import type { SortSpec } from '../plan/choose';
import type { Document } from '../values/document';

/** Reads {field: 1 | -1, ...}. @throws CloudError for any other direction */
export function readSort(order: Document): SortSpec {
  return Object.entries(order).map(([path, direction]): [string, 1 | -1] => {
    if (direction !== 1 && direction !== -1) {
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    if (path === '' || path.startsWith('$')) throw requestFailed(`bad sort specification: ${path}`);
    return [path, direction];
  });
}
