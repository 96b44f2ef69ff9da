import { createHash } from 'node:crypto';
import type { ImportView } from '../../cloudfunctions/shared/contract/imports';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import { presets } from '../../cloudfunctions/shared/domain/plan/presets';
import type { MemberDoc } from '../../cloudfunctions/shared/store/members';
import type { PlanDoc } from '../../cloudfunctions/shared/store/plans';
import type { Caller, Cloud } from './cloud';
import { answerOf, refusalOf } from './people';

/** The preset `two-level` in force from a day on, as if an operator had published it before. */
export async function aPlanInForce(cloud: Pick<Cloud, 'store'>, effectiveFrom = '2026-01-01'): Promise<void> {
  await (await cloud.store<PlanDoc>('plans')).put({
    _id: '000001',
    version: 1,
    effectiveFrom,
    publishedAt: new Date('2026-01-01T00:00:00+08:00'),
    publishedBy: 'set-up',
    plan: presets.get('two-level'),
    findings: [],
    acknowledgement: null,
  });
}

let lastNumber = 1_000_000;

/** A member who registered on 1 August 2026, as its document stands, unless told otherwise. */
export async function aMember(cloud: Cloud, id: string, words: Partial<MemberDoc> = {}): Promise<MemberDoc> {
  const number = ++lastNumber;
  const member: MemberDoc = {
    _id: id,
    number,
    inviter: null,
    inviterNumber: null,
    inviteCode: `CODE${number}`,
    registeredAt: new Date('2026-08-01T00:00:00+08:00'),
    channel: 'test',
    status: 'active',
    firstOrderAt: null,
    bindings: 0,
    ...words,
  };
  await (await cloud.store<MemberDoc>('members')).insert(member);
  return member;
}

/** Puts a file into the cloud's storage through the real SDK; answers its file id. */
export async function upload(path: string, bytes: Buffer): Promise<string> {
  const { default: sdk } = await import('wx-server-sdk');
  const answer = await sdk.uploadFile({ cloudPath: path, fileContent: bytes });
  if (!answer) throw new Error('the upload was not answered');
  return answer.fileID;
}

export interface ExportTexts {
  members: string | Buffer;
  orders?: string | Buffer;
  source?: string;
  skipBadRows?: boolean;
}

/** Uploads an export and prepares its import. */
export async function prepare(operator: Caller, { members, orders, ...rest }: ExportTexts): Promise<Reply> {
  return operator.call('orders', 'prepareImport', {
    members: await uploadText(members),
    orders: orders === undefined ? undefined : await uploadText(orders),
    ...rest,
  });
}

const uploadText = (text: string | Buffer): Promise<string> => {
  const bytes = Buffer.from(text);
  return upload(`test/${createHash('sha256').update(bytes).digest('hex')}.csv`, bytes);
};

/** Decides that a prepared import is written; done before, it stays. */
export async function begin(operator: Caller, importId: string): Promise<void> {
  const grounds = { reason: '导入历史数据', request: `begin-${importId}` };
  const reply = await operator.call('orders', 'beginImport', { importId, ...grounds });
  if (!reply.ok && refusalOf(reply) !== 'IMPORT_BEGUN') throw new Error(JSON.stringify(reply));
}

/** Begins a prepared import and writes it to its end. */
export async function writeToEnd(operator: Caller, importId: string): Promise<ImportView> {
  await begin(operator, importId);
  for (let slice = 0; slice < 100; slice++) {
    const view = answerOf<ImportView>(await operator.call('orders', 'continueImport', { importId }));
    if (view.status !== 'writing') return view;
  }
  throw new Error('the import does not end');
}

/** Prepares and writes an import, whatever comes of it. */
export async function importAll(operator: Caller, texts: ExportTexts): Promise<ImportView> {
  const view = answerOf<ImportView>(await prepare(operator, texts));
  return view.status === 'validated' ? writeToEnd(operator, view.importId) : view;
}

export const memberHeading = 'member_id,phone,name,inviter_id,registered_at,channel';
export const orderHeading = 'order_id,member_id,amount,paid_at,channel,category,refunded_at,refunded_amount';
