import type { DatabaseRequest } from '../database';
import type { Action } from '../engine';
import { invalidParameter } from '../errors';

export const startTransaction: Action = ({ transactions }) => ({ transactionId: transactions.start() });

export const commitTransaction: Action = async ({ transactions }, request) => {
  await transactions.commit(requireId(request));
  return {};
};

export const abortTransaction: Action = ({ transactions }, request) => {
  transactions.abort(requireId(request));
  return {};
};

function requireId({ transactionId }: DatabaseRequest): string {
  if (typeof transactionId !== 'string' || transactionId === '')
    throw invalidParameter('transactionId is required');
  return transactionId;
}
