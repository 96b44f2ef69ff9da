import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { answered } from './client';
import './index.scss';
import { AsyncStates } from './AsyncStates';
import { ButtonStates, ChoiceStates, LineStates, MonthSwitchStates, TappableStates } from './ControlStates';
import { InviteeRowStates, SharePanelStates } from './InviteStates';
import { PageRootStates } from './PageRootStates';
import { PointsCardStates } from './PointsCardStates';
import { ReleaseBarStates, TierProgressStates, TrendChartStates } from './ProgressStates';
import { DaySheetStates, SheetStates } from './SheetStates';
import { AmountStates, IconStates, RankBadgeStates } from './SmallStates';
import { Switches } from './Switches';
import { words } from './words';

/** Every component in all of its states, side by side: for developers, in no build that people get (app.config.ts). */
export default function Catalogue(): ReactElement {
  return (
    <QueryClientProvider client={answered}>
      <PageRoot title={words.title} back>
        <Switches />
        <AmountStates />
        <AsyncStates />
        <ButtonStates />
        <ChoiceStates />
        <DaySheetStates />
        <IconStates />
        <InviteeRowStates />
        <LineStates />
        <MonthSwitchStates />
        <PageRootStates />
        <PointsCardStates />
        <RankBadgeStates />
        <ReleaseBarStates />
        <SharePanelStates />
        <SheetStates />
        <TappableStates />
        <TierProgressStates />
        <TrendChartStates />
      </PageRoot>
    </QueryClientProvider>
  );
}
