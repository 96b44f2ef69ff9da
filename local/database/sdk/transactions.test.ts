import { type OpenSdk, openSdk } from './openSdk';
import type { SdkDatabase } from './sdkTypes';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

describe('transactions', () => {
  test('a conflict at a write loses its code but not its text', async () => {
    await db.collection('users').add({ data: { _id: 'a', n: 0 } });
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first
      .collection('users')
      .doc('a')
      .update({ data: { n: 1 } });
    await expect(
      second
        .collection('users')
        .doc('a')
        .update({ data: { n: 2 } }),
    ).rejects.toMatchObject({
      errMsg: expect.stringContaining('TransactionConflict'),
    });
    await first.commit();
    await expect(first.rollback()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });

  test('runTransaction commits, and rolls back what throws', async () => {
    await db.collection('users').add({ data: { _id: 'a', n: 0 } });
    const value = await db.runTransaction(async (transaction) => {
      await transaction
        .collection('users')
        .doc('a')
        .update({ data: { n: db.command.inc!(1) } });
      return (await transaction.collection('users').doc('a').get()).data.n;
    });
    expect(value).toBe(1);
    const failing = db.runTransaction(async (transaction) => {
      await transaction
        .collection('users')
        .doc('a')
        .update({ data: { n: 99 } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await db.collection('users').doc('a').get()).data.n).toBe(1);
  });
});
