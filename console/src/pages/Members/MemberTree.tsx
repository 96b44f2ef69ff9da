import './MemberTree.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { TreeMemberView } from '../../../../cloudfunctions/shared/contract/members';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { invitees } from '../../api/members';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Icon } from '../../components/Icon/Icon';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';
import { MemberStatusChip } from './MemberStatusChip';

interface MemberTreeProps {
  member: string;
  onOpen(member: string): void;
}

/** As many of the first level stand open at once, with the second below them; deeper ones are totals until they are opened. */
const OPEN_AT_FIRST = 10;

/** Whom a member invited, and whom these invited, level by level. */
export function MemberTree({ member, onOpen }: MemberTreeProps): ReactElement {
  return <Level member={member} depth={1} onOpen={onOpen} />;
}

function Level({ member, depth, onOpen }: MemberTreeProps & { depth: number }): ReactElement {
  const words = texts.members;
  const query = useInfiniteQuery({
    queryKey: ['members', 'invitees', member],
    queryFn: ({ pageParam }) => invitees(member, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Async query={query} skeleton={<Bones rows={3} />}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.invitees);
        if (all.length === 0) return <p className="tree__none">{words.treeNone}</p>;
        return (
          <ul className="tree" aria-label={words.treeOf(member)}>
            {all.map((one, place) => (
              <Branch
                key={one.member}
                one={one}
                depth={depth}
                isOpenAtFirst={depth === 1 && place < OPEN_AT_FIRST}
                onOpen={onOpen}
              />
            ))}
            {query.hasNextPage && (
              <li>
                <Button size="small" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                  {words.treeMore}
                </Button>
              </li>
            )}
          </ul>
        );
      }}
    </Async>
  );
}

interface BranchProps {
  one: TreeMemberView;
  depth: number;
  isOpenAtFirst: boolean;
  onOpen(member: string): void;
}

function Branch({ one, depth, isOpenAtFirst, onOpen }: BranchProps): ReactElement {
  const words = texts.members;
  const hasBelow = one.invitees > 0;
  const [isOpen, setOpen] = useState(isOpenAtFirst && hasBelow);
  return (
    <li>
      <div className="tree__row">
        {hasBelow ? (
          <button
            type="button"
            className={isOpen ? 'tree__toggle tree__toggle--open' : 'tree__toggle'}
            aria-expanded={isOpen}
            aria-label={isOpen ? words.treeClose(one.member) : words.treeOpen(one.member)}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="forward" size={12} />
          </button>
        ) : (
          <span className="tree__leaf" />
        )}
        <button type="button" className="tree__name" onClick={() => onOpen(one.member)}>
          {one.name ?? words.noName} <span className="tree__number">{one.member}</span>
        </button>
        {one.status !== 'active' && <MemberStatusChip status={one.status} />}
        <span className="tree__figures">
          {hasBelow && <span>{words.treeInvitees(shownCount(one.invitees))}</span>}
          {one.ownVolume === null || one.teamVolume === null ? (
            <span>{words.treeUnknown}</span>
          ) : (
            <>
              <span>{words.treeOwn(displayAmount(one.ownVolume))}</span>
              <span>{words.treeTeam(displayAmount(one.teamVolume))}</span>
            </>
          )}
        </span>
      </div>
      {isOpen && <Level member={one.member} depth={depth + 1} onOpen={onOpen} />}
    </li>
  );
}
