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
import { settingsTexts } from '../../texts/settings';
import './index.scss';

/** What the sample below the type sizes shows: an amount like those of every page. */
const SAMPLE = 126_18;

/** 设置: how large, how bright, and whether amounts are shown. They hold at once, for visitors too. */
export default function Settings(): ReactElement {
  const { type, look } = useDisplay();
  return (
    <PageRoot title={settingsTexts.title} back>
      <View className="card setting" id="setting-type">
        <View className="setting__head">
          <Icon name="letters" />
          <View className="card__title">{settingsTexts.type}</View>
        </View>
        <Choice
          id="type"
          options={settingsTexts.types}
          chosen={type}
          onChoose={(size) => choose({ type: size })}
        />
        <View className="setting__sample">
          <View className="row">
            <View>{settingsTexts.sample}</View>
            <Amount value={SAMPLE} size="title" />
          </View>
          <View className="setting__note">{settingsTexts.sampleText}</View>
        </View>
        <View className="setting__note">{settingsTexts.typeNote}</View>
      </View>
      <View className="card setting" id="setting-look">
        <View className="setting__head">
          <Icon name="moon" />
          <View className="card__title">{settingsTexts.look}</View>
        </View>
        <Choice
          id="look"
          options={settingsTexts.looks}
          chosen={look}
          onChoose={(one) => choose({ look: one })}
        />
      </View>
      <HiddenAmounts />
      <View className="card lines">
        <Line id="terms" icon="rules" name={settingsTexts.agreement} url="/pages/agreement/index?of=terms" />
        <Line
          id="policy"
          icon="shield"
          name={settingsTexts.privacy}
          url="/pages/agreement/index?of=privacy"
        />
        <Line id="version" icon="info" name={settingsTexts.version} note={version} />
      </View>
    </PageRoot>
  );
}

function HiddenAmounts(): ReactElement {
  const hidden = useHiddenAmounts();
  const label = `${settingsTexts.hide}，${hidden ? settingsTexts.on : settingsTexts.off}`;
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
        <View>{settingsTexts.hide}</View>
        <View className="setting__note">{settingsTexts.hideNote}</View>
      </View>
      <View className={`toggle${hidden ? ' toggle--on' : ''}`}>
        <View className="toggle__knob" />
      </View>
    </View>
  );
}
