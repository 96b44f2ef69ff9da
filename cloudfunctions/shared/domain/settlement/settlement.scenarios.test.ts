import { anOrder, aSettleFile, type SettleJson } from '../../../../tests/builders/aSettleFile';
import { settleFile } from './settleFile';

/**
 * Scenarios as tables. Left of the bar what is given: a member, its inviter (- for none, ! after the name: frozen) and its
 * orders as amount, amount/released or amount/released/pool, first paid first. Right of it what the day pays.
 */

test('an order of 3000 becomes 7500 points and releases 36 a day (settlement.md 2)', () => {
  holds(`
    member inviter orders | static total
    A      -       3000   | 36.00  36.00
  `);
});

test('each order releases on its own, and the last day pays the remainder (settlement.md 2)', () => {
  holds(`
    member inviter orders              | static
    A      -       3000 9000           | 144.00
    B      -       3000/7500 9000      | 108.00
    C      -       3000/7490.01 9000   | 117.99
    D      -       2999.99             | 0.00
    E      -       3333.33             | 39.99
  `);
});

test('two generations share what the static release of each is, and no third (settlement.md 3)', () => {
  holds(`
    member inviter orders | static share1 share2
    A      -       3000   | 36.00  54.00  97.20
    B      A       9000   | 108.00 162.00 183.60
    C      B       27000  | 324.00 306.00 0.00
    D      C       51000  | 612.00 0.00   0.00
  `);
});

test('C bronze, B star and A king earn 1000, 3400 and 600 of 10 000 (settlement.md 4)', () => {
  holds(
    `
    member inviter orders             | rank   team    peer static
    A      -       0.50/0/100000      | king   600.00  0.00 0.00
    B      A       0.50/0/100000      | star   3400.00 0.00 0.00
    C      B       0.50/0/100000      | bronze 1000.00 0.00 0.00
    D      C       833333.34          | -      0.00    0.00 10000.00
    X      B       14500000/0/0       | -      0.00    0.00 0.00
    Y      A       15000000/0/0       | -      0.00    0.00 0.00
  `,
    { silver: '900000', gold: '1000000' },
  );
});

test('A and B both bronze: A takes 3 % of what is below B and 10 % of what B releases (settlement.md 5)', () => {
  holds(`
    member inviter orders        | rank   static team  peer
    A      -       0.50/0/100000 | bronze 0.00   3.60  18.36
    B      A       3000          | bronze 36.00  61.20 0.00
    C      B       51000         | -      612.00 0.00  0.00
  `);
});

test('only the first peer above earns: the second one of the same rank gets nothing of the unit (settlement.md 5)', () => {
  holds(`
    member inviter orders        | rank   team  peer
    A      -       0.50/0/100000 | bronze 0.00  0.00
    B      A       0.50/0/100000 | bronze 0.00  18.36
    C      B       0.50/0/100000 | bronze 61.20 0.00
    D      C       51000         | -      0.00  0.00
  `);
});

test('a rank that rises can be met again by its own peer (settlement.md 5)', () => {
  holds(`
    member inviter orders        | rank   team   peer
    A      -       0.50/0/100000 | silver 0.00   72.00
    B      A       0.50/0/100000 | silver 418.80 0.00
    X      B       149000        | -      0.00   0.00
    C      B       0.50/0/100000 | bronze 0.00   18.36
    D      C       0.50/0/100000 | bronze 61.20  0.00
    E      D       51000         | -      0.00   0.00
  `);
});

test('a ranked member with empty pools keeps its place in the walk, and its earnings are capped (settlement.md 5, 6)', () => {
  holds(`
    member inviter orders        | rank   team  peer  capped
    A      -       0.50/0/100000 | bronze 0.00  18.36 0.00
    B      A       -             | bronze 0.00  0.00  367.20
    C      B       51000         | -      0.00  0.00  0.00
  `);
});

test('static first, then share1, share2, team and peer, as long as the pools last (settlement.md 6)', () => {
  holds(`
    member inviter orders                    | static share1 share2 team  peer capped
    A      -       3000/7459 3000/7480       | 56.00  5.00   0.00   0.00  0.00 362.20
    B      A       51000                     | 612.00 0.00   0.00   0.00  0.00 0.00
    P      -       3000/7000                 | 36.00  306.00 158.00 0.00  0.00 105.16
    Q      P       51000                     | 612.00 306.00 0.00   61.20 0.00 0.00
    R      Q       51000                     | 612.00 0.00   0.00   0.00  0.00 0.00
  `);
});

test('a frozen member gets nothing and is passed over, but its generation still counts (settlement.md 6)', () => {
  holds(`
    member inviter orders | rank   static share1 share2 team  peer total
    A      -       9000   | bronze 108.00 0.00   216.00 72.00 0.00 396.00
    B!     A       9000   | bronze 0.00   0.00   0.00   0.00  0.00 0.00
    C      B       60000  | -      720.00 0.00   0.00   0.00  0.00 720.00
  `);
});

test('a frozen peer takes no peer bonus from the one above it (settlement.md 6)', () => {
  holds(`
    member inviter orders        | rank   team  peer
    A      -       0.50/0/100000 | bronze 0.00  18.36
    B!     A       0.50/0/100000 | bronze 0.00  0.00
    C      B       0.50/0/100000 | bronze 61.20 0.00
    D      C       51000         | -      0.00  0.00
  `);
});

test('an order that has run dry still counts as volume (settlement.md 4)', () => {
  holds(`
    member inviter orders              | rank   teamVolume
    A      -       -                   | bronze 50000.00
    B      A       50000/175000/175000 | -      0.00
  `);
});

type Row = Record<string, string>;

function holds(table: string, volumes: Record<string, string> = {}): void {
  const { given, expected } = rowsOf(table);
  const result = settleFile(JSON.stringify(fileOf(given, volumes)));
  if (!result.ok) throw new Error(`${result.field}: ${result.fault}`);
  const shown = expected.map((row, index) => {
    const release = result.output.releases.find(
      ({ member }) => member === given[index]!.member!.replace('!', ''),
    );
    return Object.fromEntries(Object.keys(row).map((column) => [column, release?.[column] ?? '-']));
  });
  expect(shown).toEqual(expected);
}

function rowsOf(table: string): { given: Row[]; expected: Row[] } {
  const lines = table.split('\n').filter((line) => line.includes('|'));
  const cells = (line: string, side: 0 | 1): string[] => line.split('|')[side]!.trim().split(/\s+/);
  const [head, ...body] = lines;
  return {
    given: body.map((line) => {
      const [member, inviter, ...orders] = cells(line, 0);
      return { member: member!, inviter: inviter!, orders: orders.join(' ') };
    }),
    expected: body.map((line) =>
      Object.fromEntries(cells(head!, 1).map((name, at) => [name, cells(line, 1)[at]!])),
    ),
  };
}

function fileOf(given: Row[], volumes: Record<string, string>): SettleJson {
  const file = aSettleFile({ members: [], orders: [] });
  const team = file.plan.team as { ranks: { id: string; volume: string }[] };
  const ranks = team.ranks.map((rank) => ({ ...rank, volume: volumes[rank.id] ?? rank.volume }));
  file.plan = { ...file.plan, team: { ...team, ranks } };
  for (const { member, inviter, orders } of given) {
    const id = member!.replace('!', '');
    file.members.push({ id, inviter: inviter === '-' ? null : inviter, frozen: member!.endsWith('!') });
    const texts = orders === '-' ? [] : orders!.split(' ');
    texts.forEach((text, at) => {
      const [amount, released, pool] = text.split('/');
      const paidAt = `2026-11-0${at + 1}T10:00:00+08:00`;
      file.orders.push(anOrder({ id: `${id}${at}`, member: id, amount, released, pool, paidAt }));
    });
  }
  return file;
}
