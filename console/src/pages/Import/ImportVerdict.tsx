import { Button, Checkbox } from 'antd';
import { type ReactElement, useState } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { queryClient } from '../../api/queryClient';
import { ActFault } from '../../components/ActDialog/ActFault';
import { Figures } from '../../components/Figures/Figures';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';
import { BeginDialog } from './BeginDialog';
import type { ChosenFiles } from './chosenFile';
import { importKey } from './importKey';
import { useCheck } from './useCheck';

interface ImportVerdictProps {
  view: ImportView;
  files: ChosenFiles;
  onOpen(importId: string): void;
}

/** What the check found in figures, and what can be decided now. */
export function ImportVerdict({ view, files, onOpen }: ImportVerdictProps): ReactElement {
  const words = texts.imports;
  const { status, badRows } = view;
  const figures = [
    { label: words.rows.members, value: shownCount(view.members.rows) },
    { label: words.rows.orders, value: shownCount(view.orders.rows) },
    { label: words.badRows, value: shownCount(badRows) },
    ...(status === 'refused'
      ? []
      : [
          { label: words.taken.members, value: shownCount(view.members.taken) },
          { label: words.taken.orders, value: shownCount(view.orders.taken) },
        ]),
  ];
  return (
    <>
      <Figures figures={figures} />
      {status === 'refused' && <Refused view={view} files={files} onOpen={onOpen} />}
      {status !== 'refused' && badRows > 0 && (
        <p>{(status === 'complete' ? words.skipped : words.skipping)(shownCount(badRows))}</p>
      )}
      {status === 'validated' && badRows === 0 && <p className="import__good">{words.good}</p>}
      {status === 'validated' && view.total === 0 && <p>{words.nothingLeft}</p>}
      {status === 'validated' && view.total > 0 && <Begin view={view} />}
    </>
  );
}

/** Bad rows are left out only when somebody says so; then everything is checked once more. */
function Refused({ view, files, onOpen }: ImportVerdictProps): ReactElement {
  const [isSkipping, setSkipping] = useState(false);
  const { checking } = useCheck(({ importId }) => onOpen(importId));
  const words = texts.imports;
  const count = shownCount(view.badRows);
  const isAtHand = Object.values(files).some((file) => file !== undefined);
  if (view.faults.some(({ code }) => code === 'TAKEN_MEANWHILE'))
    return <p className="import__refused">{words.takenMeanwhile}</p>;
  return (
    <>
      <p className="import__refused" role="alert">
        {words.refused(count)}
      </p>
      {isAtHand ? (
        <div className="import__line">
          <Checkbox checked={isSkipping} onChange={({ target }) => setSkipping(target.checked)}>
            {words.skip(count)}
          </Checkbox>
          <Button
            disabled={!isSkipping}
            loading={checking.isPending}
            onClick={() => checking.mutate({ files, source: view.source, skipBadRows: true })}
          >
            {words.checkAgain}
          </Button>
        </div>
      ) : (
        <p className="quiet">{words.filesGone}</p>
      )}
      <p className="quiet">{words.skipNote}</p>
      <ActFault error={checking.error} />
    </>
  );
}

function Begin({ view }: { view: ImportView }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    queryClient.invalidateQueries({ queryKey: importKey(view.importId) });
  };
  return (
    <div className="import__line">
      <Button type="primary" onClick={() => setOpen(true)}>
        {texts.imports.begin}
      </Button>
      {isOpen && <BeginDialog view={view} onClose={close} />}
    </div>
  );
}
