import { Buffer } from 'node:buffer';
import { encode } from 'iconv-lite';
import { decodeText } from './decodeText';

const csv = 'member_id,name\nM1,叶怡嘉\nM2,王喆\nM3,谢超雨\n';

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(csv), 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${csv}`), 'UTF-8'],
    ['GB18030', encode(csv, 'gb18030'), 'GB18030'],
    ['GB18030 with a character of four bytes', encode(`${csv}M4,𠮷野\n`, 'gb18030'), 'GB18030'],
    ['GBK', encode(csv, 'gbk'), 'GB18030'],
    ['ASCII', Buffer.from('member_id,name\nM1,Ann\n'), 'UTF-8'],
  ])('%s is read to the letter', (_, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ ok: true, encoding });
    expect(decoded.ok && decoded.text.startsWith('member_id')).toBe(true);
    if (decoded.ok && bytes.length > 30) expect(decoded.text.slice(0, csv.length)).toBe(csv);
  });

  it('a tiny GB18030 file with a rare character only is still read', () => {
    expect(decodeText(encode('id,name\n1,王喆\n', 'gb18030'))).toMatchObject({
      ok: true,
      encoding: 'GB18030',
    });
  });

  it.each([
    ['UTF-16LE with a mark', encode(csv, 'utf16le', { addBOM: true }), /UTF-16 \(little/],
    ['UTF-16LE without a mark', encode(csv, 'utf16le'), /UTF-16 \(little/],
    ['UTF-16BE with a mark', encode(csv, 'utf16be', { addBOM: true }), /UTF-16 \(big/],
    ['UTF-16BE without a mark', encode(csv, 'utf16be'), /UTF-16 \(big/],
    ['UTF-32', encode(csv, 'utf32le', { addBOM: true }), /UTF-32/],
    ['Latin-1 before a comma', encode('id,name,x\nM1,José,\n', 'latin1'), /ISO-8859-1/],
    ['Latin-1 before a letter', encode('id,name\nM1,Müller\nM2,Renée\n', 'latin1'), /ISO-8859-1/],
    ['Windows-1252', encode('id,name\nM1,“Björn”\n', 'win1252'), /ISO-8859-1|unknown/],
    ['Big5', encode('id,name\n1,陳小明\n2,林志玲\n3,張學友\n4,王力宏\n', 'big5'), /Big5|unknown/],
    ['Shift_JIS', encode('id,name\n1,タナカ\n2,スズキ\n3,サトウ\n', 'shift_jis'), /Big5|ISO|unknown/],
    ['an .xlsx', Buffer.from('PK\u0003\u0004....'), /Excel workbook/],
    ['an .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel workbook/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /binary/],
    ['UTF-8 cut inside a character', Buffer.from(csv).subarray(0, 22), /damaged|unknown/],
  ])('%s is refused by name', (_, bytes, name) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ ok: false });
    expect(decoded.ok ? '' : decoded.looksLike).toMatch(name);
  });

  it('a UTF-8 file with one damaged character is not taken for GB18030', () => {
    const bytes = Buffer.from(csv);
    const damaged = Buffer.concat([bytes.subarray(0, 20), bytes.subarray(21)]);
    expect(decodeText(damaged)).toMatchObject({ ok: false });
  });
});
