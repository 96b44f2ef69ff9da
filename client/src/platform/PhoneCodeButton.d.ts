import type { ReactElement } from 'react';

export interface PhoneCodeButtonProps {
  label: string;
  waiting: boolean;
  /** The one-time code that the server turns into the number. */
  onCode(code: string): void;
}

/** The button that hands over the phone number: WeChat's own inside WeChat, a stand-in on a local CloudBase. */
export declare function PhoneCodeButton(props: PhoneCodeButtonProps): ReactElement;
