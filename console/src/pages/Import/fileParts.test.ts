import { partLength } from '../../../../cloudfunctions/shared/contract/imports';
import { fileParts } from './fileParts';

it('takes a file apart so that each part fits a call, and it can be put together again', () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 256);
  const parts = fileParts(bytes);
  expect(parts).toHaveLength(3);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(partLength);
  expect(Buffer.concat(parts.map((part) => Buffer.from(part, 'base64'))).equals(Buffer.from(bytes))).toBe(
    true,
  );
});

it('an empty file is a part, too', () => {
  expect(fileParts(new Uint8Array())).toEqual(['']);
});
