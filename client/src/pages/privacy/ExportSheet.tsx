import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactElement, useMemo } from 'react';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Async } from '../../components/Async/Async';
import { Bone } from '../../components/Async/Bone';
import { Button } from '../../components/Button/Button';
import { Sheet } from '../../components/Sheet/Sheet';
import { type Exported, useExport } from '../../data/useExport';
import { dayOf, shownDay } from '../../format/when';
import { handOverFile } from '../../platform/files';
import { platform } from '../../platform/platform';
import { messagesTexts } from '../../texts/messages';
import { mineTexts } from '../../texts/mine';
import { privacyTexts } from '../../texts/privacy';
import { statesTexts } from '../../texts/states';
import { sizeOf } from './sizeOf';

/** Everything that is kept, seen first and then taken along: as a file, or on the clipboard. */
export function ExportSheet({ open, onClose }: { open: boolean; onClose(): void }): ReactElement {
  const query = useExport(open);
  return (
    <Sheet open={open} title={privacyTexts.exportTitle} onClose={onClose} id="export-sheet">
      <View className="sheet__text">{privacyTexts.exportText}</View>
      <Async query={current(query)} skeleton={<Bones />}>
        {(exported) => <Contents exported={exported} />}
      </Async>
    </Sheet>
  );
}

/** Only what was asked for at this opening: what an earlier one got may be out of date. */
function current(query: ReturnType<typeof useExport>) {
  const { data, error, isSuccess, isFetching, refetch } = query;
  return { data: isSuccess && !isFetching ? data : undefined, error: isFetching ? null : error, refetch };
}

function Contents({ exported }: { exported: Exported }): ReactElement {
  const text = useMemo(() => JSON.stringify(exported, null, 2), [exported]);
  const { person, orders, messages } = exported;
  const today = businessDayOf(Date.now());
  const copy = async (said: string) => {
    await platform.copy(text);
    Taro.showToast({ title: said, icon: 'none' });
  };
  const save = async () => {
    const outcome = await handOverFile(`green-points-${dayOf(person.exportedAt)}.json`, text);
    if (outcome === 'failed') await copy(privacyTexts.saveFailed);
    if (outcome === 'done') Taro.showToast({ title: privacyTexts.saved, icon: 'none' });
  };
  const { inviter } = person;
  return (
    <>
      <View className="export" id="export-contents">
        <Fact name={privacyTexts.profile} value={person.name ?? mineTexts.unnamed} />
        <Fact name={privacyTexts.phone} value={person.phone} />
        <Fact name={privacyTexts.registered} value={shownDay(dayOf(person.registeredAt), today)} />
        <Fact
          name={privacyTexts.inviter}
          value={
            inviter === null
              ? privacyTexts.nobody
              : (inviter.nameMasked ?? inviter.phoneMasked ?? messagesTexts.someone)
          }
        />
        <Fact name={privacyTexts.orders} value={privacyTexts.ordersCount(orders.length)} />
        <Fact name={privacyTexts.months} value={privacyTexts.monthsCount(person.months.length)} />
        <Fact name={privacyTexts.messages} value={privacyTexts.messagesCount(messages.length)} />
      </View>
      <View className="export__size">{privacyTexts.size(sizeOf(text))}</View>
      <Button id="save-export" icon="download" label={privacyTexts.save} onTap={save} />
      <View className="sheet__gap" />
      <Button
        id="copy-export"
        icon="copy"
        look="soft"
        label={privacyTexts.copy}
        onTap={() => copy(statesTexts.copied)}
      />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <View className="export__fact">
      <View className="export__name">{name}</View>
      <View className="export__value">{value}</View>
    </View>
  );
}

function Bones(): ReactElement {
  return (
    <View className="export">
      {['name', 'phone', 'since', 'inviter', 'orders', 'months', 'messages'].map((fact) => (
        <View className="export__fact" key={fact}>
          <Bone width={64} />
          <Bone width={96} />
        </View>
      ))}
    </View>
  );
}
