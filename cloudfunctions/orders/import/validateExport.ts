import { createHash } from 'node:crypto';
import { type ExportReading, readExport, type Surroundings } from '../../shared/domain/import/readExport';
import { grantsUnder } from '../../shared/domain/orders/fixGrant';
import { Refused, refuse } from '../../shared/runtime/result';
import { allPlans } from '../../shared/store/plans';
import { type ExportBytes, type FileRefusal, readTables } from './exportFiles';
import { lookUp } from './lookUp';
import { type Named, namedIn } from './named';

/** An export held against the database: what may be written, and what it hangs on. */
export interface ValidExport {
  reading: ExportReading;
  existing: Surroundings['existing'];
  named: Named;
  /** Of the rows to be written, in the order of writing, with what they refer to. */
  rowsDigest: string;
}

interface Validation {
  importId: string;
  source: string;
  /** When the import was prepared: the present that rows of the future are told by, in every slice the same. */
  at: Date;
}

/**
 * Validates the export whole, against the database or against what was `known` to be there when that was done before: so
 * that the same files give the same rows in every slice.
 */
export async function validateExport(
  bytes: ExportBytes,
  { importId, source, at }: Validation,
  known: Surroundings['existing'] | null = null,
): Promise<ValidExport | Refused<FileRefusal | 'NO_PLAN_IN_FORCE'>> {
  const tables = readTables(bytes);
  if (tables instanceof Refused) return tables;
  const versions = await allPlans();
  if (versions.length === 0 && tables.orders !== null && tables.orders.rows.length > 0)
    return refuse('NO_PLAN_IN_FORCE', { field: 'orders', message: 'publish a plan before importing orders' });
  const named = namedIn(tables);
  const existing = known ?? (await lookUp(named, source, importId));
  const reading = readExport(tables, { existing, grantOf: grantsUnder(versions), now: at.getTime() });
  return { reading, existing, named, rowsDigest: digestOf(reading, existing) };
}

function digestOf({ members, orders }: ExportReading, existing: Surroundings['existing']): string {
  const digest = createHash('sha256');
  for (const row of members)
    digest.update(JSON.stringify([row, existing.members.get(row.inviter ?? '')?.number ?? null]));
  for (const row of orders)
    digest.update(JSON.stringify([row, existing.members.get(row.member)?.number ?? null]));
  return digest.digest('hex');
}
