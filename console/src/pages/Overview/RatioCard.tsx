import { Progress } from 'antd';
import type { ReactElement } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Card } from '../../components/Card/Card';
import { Chip } from '../../components/Chip/Chip';
import { Facts } from '../../components/Facts/Facts';
import { shownPercent } from '../../format/shownPercent';
import { texts } from '../../texts/texts';
import { ALARM_FROM, type RatioLevel, type ReleaseRatio, releaseRatio, WATCH_FROM } from './releaseRatio';

const words = texts.overview;
const tones = { good: 'good', watch: 'warn', alarm: 'danger' } as const satisfies Record<RatioLevel, string>;

/** What is released for what is sold, and whether that wants to be watched. */
export function RatioCard({ closes }: { closes: readonly CloseView[] }): ReactElement {
  const found = releaseRatio(closes);
  return (
    <Card
      title={words.ratio}
      side={found && <Chip tone={tones[found.level]}>{words.levels[found.level]}</Chip>}
    >
      {found ? <Ratio found={found} /> : <p className="quiet">{words.ratioUnknown}</p>}
    </Card>
  );
}

function Ratio({ found: { days, ratio, level, released, volume } }: { found: ReleaseRatio }): ReactElement {
  return (
    <div className={`ratio ratio--${level}`}>
      <p className="ratio__figure">{ratio === null ? texts.states.unknown : shownPercent(ratio)}</p>
      <Progress
        percent={Math.min(100, Math.round((ratio ?? (released > 0 ? 1 : 0)) * 100))}
        showInfo={false}
        size="small"
        aria-label={words.ratio}
      />
      <Facts
        facts={[
          [words.ratioReleased(days), displayAmount(released)],
          [words.ratioVolume(days), displayAmount(volume)],
        ]}
      />
      <p className="quiet">{words.ratioNote(shownPercent(WATCH_FROM), shownPercent(ALARM_FROM))}</p>
    </div>
  );
}
