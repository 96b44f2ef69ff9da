import { Context } from 'mingo/core';
import { $expr } from 'mingo/operators/query/evaluation';
import { $and, $nor, $not, $or } from 'mingo/operators/query/logical';
import { Query } from 'mingo/query';
import { expressionContext } from '../aggregate/expressions';
import { inMongoTerms } from '../aggregate/mingoErrors';
import * as geoOperators from '../geo/operators';
import type { Document } from '../values/document';
import * as arrayOperators from './array';
import { $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin } from './comparison';
import { $exists, $type } from './element';
import * as evaluationOperators from './evaluation';
import { normaliseQuery } from './normalise';

export type DocumentTest = (document: Document) => boolean;

/**
 * Turns a query document into a test. The logic is mingo's; the operators on values are ours, because
 * mingo's differ from MongoDB's on missing fields, arrays, types and the order of nested fields.
 * @param variables what $$name stands for in $expr
 * @throws CloudError for what MongoDB refuses in a query
 */
export function compileQuery(filter: Document, variables?: Document): DocumentTest {
  const normal = normaliseQuery(filter);
  // mingo copies its table of operators for every query: without $expr the small table will do.
  const hasExpressions = usesExpressions(normal);
  const context = hasExpressions ? queryContext() : valueContext();
  const query = inMongoTerms(() => new Query(normal, { context, variables }));
  if (!hasExpressions) return (document) => query.test(document);
  return (document) => inMongoTerms(() => query.test(document));
}

/** Built at first use: the modules of the operators refer to this one. */
let valuesOnly: Context | undefined;
let withExpressions: Context | undefined;

/** The operators of queries and, for $expr, of expressions. */
export function queryContext(): Context {
  withExpressions ??= Context.from(expressionContext()).addQueryOps(LOGIC).addQueryOps(valueOperators());
  return withExpressions;
}

function valueContext(): Context {
  valuesOnly ??= Context.init().addQueryOps(LOGIC).addQueryOps(valueOperators());
  return valuesOnly;
}

function usesExpressions(filter: Document): boolean {
  return Object.entries(filter).some(
    ([name, operand]) =>
      name === '$expr' || (LOGICAL_LISTS.has(name) && (operand as Document[]).some(usesExpressions)),
  );
}

const LOGICAL_LISTS = new Set(['$and', '$or', '$nor']);

type QueryOps = Parameters<Context['addQueryOps']>[0];

const LOGIC = { $and, $or, $nor, $not, $expr };

/** mingo types an operator as the intersection of all of its own, which no new one can be. */
function valueOperators(): QueryOps {
  const operators = {
    $comment: () => () => true,
    $eq,
    $ne,
    $gt,
    $gte,
    $lt,
    $lte,
    $in,
    $nin,
    $exists,
    $type,
    $all: arrayOperators.$all,
    $size: arrayOperators.$size,
    $elemMatch: arrayOperators.$elemMatch,
    ...evaluationOperators,
    ...geoOperators,
  };
  return operators as unknown as QueryOps;
}
