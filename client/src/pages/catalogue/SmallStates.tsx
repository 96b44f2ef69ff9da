import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Amount } from '../../components/Amount/Amount';
import { Icon, type IconName } from '../../components/Icon/Icon';
import { RankBadge } from '../../components/RankBadge/RankBadge';
import { homeTexts } from '../../texts/home';
import { Section, State } from './State';
import { words } from './words';

const AMOUNT = 12_345_67;
const sizes = ['display', 'figure', 'title', 'head', 'body', 'sub'] as const;

/** Covered amounts are one choice for the whole app: the switch on top of the page shows them. */
export function AmountStates(): ReactElement {
  return (
    <Section of="Amount">
      {sizes.map((size) => (
        <State name={size} key={size} card>
          <View className="row row--wrap">
            <Amount value={AMOUNT} size={size} />
            <Amount value={AMOUNT} size={size} unit={words.yuan} />
            <Amount value={null} size={size} />
          </View>
        </State>
      ))}
      <State name="zero, a cent, negative, very large" card>
        <View className="row row--wrap">
          <Amount value={0} />
          <Amount value={1} />
          <Amount value={-AMOUNT} />
          <Amount value={123_456_789_012} />
        </View>
      </State>
      <State name="unknown, and why" card>
        <Amount value={undefined} unknown={homeTexts.afterClose} />
      </State>
    </Section>
  );
}

/** A record, so that a new icon that is missing here does not compile. */
const icons: Record<IconName, true> = {
  eye: true,
  'eye-off': true,
  forward: true,
  back: true,
  close: true,
  up: true,
  down: true,
  same: true,
  order: true,
  rules: true,
  copy: true,
  send: true,
  link: true,
  picture: true,
  lock: true,
  person: true,
  people: true,
  shield: true,
  refresh: true,
  wifi: true,
  clock: true,
  info: true,
  check: true,
  ticket: true,
  return: true,
  bell: true,
  gear: true,
  download: true,
  letters: true,
  moon: true,
  leave: true,
  leaf: true,
};

export function IconStates(): ReactElement {
  const names = Object.keys(icons) as IconName[];
  return (
    <Section of="Icon">
      <State name="usual, and small" card>
        <View className="catalogue__samples">
          {names.map((name) => (
            <View className="catalogue__sample" key={name}>
              <View>
                <Icon name={name} /> <Icon name={name} small />
              </View>
              <View className="catalogue__label">{name}</View>
            </View>
          ))}
        </View>
      </State>
    </Section>
  );
}

const ranks = ['bronze', 'silver', 'gold', 'platinum', 'diamond', 'star', 'king', 'not drawn'];

export function RankBadgeStates(): ReactElement {
  return (
    <Section of="RankBadge">
      <State name="every rank, and one without a picture" card>
        <View className="catalogue__samples">
          {ranks.map((rank) => (
            <View className="catalogue__sample" key={rank}>
              <RankBadge rank={rank} />
              <View className="catalogue__label">{rank}</View>
            </View>
          ))}
        </View>
      </State>
    </Section>
  );
}
