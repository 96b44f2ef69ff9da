import fc from 'fast-check';
import { readCsv } from './readCsv';

const lines = (text: string) => readCsv(text)?.rows.map(({ line, cells }) => [line, ...cells]);

describe('a CSV file', () => {
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('with %s counts physical lines, blank ones and those inside quotes too', (_, end) => {
    const text = ['a,b', '1,"x', 'y"', '', '', '2,z', '"3",""""', '4,"p', '', 'q"', '5,'].join(end);
    expect(lines(text)).toEqual([
      [2, '1', `x${end}y`],
      [6, '2', 'z'],
      [7, '3', '"'],
      [8, '4', `p${end}${end}q`],
      [11, '5', ''],
    ]);
  });

  it('may mix line ends and begin with blank lines', () => {
    expect(lines('\n\r\na,b\r\n1,2\n3,4\r\n')).toEqual([
      [4, '1', '2'],
      [5, '3', '4'],
    ]);
  });

  it('keeps formulas and spaces as the text that they are', () => {
    expect(lines('a,b\n=1+1," @x "\n')).toEqual([[2, '=1+1', ' @x ']]);
  });

  it('names a row with too few or too many cells, and takes the others', () => {
    const table = readCsv('a,b\n1\n1,2\n1,2,3\n');
    expect(table?.rows.map(({ line }) => line)).toEqual([3]);
    expect(table?.broken).toEqual([
      { line: 2, code: 'WRONG_CELL_COUNT', reason: 'has 1 cells, the heading has 2' },
      { line: 4, code: 'WRONG_CELL_COUNT', reason: 'has 3 cells, the heading has 2' },
    ]);
  });

  it('a broken quote spoils its own row only', () => {
    const table = readCsv('a,b\n1,"x"y\n2,ok\n\n3,x"y\n4,"never\n5,closed\n');
    expect(table?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, '2', 'ok'],
      [7, '5', 'closed'],
    ]);
    expect(table?.broken).toEqual([
      { line: 2, code: 'TEXT_BEHIND_QUOTE', reason: 'has text behind a closing quote' },
      { line: 5, code: 'QUOTE_INSIDE_CELL', reason: 'has a quote inside a cell that is not quoted' },
      { line: 6, code: 'QUOTE_NOT_CLOSED', reason: 'opens a quote that is never closed' },
    ]);
  });

  it.each([
    ['is empty', ''],
    ['has blank lines only', '\n\n'],
    ['has a broken heading', '"a,b\n1,2\n'],
    ['names a column twice', 'a,b,a\n1,2,3\n'],
    ['is broken nearly everywhere', `a,b\n${'1,x"y\n'.repeat(10_001)}`],
  ])('that %s is none', (_, text) => {
    expect(readCsv(text)).toBeNull();
  });

  it('reads back whatever was written, on the lines on which it stands', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '中', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
          let line = 2;
          const expected = rows.map((row) => {
            const at = line;
            line += 1 + row.join('').split('\n').length - 1;
            return [at, ...row];
          });
          const text = [['a', 'b'], ...rows].map((row) => row.map(quote).join(',') + end).join('');
          expect(lines(text)).toEqual(expected);
        },
      ),
    );
  });
});
