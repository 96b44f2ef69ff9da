import type { ReactElement } from 'react';
import shareImage from '../../assets/share.jpg';
import { InviteeRow } from '../../components/InviteeRow/InviteeRow';
import { SharePanel } from '../../components/SharePanel/SharePanel';
import { invitees, now, profile } from './fixtures';
import { Section, State } from './State';

export function InviteeRowStates(): ReactElement {
  return (
    <Section of="InviteeRow">
      {Object.entries(invitees).map(([name, invitee]) => (
        <State name={name} key={name} card>
          <InviteeRow invitee={invitee} now={now} />
        </State>
      ))}
    </Section>
  );
}

export function SharePanelStates(): ReactElement {
  return (
    <Section of="SharePanel">
      <State name="of a member with a name">
        <SharePanel profile={profile} picture={shareImage} />
      </State>
      <State name="of one without a name">
        <SharePanel profile={{ ...profile, name: null }} picture={shareImage} />
      </State>
    </Section>
  );
}
