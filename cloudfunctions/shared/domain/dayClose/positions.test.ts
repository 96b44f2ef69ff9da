import fc from 'fast-check';
import { readPositions, writePositions } from './positions';

describe('positions as text', () => {
  it('read back as what was written, whatever the texts are made of', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom("'", '"', '\\', 'u0027', '单'), { maxLength: 8 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.nat(), fc.array(text))), (positions) => {
        const written = writePositions(positions);
        expect(readPositions(written)).toEqual(positions);
        expect(written).not.toContain('"');
      }),
    );
  });

  it('need no escaping in a document', () => {
    const written = writePositions(['import:O-1', [1, 2]]);
    expect(JSON.stringify(written)).toBe(`"${written}"`);
  });
});
