/**
 * A row's positions as text: JSON with single quotes in place of double ones. A row is a text within a document within a
 * request, so that a double quote would cost four bytes on its way, and every text that has one is read and written letter by
 * letter where others are copied: of a close's time the tenth part. A single quote within a text is written as JSON may
 * write any letter, so that both ways are exact.
 */
export const writePositions = (positions: unknown): string =>
  JSON.stringify(positions).replaceAll("'", '\\u0027').replaceAll('"', "'");

/** Reads what `writePositions` wrote. */
export const readPositions = (text: string): unknown => JSON.parse(text.replaceAll("'", '"'));
