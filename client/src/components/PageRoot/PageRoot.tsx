import Taro, { useDidShow } from '@tarojs/taro';
import { type PropsWithChildren, type ReactElement, useEffect, useMemo } from 'react';
import { TYPE_SCALE, useDisplay } from '../../data/display';
import { paintAround } from '../../platform/around';
import { platform } from '../../platform/platform';
import { PageFrame, typeStyle } from './PageFrame';

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
  return (
    <PageFrame
      title={title}
      mark={mark}
      ground={look}
      look={display.look}
      head={head}
      type={typeStyle(platform.typeScale(), TYPE_SCALE[display.type])}
      onBack={back ? goBack : undefined}
    >
      {children}
    </PageFrame>
  );
}

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack();
  else Taro.switchTab({ url: '/pages/home/index' });
}
