import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type CSSProperties, type PropsWithChildren, type ReactElement, useEffect, useMemo } from 'react';
import { TYPE_SCALE, useDisplay } from '../../data/display';
import { paintAround } from '../../platform/around';
import { platform } from '../../platform/platform';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';
import { silent, spoken } from '../spoken';
import './PageRoot.scss';

interface PageRootProps {
  title: string;
  /** Tab pages have none to go back to; the first page of a stack goes home instead. */
  back?: boolean;
  /** The three leaves beside the title, on the home page. */
  mark?: boolean;
  /** Registration paints its own ground. */
  look?: 'ground' | 'welcome';
}

/** The root view of every page: ground, head, safe areas, and the type size and look that the reader chose. */
export function PageRoot({
  title,
  back,
  mark,
  look = 'ground',
  children,
}: PropsWithChildren<PageRootProps>): ReactElement {
  const head = useMemo(() => platform.headRoom(), []);
  const display = useDisplay();
  useEffect(() => paintAround(display.look), [display.look]);
  // The tab bar takes no paint while a page without it is shown.
  useDidShow(() => paintAround(display.look));
  const chosen = display.look === 'system' ? '' : ` look-${display.look}`;
  return (
    <View className={`page-root page-root--${look}${chosen}`} style={typeStyle(TYPE_SCALE[display.type])}>
      <View className="page-head" style={{ paddingTop: `${head.top}px` }}>
        <View
          className="page-head__row"
          style={{ minHeight: `${head.height}px`, paddingRight: `${head.right + 16}px` }}
        >
          {back && (
            <View
              className="page-head__back"
              hoverClass="tappable--down"
              onClick={goBack}
              {...spoken({ role: 'button', label: texts.states.back })}
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

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack();
  else Taro.switchTab({ url: '/pages/home/index' });
}

/** `--u` is one design pixel of type (styles/tokens.scss); custom properties are not in React's style type. */
function typeStyle(chosen: number): CSSProperties | undefined {
  const scale = platform.typeScale();
  if (scale !== null) return { '--u': `${scale * chosen}px` } as CSSProperties;
  return chosen === 1 ? undefined : ({ '--u': `${chosen / 16}rem` } as CSSProperties);
}
