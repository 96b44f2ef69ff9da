/** An event, or a set of them, that no day can be settled with: the day fails and says which (day-close.md 4). */
export class FoldFault extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'FoldFault';
  }
}
