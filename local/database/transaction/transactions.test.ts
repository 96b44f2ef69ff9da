import { CloudError } from '../../cloudError';
import { openTestDatabase, type TestDatabase } from '../testDatabase';

const UNIQUE = {
  accounts: [{ name: 'mail', keys: [{ name: 'mail', direction: 1 as const }], unique: true }],
};

let monotonic = 0;
let database: TestDatabase;

async function open(conflictAt: 'write' | 'commit' = 'write'): Promise<void> {
  database = await openTestDatabase({ indexes: UNIQUE, conflictAt, monotonicMs: () => monotonic });
  await database.add('accounts', [
    { _id: 'anna', balance: 10, mail: 'anna' },
    { _id: 'ben', balance: 10, mail: 'ben' },
  ]);
}

function pay(id: string, amount: number, transactionId?: string): Promise<number> {
  return database.update('accounts', { _id: id }, { $inc: { balance: amount } }, { transactionId });
}

async function balance(id: string, transactionId?: string): Promise<unknown> {
  const [account] = await database.get('accounts', { _id: id }, { transactionId });
  return account?.balance;
}

afterEach(() => database.close());

describe('inside a transaction', () => {
  beforeEach(() => open());

  test('its own writes are seen, by others only after commit', async () => {
    const transaction = await database.begin();
    await pay('anna', 5, transaction);
    await database.add('accounts', { _id: 'carl', balance: 1, mail: 'carl' }, transaction);
    await database.remove('accounts', { _id: 'ben' }, transaction);
    expect(await balance('anna', transaction)).toBe(15);
    expect(await database.get('accounts', {}, { transactionId: transaction })).toMatchObject([
      { _id: 'anna' },
      { _id: 'carl' },
    ]);
    expect(await database.get('accounts')).toMatchObject([{ _id: 'anna', balance: 10 }, { _id: 'ben' }]);
    await database.commit(transaction);
    expect(await database.get('accounts')).toMatchObject([{ _id: 'anna', balance: 15 }, { _id: 'carl' }]);
  });

  test('reads come from the snapshot of its start', async () => {
    const transaction = await database.begin();
    await pay('anna', 1);
    await database.remove('accounts', { _id: 'ben' });
    expect(await balance('anna', transaction)).toBe(10);
    expect(await balance('ben', transaction)).toBe(10);
    await database.commit(transaction);
  });

  test('rollback leaves no trace', async () => {
    const transaction = await database.begin();
    await pay('anna', 5, transaction);
    await database.abort(transaction);
    expect(await balance('anna')).toBe(10);
  });

  test('sorted and limited reads mix stored and own documents', async () => {
    const transaction = await database.begin();
    await database.add('accounts', { _id: 'carl', balance: 11, mail: 'carl' }, transaction);
    await pay('ben', 2, transaction);
    const top = await database.get(
      'accounts',
      {},
      { order: { balance: -1 }, limit: 2, transactionId: transaction },
    );
    expect(top.map(({ _id }) => _id)).toEqual(['ben', 'carl']);
    await database.abort(transaction);
  });

  test('a duplicate key ends the transaction, as MongoDB does', async () => {
    const transaction = await database.begin();
    await expect(database.add('accounts', { _id: 'anna' }, transaction)).rejects.toThrow(
      'E11000 duplicate key',
    );
    await expect(balance('anna', transaction)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });
});

describe('two writers of one document', () => {
  test('the second gets the conflict at its write', async () => {
    await open('write');
    const [first, second] = [await database.begin(), await database.begin()];
    await pay('anna', 1, first);
    await expect(pay('anna', 1, second)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: expect.stringContaining('TransactionConflict'),
    });
    await database.commit(first);
    expect(await balance('anna')).toBe(11);
  });

  test('with the switch the second gets it at its commit', async () => {
    await open('commit');
    const [first, second] = [await database.begin(), await database.begin()];
    await pay('anna', 1, first);
    await pay('anna', 1, second);
    await database.commit(first);
    await expect(database.commit(second)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(await balance('anna')).toBe(11);
  });

  test('a document that changed since the snapshot is a conflict too', async () => {
    await open('write');
    const transaction = await database.begin();
    await pay('anna', 1);
    await expect(pay('anna', 1, transaction)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    });
  });

  test('a unique key that was taken since the snapshot is a conflict, one that was taken before a duplicate', async () => {
    await open('write');
    const transaction = await database.begin();
    await database.add('accounts', { _id: 'carl', mail: 'carl' });
    await expect(database.add('accounts', { _id: 'carla', mail: 'carl' }, transaction)).rejects.toMatchObject(
      {
        code: 'DATABASE_TRANSACTION_CONFLICT',
      },
    );
    const later = await database.begin();
    await expect(database.add('accounts', { _id: 'carla', mail: 'carl' }, later)).rejects.toThrow('E11000');
  });

  test('a plain write waits until the transaction has ended', async () => {
    await open('write');
    const transaction = await database.begin();
    await pay('anna', 1, transaction);
    const plain = pay('anna', 10);
    expect(await balance('ben')).toBe(10);
    await database.commit(transaction);
    expect(await plain).toBe(1);
    expect(await balance('anna')).toBe(21);
  });

  test.each(['write', 'commit'] as const)(
    'no update is lost among many (conflict at %s)',
    async (conflictAt) => {
      await open(conflictAt);
      const transfer = async (): Promise<void> => {
        for (;;) {
          const transaction = await database.begin();
          try {
            await pay('anna', -1, transaction);
            await pay('ben', 1, transaction);
            return await database.commit(transaction);
          } catch (error) {
            if (!(error instanceof CloudError) || error.code !== 'DATABASE_TRANSACTION_CONFLICT') throw error;
            await database.abort(transaction);
            // Calls without a network between them would leave the disk no turn to answer.
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
      };
      const plain = Array.from({ length: 10 }, () => pay('ben', 100));
      await Promise.all([...Array.from({ length: 10 }, transfer), ...plain]);
      expect([await balance('anna'), await balance('ben')]).toEqual([0, 1020]);
    },
  );
});

describe('the end of a transaction', () => {
  beforeEach(() => open());

  test('unknown, committed and aborted ones do not exist', async () => {
    const transaction = await database.begin();
    await database.commit(transaction);
    for (const id of [transaction, 'nobody']) {
      await expect(pay('anna', 1, id)).rejects.toMatchObject({
        code: 'DATABASE_TRANSACTION_FAIL',
        message: expect.stringContaining('TransactionNotExist'),
      });
      await expect(database.commit(id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
      await expect(database.abort(id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    }
  });

  test('a shorter limit ends it sooner', async () => {
    await database.close();
    database = await openTestDatabase({
      indexes: UNIQUE,
      transactionLimitMs: 1_000,
      monotonicMs: () => monotonic,
    });
    await database.add('accounts', { _id: 'anna', balance: 10 });
    const transaction = await database.begin();
    monotonic += 1_001;
    await expect(pay('anna', 1, transaction)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });

  test('after 30 monotonic seconds it is over and its locks are free, whatever the clock says', async () => {
    const transaction = await database.begin();
    await pay('anna', 5, transaction);
    database.setNow(new Date('2030-01-01'));
    expect(await balance('anna', transaction)).toBe(15);
    monotonic += 30_000;
    await expect(database.commit(transaction)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    await pay('anna', 1);
    expect(await balance('anna')).toBe(11);
  });
});
