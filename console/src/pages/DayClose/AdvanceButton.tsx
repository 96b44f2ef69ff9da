import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { dayCloseContract } from '../../../../cloudfunctions/shared/contract/dayClose';
import { advance } from '../../api/dayClose';
import { queryClient } from '../../api/queryClient';
import { Icon } from '../../components/Icon/Icon';
import { sentenceOfAct } from '../../format/sentenceOf';
import { shownDay } from '../../format/when';
import { useMay } from '../../session/myself';
import { dayCloseKey } from '../../shell/useDayClose';
import { texts } from '../../texts/texts';

/** Does by hand what the timer does every minute: one slice of work on the day that is due. It can do no harm. */
export function AdvanceButton(): ReactElement | null {
  const may = useMay();
  const { message } = App.useApp();
  const words = texts.dayClose;
  const advancing = useMutation({
    mutationFn: advance,
    onSuccess: ({ close }) =>
      message.info(
        close === null ? words.advanceIdle : words.advanced(shownDay(close.date), words.phases[close.phase]),
      ),
    onError: (error) => message.error(sentenceOfAct(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: dayCloseKey }),
  });
  if (!may(dayCloseContract.advance.access)) return null;
  return (
    <div className="page-head__acts">
      <Button
        icon={<Icon name="play" size={14} />}
        loading={advancing.isPending}
        onClick={() => advancing.mutate()}
      >
        {words.advance}
      </Button>
    </div>
  );
}
