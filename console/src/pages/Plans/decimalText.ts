import { shownCount } from '../../format/count';

/** Decimal texts as operators type and read them. Digits are moved, never computed, so that nothing is ever rounded. */

const plain = /^\d+(\.\d+)?$/;

/** What was typed, as a decimal text: full-width digits and grouping are taken, anything else stays for the check to name. */
export function readTyped(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

/** "0.012" as "1.2": a rate in percent. What is no plain decimal stays as it is. */
export function percentOf(rate: string): string {
  return shifted(rate, 2);
}

/** "1.2" as "0.012": percent as a rate. What is no plain decimal stays as it is. */
export function rateOfPercent(percent: string): string {
  return shifted(percent, -2);
}

/** Whether two texts are the same number however it is written, or the same text where one is no number. */
export function isSameDecimal(a: string, b: string): boolean {
  return a === b || (plain.test(a) && plain.test(b) && shifted(a, 0) === shifted(b, 0));
}

/** "51000" as "51,000". */
export function grouped(text: string): string {
  if (!plain.test(text)) return text;
  const [whole = '', fraction] = text.split('.');
  const groups = shownCount(whole);
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** Moves the point to the right, or to the left where `places` is negative; no zeros are left over at either end. */
function shifted(text: string, places: number): string {
  if (!plain.test(text)) return text;
  const [whole = '', fraction = ''] = text.split('.');
  const lead = '0'.repeat(Math.max(0, -places));
  const digits = lead + whole + fraction + '0'.repeat(Math.max(0, places));
  const point = lead.length + whole.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
