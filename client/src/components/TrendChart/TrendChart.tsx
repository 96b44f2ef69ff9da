import { View } from '@tarojs/components';
import { type ReactElement, useMemo } from 'react';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { useShownAmount } from '../../format/shownAmount';
import { homeTexts } from '../../texts/home';
import { Amount } from '../Amount/Amount';
import { silent, spoken } from '../spoken';
import './TrendChart.scss';
import { pathImage, type TrendPoint, trendShapes } from './trendShapes';

/** What was released on each of the last days: solid line the whole, dashed line 每日释放; it starts at zero. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }): ReactElement {
  const show = useShownAmount();
  const images = useMemo(() => {
    const shapes = trendShapes(points);
    return {
      area: pathImage(shapes.total, 'area'),
      staticArea: pathImage(shapes.static, 'area'),
      line: pathImage(shapes.total, 'line'),
      dashes: pathImage(shapes.static, 'dashes'),
      dotBottom: `${shapes.lastLevel * 100}%`,
    };
  }, [points]);
  const total = points.reduce((sum, point) => sum + point.total, 0);
  const from = displayDay((points[0]?.date ?? '') as BusinessDay);
  const to = displayDay((points.at(-1)?.date ?? '') as BusinessDay);
  const accelerated = points.some((point) => point.total > point.static);

  return (
    <View className="card trend" id="trend">
      <View className="card__head">
        <View className="card__title">{homeTexts.trend}</View>
        <View className="card__note">
          {homeTexts.total} <Amount value={total} size="sub" />
        </View>
      </View>
      <View
        className="trend__plot"
        {...spoken({ role: 'img', label: homeTexts.trendSpoken(from, to, show(total)) })}
      >
        <View className="trend__area" style={mask(images.area)} />
        <View className="trend__area trend__area--static" style={mask(images.staticArea)} />
        {accelerated && <View className="trend__line trend__line--static" style={mask(images.dashes)} />}
        <View className="trend__line" style={mask(images.line)} />
        <View className="trend__dot" style={{ bottom: images.dotBottom }} {...silent}>
          <View className="trend__last">
            <Amount value={points.at(-1)?.total} size="sub" />
          </View>
        </View>
        {accelerated && <View className="trend__label trend__label--fast">{homeTexts.fast}</View>}
        <View className="trend__label trend__label--static">{homeTexts.static}</View>
      </View>
      <View className="trend__days">
        <View>{from}</View>
        <View>{to}</View>
      </View>
    </View>
  );
}

function mask(image: string): { WebkitMaskImage: string; maskImage: string } {
  return { WebkitMaskImage: image, maskImage: image };
}
