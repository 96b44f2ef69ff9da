/** How people see each other (product.md A6): enough to recognise somebody they know, too little to find a stranger. */

/** 孙悦洁 -> 孙*洁, 许诺 -> 许*: the first character, and the last of three or more; a single one is hidden whole. */
export function maskName(name: string): string {
  const characters = charactersOf(name);
  if (characters.length <= 1) return '*';
  const last = characters.length > 2 ? characters.at(-1) : '';
  return `${characters[0]}*${last}`;
}

/** 13800000001 -> 138****0001; of anything that is no mainland mobile number nothing is shown. */
export function maskPhone(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
}

/** A character as people see it: an emoji of several code points is one, and is never cut in half. */
const charactersOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
