import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { Unreachable } from '../../api/call';
import { drawKey } from '../../api/drawKey';
import { prepareImport, type Upload, uploadPart } from '../../api/imports';
import { type ChosenFiles, fileKinds } from './chosenFile';
import { fileParts } from './fileParts';

/** What is checked: the files, whom the orders are from, and whether bad rows are left out. */
export interface Asked {
  files: ChosenFiles;
  source: string;
  skipBadRows: boolean;
}

const ATTEMPTS = 3;

/** Brings the files to the server, part by part, and has them checked. Nothing is imported by it. */
export function useCheck(onChecked: (view: ImportView, asked: Asked) => void): {
  checking: UseMutationResult<ImportView, Error, Asked>;
  /** Of the upload; null while the rows are checked. */
  percent: number | null;
} {
  const [percent, setPercent] = useState<number | null>(0);
  const checking = useMutation({
    mutationFn: async ({ files, source, skipBadRows }: Asked) => {
      setPercent(0);
      const uploads = await uploadFiles(files, setPercent);
      setPercent(null);
      return persistently(() => prepareImport({ uploads, source, skipBadRows }));
    },
    onSuccess: onChecked,
  });
  return { checking, percent };
}

async function uploadFiles(
  files: ChosenFiles,
  tell: (percent: number) => void,
): Promise<Partial<Record<(typeof fileKinds)[number], Upload>>> {
  const chosen = fileKinds.flatMap((kind) => {
    const file = files[kind];
    return file ? [{ kind, name: file.name, upload: drawKey(), parts: fileParts(file.bytes) }] : [];
  });
  const total = chosen.reduce((sum, { parts }) => sum + parts.length, 0);
  let sent = 0;
  for (const { upload, parts } of chosen) {
    for (const [part, bytes] of parts.entries()) {
      await persistently(() => uploadPart({ upload, part, bytes }));
      tell(Math.round((100 * ++sent) / total));
    }
  }
  return Object.fromEntries(
    chosen.map(({ kind, name, upload, parts }) => [
      kind,
      // The end of a long name tells more than its beginning.
      { upload, parts: parts.length, name: name.slice(-128) },
    ]),
  );
}

/** Either call does no more when it is made again after a lost answer. */
async function persistently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unreachable) || attempt === ATTEMPTS) throw error;
    }
  }
}
