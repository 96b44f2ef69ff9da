import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** The SDK's database; only files of this folder may use it. A missing document reads as null. */
export const db = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0]);

export type CollectionReference = ReturnType<typeof db.collection>;

/** The SDK's error when a write meets an existing `_id` or unique value. */
export const isDuplicate = (error: unknown): boolean => /E11000|duplicate key/i.test(messageOf(error));

/** A write-write conflict of two transactions, wherever the platform reports it: at the write or at the commit. */
export const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TRANSACTION_CONFLICT|WriteConflict/i.test(messageOf(error));

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, errMsg, message } = error as { code?: unknown; errMsg?: unknown; message?: unknown };
  return `${String(code ?? '')} ${String(errMsg ?? '')} ${String(message ?? '')}`;
}
