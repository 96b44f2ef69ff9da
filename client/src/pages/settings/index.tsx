import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { version } from '../../../../package.json';
import { Amount } from '../../components/Amount/Amount';
import { Choice } from '../../components/Choice/Choice';
import { Icon } from '../../components/Icon/Icon';
import { Line } from '../../components/Line/Line';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { spoken } from '../../components/spoken';
import { choose, useDisplay } from '../../data/display';
import { toggleAmounts, useHiddenAmounts } from '../../data/hiddenAmounts';
import { texts } from '../../texts/texts';
import './index.scss';

/** What the sample below the type sizes shows: an amount like those of every page. */
const SAMPLE = 126_18;

/** 设置: how large, how bright, and whether amounts are shown. They hold at once, for visitors too. */
export default function Settings(): ReactElement {
  const { type, look } = useDisplay();
  return (
    <PageRoot title={texts.settings.title} back>
      <View className="card setting" id="setting-type">
        <View className="setting__head">
          <Icon name="letters" />
          <View className="card__title">{texts.settings.type}</View>
        </View>
        <Choice
          id="type"
          options={texts.settings.types}
          chosen={type}
          onChoose={(size) => choose({ type: size })}
        />
        <View className="setting__sample">
          <View className="row">
            <View>{texts.settings.sample}</View>
            <Amount value={SAMPLE} size="title" />
          </View>
          <View className="setting__note">{texts.settings.sampleText}</View>
        </View>
        <View className="setting__note">{texts.settings.typeNote}</View>
      </View>
      <View className="card setting" id="setting-look">
        <View className="setting__head">
          <Icon name="moon" />
          <View className="card__title">{texts.settings.look}</View>
        </View>
        <Choice
          id="look"
          options={texts.settings.looks}
          chosen={look}
          onChoose={(one) => choose({ look: one })}
        />
      </View>
      <HiddenAmounts />
      <View className="card lines">
        <Line id="terms" icon="rules" name={texts.settings.agreement} url="/pages/agreement/index?of=terms" />
        <Line
          id="policy"
          icon="shield"
          name={texts.settings.privacy}
          url="/pages/agreement/index?of=privacy"
        />
        <Line id="version" icon="info" name={texts.settings.version} note={version} />
      </View>
    </PageRoot>
  );
}

function HiddenAmounts(): ReactElement {
  const hidden = useHiddenAmounts();
  const label = `${texts.settings.hide}，${hidden ? texts.settings.on : texts.settings.off}`;
  return (
    <View
      className="card setting__switch"
      id="hide-amounts"
      hoverClass="tappable--down"
      onClick={toggleAmounts}
      {...spoken({ role: 'switch', label, checked: hidden })}
    >
      <View className="line__icon">
        <Icon name={hidden ? 'eye-off' : 'eye'} />
      </View>
      <View className="setting__words">
        <View>{texts.settings.hide}</View>
        <View className="setting__note">{texts.settings.hideNote}</View>
      </View>
      <View className={`toggle${hidden ? ' toggle--on' : ''}`}>
        <View className="toggle__knob" />
      </View>
    </View>
  );
}
