import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';

/** A button that brings a text to the clipboard and says so, or that it could not. */
export function CopyText({ text }: { text: string }): ReactElement {
  const { message } = App.useApp();
  const copy = async () => {
    try {
      // Over plain HTTP from another machine there is no clipboard.
      await navigator.clipboard.writeText(text);
      message.success(texts.states.copied);
    } catch {
      message.warning(texts.states.notCopied);
    }
  };
  return (
    <Button size="small" icon={<Icon name="copy" size={14} />} onClick={copy}>
      {texts.states.copy}
    </Button>
  );
}
