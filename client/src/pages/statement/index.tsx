import { useRouter } from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Async } from '../../components/Async/Async';
import { BoneCard } from '../../components/Async/Bone';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { useHome } from '../../data/usePoints';
import { statementTexts } from '../../texts/explain';
import './index.scss';
import { MonthStatement } from './MonthStatement';

/** 月度对账单: what a month released, by kind, and what it began and ended with. */
export default function StatementPage(): ReactElement {
  return (
    <PageRoot title={statementTexts.title} back>
      <MemberOnly skeleton={<BoneCard rows={6} />}>{() => <MemberStatement />}</MemberOnly>
    </PageRoot>
  );
}

function MemberStatement(): ReactElement {
  const asked = useRouter().params.month;
  const home = useHome();
  const [chosen, setChosen] = useState(asked);
  return (
    <Async query={home} skeleton={<BoneCard rows={6} />}>
      {({ publishedDate }) => {
        const newest = (publishedDate ?? businessDayOf(Date.now())).slice(0, 7);
        return <MonthStatement month={chosen ?? newest} newest={newest} onMonth={setChosen} />;
      }}
    </Async>
  );
}
