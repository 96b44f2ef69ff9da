import type { ReactElement } from 'react';
import { Button } from '../components/Button/Button';
import type { PhoneCodeButtonProps } from './PhoneCodeButton';

/** WeChat asks the person itself and answers with a code; without one the person said no, and nothing happens. */
export function PhoneCodeButton({ label, waiting, onCode }: PhoneCodeButtonProps): ReactElement {
  return (
    <Button
      id="phone-button"
      label={label}
      waiting={waiting}
      openType="getPhoneNumber"
      onPhoneCode={(code) => {
        if (code) onCode(code);
      }}
    />
  );
}
