import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ReactElement } from 'react';
import { agreementVersion } from '../../../../cloudfunctions/shared/contract/agreement';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { agreementTexts } from '../../texts/agreement';
import './index.scss';

/** 用户协议 (`of=terms`) or 隐私政策 (`of=privacy`), in the version that registration consents to. */
export default function Agreement(): ReactElement {
  const privacy = useRouter().params.of === 'privacy';
  const title = privacy ? agreementTexts.privacyTitle : agreementTexts.title;
  const chapters = privacy ? agreementTexts.privacy : agreementTexts.terms;
  return (
    <PageRoot title={title} back>
      <View className="card">
        {chapters.map(([name, text]) => (
          <View className="clause" key={name}>
            <View className="card__title">{name}</View>
            <View className="clause__text">{text}</View>
          </View>
        ))}
        <View className="card__note">{agreementTexts.version(agreementVersion)}</View>
      </View>
    </PageRoot>
  );
}
