import { View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { agreementVersion } from '../../../../cloudfunctions/shared/contract/agreement';
import { BoneCard } from '../../components/Async/Bone';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { Icon } from '../../components/Icon/Icon';
import { Line } from '../../components/Line/Line';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { silent } from '../../components/spoken';
import { privacyTexts } from '../../texts/privacy';
import { CloseSheet } from './CloseSheet';
import { ExportSheet } from './ExportSheet';
import './index.scss';

/** 隐私与个人信息: what is kept and why, a copy of it, and the way out. */
export default function Privacy(): ReactElement {
  return (
    <PageRoot title={privacyTexts.title} back>
      <MemberOnly skeleton={<BoneCard rows={6} />}>
        {(profile) => <MemberPrivacy profile={profile} />}
      </MemberOnly>
    </PageRoot>
  );
}

function MemberPrivacy({ profile }: { profile: ProfileView }): ReactElement {
  const [asking, setAsking] = useState<'export' | 'close' | null>(null);
  const done = () => setAsking(null);
  return (
    <>
      <View className="card" id="kept">
        <View className="card__title">{privacyTexts.kept}</View>
        {privacyTexts.items.map(([icon, name, why]) => (
          <View className="kept" key={name}>
            <View className="kept__icon" {...silent}>
              <Icon name={icon} />
            </View>
            <View className="kept__words">
              <View className="kept__name">{name}</View>
              <View className="kept__why">{why}</View>
            </View>
          </View>
        ))}
      </View>
      <View className="card lines">
        <Line
          id="export"
          icon="download"
          name={privacyTexts.export}
          note={privacyTexts.exportNote}
          onTap={() => setAsking('export')}
        />
        <Line
          id="policy"
          icon="shield"
          name={privacyTexts.policy}
          note={privacyTexts.consent(agreementVersion)}
          url="/pages/agreement/index?of=privacy"
        />
        <Line id="terms" icon="rules" name={privacyTexts.terms} url="/pages/agreement/index?of=terms" />
      </View>
      <View className="card lines">
        <Line
          id="close"
          icon="leave"
          look="danger"
          name={privacyTexts.close}
          onTap={() => setAsking('close')}
        />
      </View>
      <ExportSheet open={asking === 'export'} onClose={done} />
      <CloseSheet open={asking === 'close'} profile={profile} onClose={done} />
    </>
  );
}
