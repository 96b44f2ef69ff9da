import { ScrollView, View } from '@tarojs/components';
import { type PropsWithChildren, type ReactElement, useEffect, useState } from 'react';
import { platform } from '../../platform/platform';
import { statesTexts } from '../../texts/states';
import { Icon } from '../Icon/Icon';
import { spoken } from '../spoken';
import './Sheet.scss';

interface SheetProps {
  open: boolean;
  title: string;
  onClose(): void;
  /** Where its content was opened from other content of the same sheet. */
  onBack?: (() => void) | undefined;
  id?: string;
}

const SLIDE_MS = 240;

/** Slides up over the page and over the tab bar; closed by its cross, or by the page dimmed behind it. */
export function Sheet({
  open,
  title,
  onClose,
  onBack,
  id,
  children,
}: PropsWithChildren<SheetProps>): ReactElement | null {
  const shown = useLingering(open);
  useEffect(() => {
    if (!open) return undefined;
    platform.coverTabBar(true);
    return () => platform.coverTabBar(false);
  }, [open]);
  if (!shown) return null;
  const leaving = open ? '' : ' sheet--leaving';
  return (
    <View className={`sheet${leaving}`} id={id}>
      <View className="sheet__scrim" catchMove onClick={onClose} />
      <View className="sheet__panel" {...spoken({ role: 'dialog', label: title })}>
        <View className="sheet__grip" catchMove />
        <View className="sheet__head" catchMove>
          {onBack && (
            <View
              className="sheet__back"
              id="sheet-back"
              hoverClass="tappable--down"
              onClick={onBack}
              {...spoken({ role: 'button', label: statesTexts.back })}
            >
              <Icon name="back" />
            </View>
          )}
          <View className="sheet__title">{title}</View>
          <View
            className="sheet__close"
            hoverClass="tappable--down"
            onClick={onClose}
            {...spoken({ role: 'button', label: statesTexts.close })}
          >
            <Icon name="close" />
          </View>
        </View>
        {/* Other content begins at its own top. */}
        <ScrollView key={title} className="sheet__body" scrollY enhanced showScrollbar={false}>
          {children}
          <View className="sheet__end" />
        </ScrollView>
      </View>
    </View>
  );
}

/** Stays true for as long as the sheet slides away. */
function useLingering(open: boolean): boolean {
  const [lingering, setLingering] = useState(open);
  useEffect(() => {
    if (open) {
      setLingering(true);
      return undefined;
    }
    const away = setTimeout(() => setLingering(false), SLIDE_MS);
    return () => clearTimeout(away);
  }, [open]);
  return open || lingering;
}
