import { Input, View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import { Button } from '../components/Button/Button';
import { Sheet } from '../components/Sheet/Sheet';
import { registerTexts } from '../texts/register';
import { statesTexts } from '../texts/states';
import type { PhoneCodeButtonProps } from './PhoneCodeButton';
import { post } from './server.h5';

/** Outside WeChat nobody vouches for a number: a local CloudBase takes the one that is typed, as WeChat would name it. */
export function PhoneCodeButton({ label, waiting, onCode }: PhoneCodeButtonProps): ReactElement {
  const [asking, setAsking] = useState(false);
  const [phone, setPhone] = useState('');
  const [failed, setFailed] = useState(false);

  const hand = async () => {
    try {
      const answer = await post('/wechat/phoneCode', { phone });
      setAsking(false);
      onCode((answer as { code: string }).code);
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <Button id="phone-button" label={label} waiting={waiting} onTap={() => setAsking(true)} />
      <Sheet open={asking} title={registerTexts.phoneTitle} onClose={() => setAsking(false)}>
        <View className="sheet__text">{registerTexts.phoneNote}</View>
        <Input
          className="field"
          type="number"
          maxlength={11}
          focus
          placeholder={registerTexts.phonePlaceholder}
          value={phone}
          onInput={(event) => {
            setPhone(event.detail.value);
            setFailed(false);
          }}
        />
        {failed && <View className="field__fault">{statesTexts.unreachable}</View>}
        <Button
          id="phone-confirm"
          label={registerTexts.phoneConfirm}
          disabled={!/^1\d{10}$/.test(phone)}
          onTap={hand}
        />
      </Sheet>
    </>
  );
}
