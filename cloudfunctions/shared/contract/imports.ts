import { z } from 'zod';
import type { Fault } from '../domain/import/fault';
import { memberColumns, orderColumns } from '../domain/import/table';
import { action } from './action';
import { id, reason, source } from './fields';

/** What came of an import; rows are counted without the heading, lines with it (the first row is line 2). */
export interface ImportView extends ImportRowView {
  /** At most 1000 are listed; `badRows` counts all. */
  faults: Fault[];
}

/** An import in the list of the newest. */
export interface ImportRowView {
  importId: string;
  status: 'refused' | 'validated' | 'writing' | 'complete';
  source: string;
  skipBadRows: boolean;
  /** What the files were called; null where there is none, or nobody said it. */
  names: { members: string | null; orders: string | null };
  by: string;
  at: string;
  members: { rows: number; taken: number };
  orders: { rows: number; taken: number };
  badRows: number;
  /** Rows written so far, for a progress bar. */
  written: number;
  total: number;
}

/**
 * The most that one call brings of a file, as base64: 72 KB of it. HTTP access takes a text of 100 KB to a function.
 */
export const partLength = 98_304;
/** A file of 8 MB has 114 parts. */
export const mostParts = 120;

/** The columns that a file of members and one of orders need; others beside them are ignored. */
export const memberColumnNames: readonly string[] = memberColumns;
export const orderColumnNames: readonly string[] = orderColumns;

const base64 = z
  .string()
  .max(partLength)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64');
const file = z.string().max(512);
/** A file that came by `uploadPart`. */
const upload = z.strictObject({
  upload: id,
  parts: z.int().min(1).max(mostParts),
  name: z.string().trim().min(1).max(128),
});

/** Whoever works with money may bring orders; members come with their phones, which is for administrators. */
const access = ['finance', 'admin'] as const;

export const importsContract = {
  /** Takes a part of a file on its way into an import; the same part again replaces it. */
  uploadPart: action<{ part: number }>()({
    access,
    data: z.strictObject({
      upload: id,
      part: z
        .int()
        .min(0)
        .max(mostParts - 1),
      bytes: base64,
    }),
    refusals: [],
  }),

  /**
   * Validates an export whole and says what is wrong with it, row by row. Writes nothing but the import's record. The files
   * are CSV in UTF-8 (with or without a BOM) or GB18030, by their ids in storage or by their parts.
   */
  prepareImport: action<ImportView>()({
    access,
    data: z
      .strictObject({
        members: file.optional(),
        orders: file.optional(),
        uploads: z.strictObject({ members: upload.optional(), orders: upload.optional() }).optional(),
        source: source.default('import'),
        skipBadRows: z.boolean().default(false),
      })
      .refine(
        ({ members, orders, uploads = {} }) => members ?? orders ?? uploads.members ?? uploads.orders,
        'a file of members or of orders',
      ),
    refusals: [
      'IMPORT_NOT_ALLOWED',
      'FILE_NOT_FOUND',
      'FILE_TOO_LARGE',
      'FILE_ENCODING',
      'FILE_NOT_CSV',
      'COLUMNS_MISSING',
      'NO_PLAN_IN_FORCE',
    ],
  }),

  /** Begins to write a validated import; the act of an operator, from which it goes on by `continueImport`. */
  beginImport: action<{ importId: string }>()({
    access,
    data: z.strictObject({ importId: id, reason, request: id }),
    refusals: ['REQUEST_DIFFERS', 'IMPORT_UNKNOWN', 'IMPORT_NOT_ALLOWED', 'IMPORT_REFUSED', 'IMPORT_BEGUN'],
  }),

  /**
   * Writes the next batches of an import; call it until the status is `complete`, or `refused` because somebody else took what
   * it names. Who comes by the console begins it before, so that it stands in the audit.
   */
  continueImport: action<ImportView>()({
    access,
    data: z.strictObject({ importId: id }),
    refusals: [
      'IMPORT_UNKNOWN',
      'IMPORT_NOT_ALLOWED',
      'IMPORT_REFUSED',
      'IMPORT_NOT_BEGUN',
      'FILE_NOT_FOUND',
    ],
  }),

  /** How an import stands. */
  importState: action<ImportView>()({
    access,
    data: z.strictObject({ importId: id }),
    refusals: ['IMPORT_UNKNOWN', 'IMPORT_NOT_ALLOWED'],
  }),

  /** The newest 20 imports, newest first. */
  imports: action<{ imports: ImportRowView[] }>()({
    access,
    data: z.strictObject({}).default({}),
    refusals: [],
  }),
};
