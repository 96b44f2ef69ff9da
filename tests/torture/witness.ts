import { createHash } from 'node:crypto';
import { dayCloses } from '../../cloudfunctions/shared/store/dayCloses';
import { releases, rowParts } from '../../cloudfunctions/shared/store/releases';
import { attemptOf, setting } from '../../cloudfunctions/shared/store/settings';

interface Sight {
  attempt: number;
  digest: string | null;
  /** Of the documents as they lie there, whatever their layout. */
  pages: string;
}

/** Sees days published, and holds against the close whatever changes in them afterwards. */
export class Witness {
  readonly contradictions: string[] = [];
  private readonly seen = new Map<string, Sight>();
  /** The day that the pointer was last seen at. */
  latest = '';

  /** @param wholly whether the pages of days that it knows already are read again, too */
  async look(wholly = false): Promise<void> {
    const published = await setting('published');
    if (!published) return this.expect(this.latest === '', 'the pointer is gone');
    this.expect(
      published.date >= this.latest,
      `the pointer went back from ${this.latest} to ${published.date}`,
    );
    this.latest = published.date;
    for await (const records of dayCloses.each({})) {
      for (const { _id: date, attempt, phase, digest, error } of records) {
        this.expect(phase !== 'failed', `${date} failed: ${error}`);
        if (date > published.date) continue;
        this.expect(phase === 'published', `${date} is ${phase} behind the pointer`);
        this.expect(attemptOf(published, date) === attempt, `${date}: the pointer names another attempt`);
        const known = this.seen.get(date);
        const pages = known && !wholly ? known.pages : await fingerprint(date, attempt);
        const now: Sight = { attempt, digest, pages };
        if (known) this.expect(isSame(known, now), `${date} is not what it was when it was published`);
        else this.seen.set(date, now);
      }
    }
  }

  private expect(isSo: boolean, otherwise: string): void {
    if (!isSo && !this.contradictions.includes(otherwise)) this.contradictions.push(otherwise);
  }
}

const isSame = (a: Sight, b: Sight): boolean =>
  a.attempt === b.attempt && a.digest === b.digest && a.pages === b.pages;

async function fingerprint(date: string, attempt: number): Promise<string> {
  const hash = createHash('sha256');
  for (const collection of [releases, rowParts])
    for await (const docs of collection.each({ date, attempt }, undefined, 20))
      for (const doc of docs) hash.update(JSON.stringify(doc));
  return hash.digest('hex');
}
