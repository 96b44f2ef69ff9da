import type { Action } from '../engine';
import { collectionExists, invalidParameter } from '../errors';

/** Names that MongoDB takes: no $, no NUL, not `system.`, and short enough for its namespaces. */
const NAME = /^(?!system\.)[^$\0]{1,120}$/;

export const addCollection: Action = ({ store }, { collectionName: name }) => {
  if (typeof name !== 'string' || !NAME.test(name)) throw invalidParameter('invalid collectionName');
  if (store.collection(name)) throw collectionExists(name);
  store.createCollection(name);
  return {};
};
