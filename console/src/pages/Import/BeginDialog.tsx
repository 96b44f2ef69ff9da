import type { ReactElement } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { beginImport } from '../../api/imports';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';

/** An import is begun for a reason, once its effect was read. */
export function BeginDialog({ view, onClose }: { view: ImportView; onClose(): void }): ReactElement {
  const words = texts.imports;
  const { members, orders, badRows } = view;
  const effects = [
    words.beginEffects.counts(shownCount(members.taken), shownCount(orders.taken)),
    ...(badRows > 0 ? [words.beginEffects.skips(shownCount(badRows))] : []),
    words.beginEffects.days,
    words.beginEffects.whole,
  ];
  return (
    <ActDialog
      title={words.beginTitle}
      effects={effects}
      confirm={words.begin}
      isDangerous
      act={(grounds) => beginImport({ importId: view.importId, ...grounds })}
      result={() => words.begun}
      onClose={onClose}
    />
  );
}
