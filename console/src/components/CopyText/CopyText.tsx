import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';

/** A button that brings a text to the clipboard and says so. */
export function CopyText({ text }: { text: string }): ReactElement {
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    message.success(texts.states.copied);
  };
  return (
    <Button size="small" icon={<Icon name="copy" size={14} />} onClick={copy}>
      {texts.states.copy}
    </Button>
  );
}
