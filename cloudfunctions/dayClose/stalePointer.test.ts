import { aBrand, asAccepted } from '../../tests/builders/closingBrand';
import { type Closing, startClosing } from '../../tests/harness/closing';

let closing: Closing;
beforeAll(async () => {
  closing = await startClosing();
  await closing.reset();
});
afterAll(() => closing.cloud.close());

/** Far longer than the other call takes. */
const delayMs = 5_000;

it('a call that read the pointer just before the day was published leaves its record alone', async () => {
  await closing.accept(asAccepted(aBrand(20)));
  await closing.advance();
  closing.cloud.local.clock.advance(61_000);
  // The first to look at the record does so after the second has published the day.
  await arm({ fault: 'delay', ms: delayMs, action: 'database.getDocument', collection: 'dayCloses', nth: 1 });
  const overtaken = closing.advance();
  await untilStruck();
  await closing.advance();
  const published = await closing.record('2026-11-02');
  expect(published).toMatchObject({ phase: 'published', lease: null });
  expect(await overtaken).toMatchObject({ idle: true });
  expect(await closing.record('2026-11-02')).toEqual(published);
});

async function faults(body?: object): Promise<{ rules: { struck: number }[] }> {
  const { url, adminToken } = closing.cloud.local;
  const answer = await fetch(`${url}/local/faults`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${adminToken}` },
    body: body && JSON.stringify(body),
  });
  return (await answer.json()) as { rules: { struck: number }[] };
}

const arm = (rule: object) => faults({ rules: [rule] });

async function untilStruck(): Promise<void> {
  while (!(await faults()).rules.some(({ struck }) => struck > 0))
    await new Promise((resolve) => setTimeout(resolve, 10));
}
