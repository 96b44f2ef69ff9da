import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { Section, State } from './State';
import { words } from './words';

/** Pages in frames; outside of the catalogue a page is as high as the screen. */
export function PageRootStates(): ReactElement {
  return (
    <Section of="PageRoot">
      <State name="tab page">
        <Frame>
          <PageRoot title={words.pageTitle} />
        </Frame>
      </State>
      <State name="with the mark">
        <Frame>
          <PageRoot title={words.pageTitle} mark />
        </Frame>
      </State>
      <State name="with the way back, and a long title">
        <Frame>
          <PageRoot title={words.longTitle} back />
        </Frame>
      </State>
      <State name="welcome, without a title">
        <Frame>
          <PageRoot title="" back look="welcome" />
        </Frame>
      </State>
    </Section>
  );
}

function Frame({ children }: { children: ReactElement }): ReactElement {
  return <View className="catalogue__frame">{children}</View>;
}
