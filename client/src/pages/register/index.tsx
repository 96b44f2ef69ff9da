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
import { registerTexts } from '../../texts/register';
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
          {registerTexts.welcome}
        </View>
        <View className="welcome__purpose">{registerTexts.purpose}</View>
        <InviterCard />
        <View className="welcome__space" />
        {registration.error && (
          <View className="welcome__fault" id="register-fault" {...spoken({ role: 'alert' })}>
            {refusalText(registration.error)}
          </View>
        )}
        <Consent agreed={agreed} onToggle={() => setAgreed(!agreed)} />
        {agreed ? (
          <PhoneCodeButton label={registerTexts.button} waiting={registration.isPending} onCode={register} />
        ) : (
          <Button id="ask-consent" label={registerTexts.button} onTap={() => setAsking(true)} />
        )}
        <Button look="plain" id="later" label={registerTexts.later} onTap={lookAround} />
        <View className="hairline" />
        <Assurance icon="lock" text={registerTexts.kept} />
        <Assurance icon="person" text={registerTexts.onePhone} />
        <Assurance icon="shield" text={registerTexts.leaving} />
      </View>
      <Sheet open={asking} title={registerTexts.askTitle} onClose={() => setAsking(false)} id="consent-sheet">
        <View className="sheet__text">{registerTexts.ask}</View>
        <PhoneCodeButton
          label={registerTexts.agreeAndGo}
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
        {...spoken({ role: 'checkbox', label: registerTexts.agree, checked: agreed })}
      >
        <View className={`consent__ring${agreed ? ' consent__ring--on' : ''}`}>
          {agreed && <Icon name="check" small />}
        </View>
      </View>
      <View className="consent__words">
        {registerTexts.agree} <Link text={registerTexts.agreement} url="/pages/agreement/index?of=terms" />{' '}
        {registerTexts.and} <Link text={registerTexts.privacy} url="/pages/agreement/index?of=privacy" />
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
