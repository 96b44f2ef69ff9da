import { View } from '@tarojs/components';
import type { CSSProperties, PropsWithChildren, ReactElement } from 'react';
import type { Display } from '../../data/display';
import { statesTexts } from '../../texts/states';
import { Icon } from '../Icon/Icon';
import { silent, spoken } from '../spoken';
import './PageRoot.scss';

/** Pixels that the head of a page keeps free: above, for itself, and right of it for WeChat's own button. */
export interface HeadRoom {
  top: number;
  height: number;
  right: number;
}

interface PageFrameProps {
  title: string;
  /** The three leaves beside the title, on the home page. */
  mark?: boolean | undefined;
  /** Registration paints its own ground. */
  ground: 'ground' | 'welcome';
  look: Display['look'];
  head: HeadRoom;
  type: CSSProperties | undefined;
  onBack?: (() => void) | undefined;
}

/** What stands around every page. */
export function PageFrame(props: PropsWithChildren<PageFrameProps>): ReactElement {
  const { title, mark, ground, look, head, type, onBack, children } = props;
  const chosen = look === 'system' ? '' : ` look-${look}`;
  return (
    <View className={`page-root page-root--${ground}${chosen}`} style={type}>
      <View className="page-head" style={{ paddingTop: `${head.top}px` }}>
        <View
          className="page-head__row"
          style={{ minHeight: `${head.height}px`, paddingRight: `${head.right + 16}px` }}
        >
          {onBack && (
            <View
              className="page-head__back"
              hoverClass="tappable--down"
              onClick={onBack}
              {...spoken({ role: 'button', label: statesTexts.back })}
            >
              <Icon name="back" />
            </View>
          )}
          {mark && <View className="page-head__mark" {...silent} />}
          <View
            className="page-head__title"
            {...(title === '' ? silent : spoken({ role: 'heading', label: title }))}
          >
            {title}
          </View>
        </View>
      </View>
      {children}
      <View className="page-root__end" />
    </View>
  );
}

/** `--u` is one design pixel of type (styles/tokens.scss); custom properties are not in React's style type. */
export function typeStyle(scale: number | null, chosen: number): CSSProperties | undefined {
  if (scale !== null) return { '--u': `${scale * chosen}px` } as CSSProperties;
  return chosen === 1 ? undefined : ({ '--u': `${chosen / 16}rem` } as CSSProperties);
}
