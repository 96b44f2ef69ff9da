/**
 * The top of an axis from 0, and the step between its lines: 1, 2 or 5 times a power of ten, four lines or five.
 * @param least the smallest step that makes sense, such as 1 of what is counted
 */
export function niceTop(largest: number, least = 0): { top: number; step: number } {
  if (largest <= 0) return { top: 1, step: 1 };
  if (largest <= least * 4) return { top: Math.ceil(largest / least) * least, step: least };
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => largest / one <= 5) ?? power * 10;
  return { top: Math.ceil(largest / step) * step, step };
}
