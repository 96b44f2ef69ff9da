import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import { refusalText } from '../../components/Async/ErrorCard';
import { Button } from '../../components/Button/Button';
import { Icon, type IconName } from '../../components/Icon/Icon';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { Sheet } from '../../components/Sheet/Sheet';
import { silent, spoken } from '../../components/spoken';
import { useRegistration } from '../../data/useRegistration';
import { PhoneCodeButton } from '../../platform/PhoneCodeButton';
import { texts } from '../../texts/texts';
import { InviterCard } from './InviterCard';
import './index.scss';

/** 注册: consent is never ticked beforehand; who taps without it is asked 同意并继续 first. */
export default function Register(): ReactElement {
  const [agreed, setAgreed] = useState(false);
  const [asking, setAsking] = useState(false);
  const registration = useRegistration();

  const register = (code: string) => {
    setAgreed(true);
    setAsking(false);
    registration.mutate(code);
  };

  return (
    <PageRoot title="" back look="welcome">
      <View className="welcome__bamboo" {...silent} />
      <View className="welcome">
        <View className="welcome__mark" {...silent}>
          <View className="welcome__leaves" />
        </View>
        <View className="welcome__title" {...spoken({ role: 'heading' })}>
          {texts.register.welcome}
        </View>
        <View className="welcome__purpose">{texts.register.purpose}</View>
        <InviterCard />
        <View className="welcome__space" />
        {registration.error && (
          <View className="welcome__fault" id="register-fault" {...spoken({ role: 'alert' })}>
            {refusalText(registration.error)}
          </View>
        )}
        <Consent agreed={agreed} onToggle={() => setAgreed(!agreed)} />
        {agreed ? (
          <PhoneCodeButton label={texts.register.button} waiting={registration.isPending} onCode={register} />
        ) : (
          <Button id="ask-consent" label={texts.register.button} onTap={() => setAsking(true)} />
        )}
        <Button look="plain" id="later" label={texts.register.later} onTap={lookAround} />
        <View className="hairline" />
        <Assurance icon="lock" text={texts.register.kept} />
        <Assurance icon="person" text={texts.register.onePhone} />
        <Assurance icon="shield" text={texts.register.leaving} />
      </View>
      <Sheet
        open={asking}
        title={texts.register.askTitle}
        onClose={() => setAsking(false)}
        id="consent-sheet"
      >
        <View className="sheet__text">{texts.register.ask}</View>
        <PhoneCodeButton
          label={texts.register.agreeAndGo}
          waiting={registration.isPending}
          onCode={register}
        />
      </Sheet>
    </PageRoot>
  );
}

function Consent({ agreed, onToggle }: { agreed: boolean; onToggle(): void }): ReactElement {
  return (
    <View className="consent">
      <View
        className="consent__box"
        id="consent"
        onClick={onToggle}
        {...spoken({ role: 'checkbox', label: texts.register.agree, checked: agreed })}
      >
        <View className={`consent__ring${agreed ? ' consent__ring--on' : ''}`}>
          {agreed && <Icon name="check" small />}
        </View>
      </View>
      <View className="consent__words">
        {texts.register.agree} <Link text={texts.register.agreement} url="/pages/agreement/index?of=terms" />{' '}
        {texts.register.and} <Link text={texts.register.privacy} url="/pages/agreement/index?of=privacy" />
      </View>
    </View>
  );
}

function Link({ text, url }: { text: string; url: string }): ReactElement {
  return (
    <View
      className="consent__link"
      hoverClass="tappable--down"
      onClick={() => Taro.navigateTo({ url })}
      {...spoken({ role: 'link' })}
    >
      {text}
    </View>
  );
}

function Assurance({ icon, text }: { icon: IconName; text: string }): ReactElement {
  return (
    <View className="promise">
      <Icon name={icon} />
      <View className="promise__text">{text}</View>
    </View>
  );
}

function lookAround(): void {
  Taro.switchTab({ url: '/pages/home/index' });
}
