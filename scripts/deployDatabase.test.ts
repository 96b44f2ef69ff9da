import indexFile from '../cloudfunctions/shared/store/indexes.json';
import { missingIndexes } from './deployDatabase';

describe('the deployment of indexes', () => {
  it('creates what is declared and not there, in the platform’s words', () => {
    const declared = [
      { name: 'inviteCode', keys: [{ name: 'inviteCode', direction: 1 }], unique: true },
      {
        name: 'member',
        keys: [
          { name: 'member', direction: 1 },
          { name: 'paidAt', direction: -1 },
        ],
      },
    ];
    expect(missingIndexes(declared, ['inviteCode'])).toEqual([
      {
        IndexName: 'member',
        MgoKeySchema: {
          MgoIsUnique: false,
          MgoIndexKeys: [
            { Name: 'member', Direction: '1' },
            { Name: 'paidAt', Direction: '-1' },
          ],
        },
      },
    ]);
    expect(missingIndexes(declared, [])[0]?.MgoKeySchema.MgoIsUnique).toBe(true);
  });

  it('stays within the platform’s 20 indexes a collection, names unique', () => {
    for (const declared of Object.values(indexFile)) {
      expect(declared.length).toBeLessThanOrEqual(20);
      expect(new Set(declared.map(({ name }) => name)).size).toBe(declared.length);
    }
  });
});
