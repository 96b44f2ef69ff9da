import { Button as NativeButton, View } from '@tarojs/components';
import { type ReactElement, useRef, useState } from 'react';
import { Icon, type IconName } from '../Icon/Icon';
import { spoken } from '../spoken';
import './Button.scss';

interface ButtonProps {
  label: string;
  id?: string;
  look?: 'primary' | 'soft' | 'plain' | 'danger';
  icon?: IconName;
  disabled?: boolean;
  waiting?: boolean;
  openType?: 'getPhoneNumber' | 'share';
  /** A promise keeps the button waiting until it settles: a second tap meanwhile does nothing. */
  onTap?(): unknown;
  /** With `getPhoneNumber`: the one-time code, or undefined when the person refused. */
  onPhoneCode?(code: string | undefined): void;
}

/** 48 px high, more with large text; guarded against double taps. */
export function Button(props: ButtonProps): ReactElement {
  const { label, id, look = 'primary', icon, disabled, openType, onTap, onPhoneCode } = props;
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const waiting = busy || props.waiting === true;

  const tap = async () => {
    if (running.current || waiting || disabled || onTap === undefined) return;
    running.current = true;
    setBusy(true);
    try {
      await onTap();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return (
    <NativeButton
      id={id}
      className={`button button--${look}${waiting ? ' button--waiting' : ''}${disabled ? ' button--off' : ''}`}
      hoverClass="button--down"
      disabled={disabled || waiting}
      openType={openType}
      onClick={tap}
      {...spoken({ role: 'button' })}
      onGetPhoneNumber={onPhoneCode && ((event) => onPhoneCode(event.detail.code))}
    >
      {waiting && <View className="button__ring" />}
      {icon && !waiting && <Icon name={icon} />}
      <View className="button__label">{label}</View>
    </NativeButton>
  );
}
