/**
 * Where the packed value that begins at `start` ends, with all that lies inside it; nothing of it is unpacked. The tokens
 * are msgpack's; what msgpackr adds is a tag with another value behind it, for a regular expression.
 */
export function skipPacked(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let left = 1; left > 0; left--) {
    const token = bytes[at++]!;
    if (token < 0x80 || token >= 0xe0) continue; // a small number
    if (token < 0x90) left += (token & 0x0f) * 2;
    else if (token < 0xa0) left += token & 0x0f;
    else if (token < 0xc0) at += token & 0x1f;
    else {
      switch (token) {
        case 0xc0: // null, false, true
        case 0xc2:
        case 0xc3:
          break;
        case 0xcc: // numbers of 8, 16, 32 and 64 bits
        case 0xd0:
          at += 1;
          break;
        case 0xcd:
        case 0xd1:
          at += 2;
          break;
        case 0xca:
        case 0xce:
        case 0xd2:
          at += 4;
          break;
        case 0xcb:
        case 0xcf:
        case 0xd3:
          at += 8;
          break;
        case 0xc4: // bytes and texts, after a length of 8, 16 or 32 bits
        case 0xd9:
          at += 1 + bytes[at]!;
          break;
        case 0xc5:
        case 0xda:
          at += 2 + uint16(bytes, at);
          break;
        case 0xc6:
        case 0xdb:
          at += 4 + uint32(bytes, at);
          break;
        case 0xd4: // tagged values of 1, 2, 4, 8 and 16 bytes
          if (TAGS_BEFORE_A_VALUE.has(bytes[at]!)) left++;
          at += 1 + 1;
          break;
        case 0xd5:
          at += 1 + 2;
          break;
        case 0xd6:
          at += 1 + 4;
          break;
        case 0xd7:
          at += 1 + 8;
          break;
        case 0xd8:
          at += 1 + 16;
          break;
        case 0xc7: // and after a length
          at += 1 + 1 + bytes[at]!;
          break;
        case 0xc8:
          at += 2 + 1 + uint16(bytes, at);
          break;
        case 0xc9:
          at += 4 + 1 + uint32(bytes, at);
          break;
        case 0xdc: // arrays and maps
          left += uint16(bytes, at);
          at += 2;
          break;
        case 0xdd:
          left += uint32(bytes, at);
          at += 4;
          break;
        case 0xde:
          left += uint16(bytes, at) * 2;
          at += 2;
          break;
        case 0xdf:
          left += uint32(bytes, at) * 2;
          at += 4;
          break;
        default:
          throw new Error(`no packed value begins with the byte ${token}`);
      }
    }
  }
  return at;
}

/** Of msgpackr: s a Set, e an Error, x a regular expression. */
const TAGS_BEFORE_A_VALUE = new Set([0x73, 0x65, 0x78]);

const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
