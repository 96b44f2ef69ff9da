import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { type CloseView, dayCloseContract } from '../../../../cloudfunctions/shared/contract/dayClose';
import { rerun } from '../../api/dayClose';
import { queryClient } from '../../api/queryClient';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { shownDay } from '../../format/when';
import { useMay } from '../../session/myself';
import { dayCloseKey } from '../../shell/useDayClose';
import { texts } from '../../texts/texts';

/** Lets a day that is not published begin anew, whatever its attempt came to. */
export function RerunButton({ close }: { close: CloseView }): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const may = useMay();
  const words = texts.dayClose;
  // The status is asked for again and again: a dialog that was opened stays until it is left, also when the day gets on.
  if (!may(dayCloseContract.rerun.access) || (close.phase === 'published' && !isOpen)) return null;
  const leave = () => {
    setOpen(false);
    queryClient.invalidateQueries({ queryKey: dayCloseKey });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.rerun}</Button>
      {isOpen && (
        <ActDialog
          title={words.rerunTitle(shownDay(close.date))}
          effects={words.rerunEffects}
          confirm={words.rerun}
          act={(grounds) => rerun({ date: close.date, ...grounds })}
          result={({ attempt }) => words.rerunBegun(attempt)}
          onClose={leave}
        />
      )}
    </>
  );
}
