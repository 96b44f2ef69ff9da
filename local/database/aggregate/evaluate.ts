import { Aggregator } from 'mingo/aggregator';
import { type Document, isDocument } from '../values/document';
import { checkExpression } from './checkExpression';
import { EVALUATED } from './evaluated';
import { expressionContext } from './expressions';
import { inMongoTerms } from './mingoErrors';

/** What `$$name` stands for. */
export type Variables = Document;

/**
 * The value of an expression for each document, undefined where it is missing. mingo sets up its options
 * once a pipeline, so the documents go through one together.
 */
export function evaluate(
  documents: readonly Document[],
  expression: unknown,
  variables: Variables,
): unknown[] {
  checkExpression(expression);
  if (!isComputed(expression)) return documents.map(() => expression);
  const options = { context: expressionContext(), variables };
  const aggregator = new Aggregator([{ $evaluate: expression }], options);
  return inMongoTerms(() => aggregator.run([...documents]).map((wrapped) => wrapped[EVALUATED]));
}

/** False for constants, which need no document. */
function isComputed(expression: unknown): boolean {
  if (typeof expression === 'string') return expression.startsWith('$');
  if (Array.isArray(expression)) return expression.some(isComputed);
  return isDocument(expression);
}
