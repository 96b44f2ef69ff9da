import { partLength } from '../../../../cloudfunctions/shared/contract/imports';

/** Three bytes are four characters of base64. */
const bytesOfPart = (partLength / 4) * 3;

/** A file in parts that each fit one call, as base64. */
export function fileParts(bytes: Uint8Array): string[] {
  const count = Math.max(1, Math.ceil(bytes.length / bytesOfPart));
  return Array.from({ length: count }, (_, part) =>
    base64Of(bytes.subarray(part * bytesOfPart, (part + 1) * bytesOfPart)),
  );
}

/** More arguments than this at once are too many for a call in some browsers. */
const atOnce = 8192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += atOnce)
    text += String.fromCharCode(...bytes.subarray(start, start + atOnce));
  return btoa(text);
}
