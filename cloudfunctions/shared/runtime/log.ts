/** One structured line to the platform's log: what happened, and the figures to find it by. Never personal data. */
export function logLine(what: string, figures: Record<string, unknown>): void {
  console.log(JSON.stringify({ what, ...figures }));
}
