/** The top of an axis from 0, and the step between its lines: 1, 2 or 5 times a power of ten, four lines or five. */
export function niceTop(largest: number): { top: number; step: number } {
  if (largest <= 0) return { top: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => largest / one <= 5) ?? power * 10;
  return { top: Math.ceil(largest / step) * step, step };
}
