/** A day that does not add up: which member (by index) and which rule. Such a day is never published (day-close.md). */
export class ConservationFault extends Error {
  constructor(
    readonly member: number,
    readonly rule: string,
  ) {
    super(`member ${member}: ${rule}`);
  }
}

/** A safe integer that is not negative. */
export function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
