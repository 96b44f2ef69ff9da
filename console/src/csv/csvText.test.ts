import { csvText } from './csvText';

const cellOf = (value: string | number) => csvText(['x'], [[value]]).slice('\ufeffx\r\n'.length, -2);

it('begins with a BOM, and every line ends as spreadsheets want it', () => {
  expect(csvText(['编号', '原因'], [[1, '核对']])).toBe('\ufeff编号,原因\r\n1,核对\r\n');
});

it.each(['=1+1', '+86', '-2+3', '-cmd', '@sum', '\tx', '\rx', '＝1+1', '＠sum'])(
  '%p is no formula',
  (text) => {
    expect(cellOf(text).replace(/^"/, '')[0]).toBe("'");
  },
);

it('a number of ours stays a number', () => {
  expect(cellOf(-2)).toBe('-2');
  expect(cellOf('-36.50')).toBe('-36.50');
});

it('quotes what would break a line apart', () => {
  expect(cellOf('a,b')).toBe('"a,b"');
  expect(cellOf('他说"好"')).toBe('"他说""好"""');
  expect(cellOf('一\n二')).toBe('"一\n二"');
  expect(cellOf('=a,b')).toBe('"\'=a,b"');
});
