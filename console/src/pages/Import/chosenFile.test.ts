import { encode } from 'iconv-lite';
import { textOf } from './chosenFile';

it('reads what spreadsheets write in China, and nothing into what is no text', () => {
  expect(textOf(Buffer.from('\ufeff会员号,姓名'))).toBe('会员号,姓名');
  expect(textOf(encode('会员号,姓名', 'gb18030'))).toBe('会员号,姓名');
  expect(textOf(Uint8Array.from([0xff, 0xff]))).toBeNull();
});
