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
import { texts } from '../../texts/texts';
import { sizeOf } from './sizeOf';

/** Everything that is kept, seen first and then taken along: as a file, or on the clipboard. */
export function ExportSheet({ open, onClose }: { open: boolean; onClose(): void }): ReactElement {
  const query = useExport(open);
  return (
    <Sheet open={open} title={texts.privacy.exportTitle} onClose={onClose} id="export-sheet">
      <View className="sheet__text">{texts.privacy.exportText}</View>
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
    if (outcome === 'failed') await copy(texts.privacy.saveFailed);
    if (outcome === 'done') Taro.showToast({ title: texts.privacy.saved, icon: 'none' });
  };
  const { inviter } = person;
  return (
    <>
      <View className="export" id="export-contents">
        <Fact name={texts.privacy.profile} value={person.name ?? texts.mine.unnamed} />
        <Fact name={texts.privacy.phone} value={person.phone} />
        <Fact name={texts.privacy.registered} value={shownDay(dayOf(person.registeredAt), today)} />
        <Fact
          name={texts.privacy.inviter}
          value={
            inviter === null
              ? texts.privacy.nobody
              : (inviter.nameMasked ?? inviter.phoneMasked ?? texts.messages.someone)
          }
        />
        <Fact name={texts.privacy.orders} value={texts.privacy.ordersCount(orders.length)} />
        <Fact name={texts.privacy.months} value={texts.privacy.monthsCount(person.months.length)} />
        <Fact name={texts.privacy.messages} value={texts.privacy.messagesCount(messages.length)} />
      </View>
      <View className="export__size">{texts.privacy.size(sizeOf(text))}</View>
      <Button id="save-export" icon="download" label={texts.privacy.save} onTap={save} />
      <View className="sheet__gap" />
      <Button
        id="copy-export"
        icon="copy"
        look="soft"
        label={texts.privacy.copy}
        onTap={() => copy(texts.states.copied)}
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
