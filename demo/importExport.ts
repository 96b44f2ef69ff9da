import { createHash } from 'node:crypto';
import type { ImportView } from '../cloudfunctions/shared/contract/imports';
import type { Reply } from '../cloudfunctions/shared/contract/reply';

/** A CloudBase as an operator with the role `admin` uses it. */
export interface OperatorCloud {
  call(area: string, action: string, data: unknown): Promise<Reply>;
  /** Puts a file into cloud storage, as `uploadFile` of the SDK does; answers its file id. */
  upload(path: string, bytes: Buffer): Promise<string>;
}

export interface Export {
  membersCsv: Buffer;
  ordersCsv?: Buffer;
  skipBadRows: boolean;
  /** Name of the system that the orders come from; `import` when left out. */
  source?: string;
}

/** The import was refused: by the files as a whole (`code`), or by rows (`faults`, of which at most 1000 are listed). */
export class ImportRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly faults: ImportView['faults'] = [],
    readonly badRows = 0,
  ) {
    super(message);
  }
}

/**
 * Imports an export through the product's own import: uploads the files, validates them, and writes until the import is complete.
 * Interrupted, it goes on where it was when called again with the same files.
 * @param onProgress is told after every step how many of the rows are written
 * @returns the complete import; with `skipBadRows` its faults name the rows that were left out
 * @throws ImportRefused
 */
export async function importExport(
  cloud: OperatorCloud,
  { membersCsv, ordersCsv, skipBadRows, source = 'import' }: Export,
  onProgress: (progress: { written: number; total: number }) => void = () => undefined,
): Promise<ImportView> {
  const members = await upload(cloud, 'members', membersCsv);
  const orders = ordersCsv && (await upload(cloud, 'orders', ordersCsv));
  const step = async (action: string, data: unknown) => {
    const view = await viewOf(cloud.call('orders', action, data));
    onProgress(view);
    return view;
  };
  let view = await step('prepareImport', { members, orders, source, skipBadRows });
  const grounds = { reason: '导入历史数据', request: `begin-${view.importId}` };
  if (view.status === 'validated') {
    await cloud.call('orders', 'beginImport', { importId: view.importId, ...grounds });
    view = { ...view, status: 'writing' };
  }
  while (view.status === 'writing') view = await step('continueImport', { importId: view.importId });
  if (view.status === 'refused')
    throw new ImportRefused('BAD_ROWS', `${view.badRows} bad rows`, view.faults, view.badRows);
  return view;
}

const upload = (cloud: OperatorCloud, name: string, bytes: Buffer): Promise<string> =>
  cloud.upload(`uploads/${createHash('sha256').update(bytes).digest('hex')}/${name}.csv`, bytes);

async function viewOf(call: Promise<Reply>): Promise<ImportView> {
  const reply = await call;
  if (reply.ok) return reply.data as ImportView;
  if ('fault' in reply) throw new Error(`the import failed, request ${reply.requestId}`);
  const { code, message, field } = reply.refusal;
  throw new ImportRefused(code, message ?? `${code}${field ? `: ${field}` : ''}`);
}
