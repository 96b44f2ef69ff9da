import { View } from '@tarojs/components';
import { type ReactElement, useMemo } from 'react';
import type { GroupView } from '../../../../cloudfunctions/shared/contract/group';
import { silent, spoken } from '../../components/spoken';
import { pathImage } from '../../components/TrendChart/trendShapes';
import { useShownAmount } from '../../format/shownAmount';
import { shownDay } from '../../format/when';
import { groupTexts } from '../../texts/group';
import { groupShapes } from './groupShapes';

/** Two months of the same days in one chart: this one solid, the one before dashed, both from zero and labelled at their ends. */
export function GroupChart({ group }: { group: GroupView }): ReactElement {
  const { month, lastMonth } = group;
  const shown = useShownAmount();
  const drawn = useMemo(() => {
    const shapes = groupShapes(month.cumulated, lastMonth?.cumulated ?? null);
    return {
      area: pathImage(shapes.month, 'area'),
      line: pathImage(shapes.month, 'line'),
      dashes: shapes.lastMonth && pathImage(shapes.lastMonth, 'dashes'),
      level: percent(shapes.level),
      month: percent(shapes.labels.month),
      lastMonth: shapes.labels.lastMonth === null ? null : percent(shapes.labels.lastMonth),
    };
  }, [month, lastMonth]);
  const last = lastMonth?.cumulated.at(-1);
  const label = groupTexts.chartSpoken(
    shownDay(month.from, month.to),
    shownDay(month.to, month.to),
    shown(group.volume),
    last === undefined ? null : shown(last),
  );
  return (
    <View className="two-months" {...spoken({ role: 'img', label })}>
      <View className="two-months__plot">
        <View className="two-months__area" style={mask(drawn.area)} />
        {drawn.dashes && <View className="two-months__last" style={mask(drawn.dashes)} />}
        <View className="two-months__line" style={mask(drawn.line)} />
        <View className="two-months__dot" style={{ bottom: drawn.level }} />
        <View
          className="two-months__label two-months__label--month"
          style={{ bottom: drawn.month }}
          {...silent}
        >
          {groupTexts.month}
        </View>
        {drawn.lastMonth !== null && (
          <View className="two-months__label" style={{ bottom: drawn.lastMonth }} {...silent}>
            {groupTexts.lastMonth}
          </View>
        )}
      </View>
      <View className="two-months__days" {...silent}>
        <View>{shownDay(month.from, month.to)}</View>
        <View>{shownDay(month.to, month.to)}</View>
      </View>
    </View>
  );
}

const percent = (level: number): string => `${level * 100}%`;

function mask(image: string): { WebkitMaskImage: string; maskImage: string } {
  return { WebkitMaskImage: image, maskImage: image };
}
