import { type AccountDoc, accounts } from './accounts';
import { db } from './database';
import { type MemberDoc, members } from './members';
import { type IdentityDoc, identities, identityId, type PersonDoc, people } from './people';
import { type PageDoc, releases } from './releases';
import { pagesOf, type WantedRows } from './rowsOfMember';

/** What may come in the same call. */
export interface Beside {
  /** Rows that are likely to be the caller's: whether they are is known once the identity is. */
  rows?: WantedRows | null;
  /** The member's personal data. */
  person?: boolean;
  /** What the ledger's entries sum up to for the member. */
  account?: boolean;
}

/** Who a WeChat user is, and the member's own record. */
export interface KnownCaller {
  identity: IdentityDoc;
  /** Null where the record is missing. */
  member: MemberDoc | null;
  /** Null where it was not asked for, or was erased. */
  person: PersonDoc | null;
  /** Null where it was not asked for, or no entry concerns the member. */
  account: AccountDoc | null;
  /** The pages of the rows that were asked for, with these rows alone; null where they are not this caller's. */
  pages: PageDoc[] | null;
}

type Joined = IdentityDoc & {
  members: MemberDoc[];
  people?: PersonDoc[];
  accounts?: AccountDoc[];
  pages?: PageDoc[];
};

/**
 * A WeChat user's identity joined with the member's record, and with more where that is wanted: one request, where several
 * would have to follow each other. Null for somebody whom we do not know.
 */
export async function identityWithMember(
  openid: string,
  { rows = null, person = false, account = false }: Beside = {},
): Promise<KnownCaller | null> {
  let request = db
    .collection(identities.name)
    .aggregate()
    .match({ _id: identityId(openid) })
    .lookup({ from: members.name, localField: 'member', foreignField: '_id', as: 'members' });
  if (person)
    request = request.lookup({ from: people.name, localField: 'member', foreignField: '_id', as: 'people' });
  if (account)
    request = request.lookup({
      from: accounts.name,
      localField: 'member',
      foreignField: '_id',
      as: 'accounts',
    });
  if (rows) request = request.lookup({ from: releases.name, pipeline: pipelineOf(rows), as: 'pages' });
  const { list } = (await request.end()) as unknown as { list: Joined[] };
  if (!list[0]) return null;
  const { members: ofMember, people: ofPerson, accounts: ofAccount, pages, ...identity } = list[0];
  return {
    identity,
    member: ofMember[0] ?? null,
    person: ofPerson?.[0] ?? null,
    account: ofAccount?.[0] ?? null,
    pages: pages && rows?.number === identity.number ? pages : null,
  };
}

/** The pages by their ids: it knows nothing of the identity, and so is looked up as fast as a query of its own. */
function pipelineOf(rows: WantedRows): unknown {
  const { ids, fields } = pagesOf(rows);
  const { pipeline } = db.command.aggregate as unknown as { pipeline(): Pipeline };
  return pipeline()
    .match({ _id: db.command.in(ids) })
    .project(Object.fromEntries(fields.map((field) => [field, 1])))
    .done();
}

/** The SDK has it, its types have not. */
interface Pipeline {
  match(filter: object): Pipeline;
  project(fields: object): Pipeline;
  done(): unknown;
}
