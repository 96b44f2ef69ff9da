import type { ReactElement, ReactNode } from 'react';
import type { MemberProfileView } from '../../../../cloudfunctions/shared/contract/members';
import { Facts } from '../../components/Facts/Facts';
import { exactMoment, shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

interface ProfileBindingProps {
  profile: MemberProfileView;
  onOpen(member: string): void;
}

/** Who a member is, whom it hangs on and what that rests on, and whom it hung on before. */
export function ProfileBinding({ profile, onOpen }: ProfileBindingProps): ReactElement {
  const { binding, former } = profile;
  const words = texts.members;
  const link = (member: string) => (
    <button type="button" className="profile__link" onClick={() => onOpen(member)}>
      {member}
    </button>
  );
  return (
    <>
      <section>
        <h3>{words.profile}</h3>
        <Facts
          facts={[
            [words.phone, profile.phoneMasked],
            [words.role, words.roles[profile.role]],
            [
              words.inviteCode,
              <span key="code" className="mono">
                {profile.inviteCode}
              </span>,
            ],
            [words.channel, profile.channel === '' ? null : profile.channel],
            [words.registeredAt, exactMoment(profile.registeredAt)],
            [
              words.firstOrder,
              profile.firstOrderAt === null ? words.noOrder : exactMoment(profile.firstOrderAt),
            ],
          ]}
        />
      </section>
      <section>
        <h3>{words.binding}</h3>
        {binding === null ? (
          <p className="profile__former">{words.noBinding}</p>
        ) : (
          <Facts
            facts={[
              [words.inviter, binding.inviter === null ? words.noInviter : link(binding.inviter)],
              ...evidenceOf(binding, decidedBy(binding.decidedBy, profile.member)),
            ]}
          />
        )}
        {binding?.passedOver.map(({ inviter, reason }) => (
          <p key={inviter} className="profile__former">
            {words.passedOver} {link(inviter)} · {words.passedOverBecause[reason] ?? reason}
          </p>
        ))}
        {former.length > 0 && (
          <p className="profile__former">
            {words.former}
            {former.map(({ inviter, until }) => (
              <span key={until}>
                {' · '}
                {inviter === null ? words.formerNobody : link(inviter)} {words.formerUntil(shownDay(until))}
              </span>
            ))}
          </p>
        )}
      </section>
    </>
  );
}

function evidenceOf(
  binding: NonNullable<MemberProfileView['binding']>,
  decider: string,
): [string, ReactNode][] {
  const words = texts.members;
  return [
    [words.bindingHow, words.how[binding.how]],
    [words.bindingCode, binding.code],
    [words.bindingScene, binding.scene],
    [words.bindingTouched, binding.touchedAt === null ? null : exactMoment(binding.touchedAt)],
    [words.bindingBound, exactMoment(binding.boundAt)],
    [words.bindingDecided, decider],
  ];
}

/** Who decided, as much of it as people tell apart: the member, an import by the beginning of its id, or an operator. */
function decidedBy(decider: string, member: string): string {
  const words = texts.members;
  if (decider === member) return words.bySelf;
  const [, imported] = /^import:(.{1,8})/.exec(decider) ?? [];
  return imported === undefined ? decider : words.byImport(imported);
}
