import { CloudError } from '../cloudError';

const ADVICE = 'Please check your request, but if the problem persists, contact us.';

/** The SDK turns this code into errCode -502001. Used for everything that MongoDB itself refuses. */
export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}. ${ADVICE}`);
}

/** A write that MongoDB refuses, worded as the platform words it. */
export function writeFailed(message: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]. ${ADVICE}`,
  );
}

/** errCode -502002: an operator or a stage that does not exist. The spelling of the code is the platform's. */
export function invalidOperator(message: string): CloudError {
  return new CloudError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] ${message}. ${ADVICE}`);
}

/** errCode -501007: the request itself is malformed. */
export function invalidParameter(message: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}. ${ADVICE}`);
}

/** errCode -502005. */
export function collectionMissing(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  );
}

/** The SDK knows no errCode for it and reports -501001 with this text. */
export function collectionExists(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist: ${name}. DATABASE_COLLECTION_ALREADY_EXIST. ${ADVICE}`,
  );
}

/** Two writers met at one document (or one unique key); the SDK's runTransaction retries when commit reports it. */
export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  );
}

/** Unknown, committed, aborted and expired transactions all look the same to the platform. */
export function transactionMissing(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  );
}

/** @param key field names and values of the index key, as text */
export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return writeFailed(
    `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: { ${key} }`,
  );
}
