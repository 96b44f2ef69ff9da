/**
 * Names an act, so that asking again after a lost answer is the same act and not a second one. Drawn without
 * `crypto.randomUUID`, which a browser keeps from a page that came over plain HTTP from another machine.
 */
export function drawKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
