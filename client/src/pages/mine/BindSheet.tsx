import { Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import { refusalText } from '../../components/Async/ErrorCard';
import { Button } from '../../components/Button/Button';
import { Sheet } from '../../components/Sheet/Sheet';
import { keptInvitation } from '../../data/invitation';
import { useBinding } from '../../data/useInviter';
import { mineTexts } from '../../texts/mine';

/** Names an inviter afterwards (product.md A4); an invitation that was opened before is filled in. */
export function BindSheet({ open, onClose }: { open: boolean; onClose(): void }): ReactElement {
  const [code, setCode] = useState(() => keptInvitation()?.code ?? '');
  const binding = useBinding();
  const bind = () =>
    binding.mutate(code.trim(), {
      onSuccess: () => {
        onClose();
        Taro.showToast({ title: mineTexts.bound, icon: 'none' });
      },
    });
  return (
    <Sheet open={open} title={mineTexts.bindTitle} onClose={onClose} id="bind-sheet">
      <View className="sheet__text">{mineTexts.bind}</View>
      <Input
        className="field"
        id="code-field"
        maxlength={16}
        placeholder={mineTexts.bindPlaceholder}
        value={code}
        onInput={(event) => setCode(event.detail.value)}
      />
      {binding.error && <View className="field__fault">{refusalText(binding.error)}</View>}
      <Button
        id="confirm-bind"
        label={mineTexts.bindConfirm}
        disabled={code.trim().length < 4}
        waiting={binding.isPending}
        onTap={bind}
      />
    </Sheet>
  );
}
