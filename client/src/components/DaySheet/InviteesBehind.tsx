import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { InviteeBehind, LineView } from '../../../../cloudfunctions/shared/contract/explanation';
import { displayRate, type Rate } from '../../../../cloudfunctions/shared/domain/money/rate';
import { useInviteesBehind } from '../../data/useInviteesBehind';
import { initial } from '../../format/initial';
import { useShownAmount } from '../../format/shownAmount';
import { explainTexts } from '../../texts/explain';
import { Amount } from '../Amount/Amount';
import { Async } from '../Async/Async';
import { BoneCard } from '../Async/Bone';
import { More } from '../Async/More';
import { Icon } from '../Icon/Icon';
import { silent } from '../spoken';

interface InviteesBehindProps {
  date: string;
  generation: 1 | 2;
  line: LineView;
}

/** Who stood behind a share line on that day, page by page; names are masked. */
export function InviteesBehind({ date, generation, line }: InviteesBehindProps): ReactElement {
  const query = useInviteesBehind(date, generation);
  return (
    <View className="why__part" id="behind">
      <View className="card__head">
        <View className="card__title">{explainTexts.people(line.count ?? 0)}</View>
        <View className="card__note">{explainTexts.peopleNote}</View>
      </View>
      <Async query={query} skeleton={<BoneCard rows={3} />}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.invitees);
          return (
            <>
              {people.map((person, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they are masked and have no id; the list only grows
                <Person key={index} person={person} rate={line.rate ?? 0} />
              ))}
              {!query.hasNextPage && <Ends people={people} line={line} />}
            </>
          );
        }}
      </Async>
      {query.data && <More label={explainTexts.more} query={query} />}
    </View>
  );
}

function Person({ person, rate }: { person: InviteeBehind; rate: number }): ReactElement {
  const show = useShownAmount();
  const { nameMasked, phoneMasked, released, contributed } = person;
  return (
    <View className="behind">
      <View className="behind__face" {...silent}>
        {nameMasked === null ? <Icon name="person" /> : initial(nameMasked)}
      </View>
      <View className="behind__words">
        <View>{nameMasked ?? phoneMasked ?? explainTexts.friend}</View>
        <View className="day__sum">{explainTexts.product(displayRate(rate as Rate), show(released))}</View>
      </View>
      <Amount value={contributed} />
    </View>
  );
}

/** What still lies between the list and the line, once the list is complete. */
function Ends({ people, line }: { people: readonly InviteeBehind[]; line: LineView }): ReactElement | null {
  const show = useShownAmount();
  const rest = line.base - people.reduce((sum, { released }) => sum + released, 0);
  const contributed = people.reduce((sum, person) => sum + person.contributed, 0);
  if (rest > 0) return <View className="why__note">{explainTexts.otherRest(show(rest))}</View>;
  if (contributed < line.earned) return <View className="why__note">{explainTexts.flooredOnce}</View>;
  return null;
}
