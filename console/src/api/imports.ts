import type { InputOf } from '../../../cloudfunctions/shared/contract/action';
import type {
  ImportRowView,
  ImportView,
  importsContract,
} from '../../../cloudfunctions/shared/contract/imports';
import { call } from './call';

type Contract = typeof importsContract;
export type Preparation = InputOf<Contract['prepareImport']>;
export type RowFault = ImportView['faults'][number];
export type FaultCode = RowFault['code'];
/** A file that is there in parts. */
export type Upload = NonNullable<NonNullable<Preparation['uploads']>['orders']>;

/** A little more than the function itself may take. */
const SLICE_WITHIN_MS = 65_000;

export function uploadPart(data: InputOf<Contract['uploadPart']>): Promise<{ part: number }> {
  return call<Contract['uploadPart']>('orders', 'uploadPart', data);
}

export function prepareImport(data: Preparation): Promise<ImportView> {
  return call<Contract['prepareImport']>('orders', 'prepareImport', data, { withinMs: SLICE_WITHIN_MS });
}

export function beginImport(data: InputOf<Contract['beginImport']>): Promise<{ importId: string }> {
  return call<Contract['beginImport']>('orders', 'beginImport', data);
}

/** Writes as much as one slice takes; asked for again after a lost answer, it goes on where that came to. */
export function continueImport(importId: string): Promise<ImportView> {
  return call<Contract['continueImport']>(
    'orders',
    'continueImport',
    { importId },
    { withinMs: SLICE_WITHIN_MS },
  );
}

/** @param byItself the page looks again and again */
export function importState(importId: string, byItself = false): Promise<ImportView> {
  return call<Contract['importState']>('orders', 'importState', { importId }, { byItself });
}

export async function newestImports(): Promise<ImportRowView[]> {
  return (await call<Contract['imports']>('orders', 'imports', {})).imports;
}
