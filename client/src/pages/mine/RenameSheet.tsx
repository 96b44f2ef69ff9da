import { useMutation } from '@tanstack/react-query';
import { Input, View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import { rename } from '../../api/account';
import { refusalText } from '../../components/Async/ErrorCard';
import { Button } from '../../components/Button/Button';
import { Sheet } from '../../components/Sheet/Sheet';
import { keepSession } from '../../data/session';
import { platform } from '../../platform/platform';
import { mineTexts } from '../../texts/mine';

interface RenameSheetProps {
  open: boolean;
  name: string | null;
  onClose(): void;
}

/** How one wants to be called. */
export function RenameSheet({ open, name, onClose }: RenameSheetProps): ReactElement {
  const [typed, setTyped] = useState(name ?? '');
  const saving = useMutation({
    mutationFn: rename,
    onMutate: platform.caller,
    onSuccess: ({ profile }, _, caller) => {
      keepSession({ profile }, caller);
      onClose();
    },
  });
  return (
    <Sheet open={open} title={mineTexts.renameTitle} onClose={onClose} id="rename-sheet">
      <View className="sheet__text">{mineTexts.renameNote}</View>
      <Input
        className="field"
        id="name-field"
        maxlength={20}
        placeholder={mineTexts.renamePlaceholder}
        value={typed}
        onInput={(event) => setTyped(event.detail.value)}
      />
      {saving.error && <View className="field__fault">{refusalText(saving.error)}</View>}
      <Button
        id="save-name"
        label={mineTexts.save}
        disabled={typed.trim() === ''}
        waiting={saving.isPending}
        onTap={() => saving.mutate(typed.trim())}
      />
    </Sheet>
  );
}
