import { Input, View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import { refusalText } from '../../components/Async/ErrorCard';
import { Button } from '../../components/Button/Button';
import { Icon, type IconName } from '../../components/Icon/Icon';
import { Sheet } from '../../components/Sheet/Sheet';
import { silent, spoken } from '../../components/spoken';
import { useClosing } from '../../data/useClosing';
import { useHome } from '../../data/usePoints';
import { useShownAmount } from '../../format/shownAmount';
import { privacyTexts } from '../../texts/privacy';
import { statesTexts } from '../../texts/states';

interface CloseSheetProps {
  open: boolean;
  profile: ProfileView;
  onClose(): void;
}

/** Says what closing does before it asks for the last four digits; nothing happens by a tap alone. */
export function CloseSheet({ open, profile, onClose }: CloseSheetProps): ReactElement {
  const [typed, setTyped] = useState('');
  const closing = useClosing();
  const leave = () => {
    // What is under way cannot be taken back: the sheet stays until it is known what came of it.
    if (closing.isPending) return;
    setTyped('');
    closing.reset();
    onClose();
  };
  return (
    <Sheet open={open} title={privacyTexts.closeTitle} onClose={leave} id="close-sheet">
      <View className="closing__head" {...spoken({ role: 'heading', label: privacyTexts.closeHead })}>
        {privacyTexts.closeHead}
      </View>
      <View className="closing__what">
        <Effect icon="close" text={privacyTexts.gone} isLoss />
        <Effect icon="close" text={privacyTexts.stops} isLoss>
          <Holdings />
        </Effect>
        <Effect icon="check" text={privacyTexts.friends} />
        <Effect icon="check" text={privacyTexts.stays} />
        <Effect icon="check" text={privacyTexts.again} />
      </View>
      <View className="closing__ask">{privacyTexts.confirm(hiddenEnd(profile.phoneMasked))}</View>
      <Input
        className="field closing__field"
        id="phone-end"
        type="number"
        maxlength={4}
        placeholder={privacyTexts.placeholder}
        value={typed}
        onInput={(event) => setTyped(event.detail.value)}
      />
      {closing.error && (
        <View className="field__fault" id="close-fault" {...spoken({ role: 'alert' })}>
          {refusalText(closing.error)}
        </View>
      )}
      <Button
        id="confirm-close"
        look="danger"
        label={privacyTexts.closeButton}
        disabled={!/^\d{4}$/.test(typed)}
        waiting={closing.isPending}
        onTap={() => closing.mutateAsync(typed).catch(() => undefined)}
      />
      <View className="sheet__gap" />
      <Button
        id="keep-account"
        look="plain"
        label={privacyTexts.keep}
        disabled={closing.isPending}
        onTap={leave}
      />
    </Sheet>
  );
}

/** What would be lost; what is not known says so. */
function Holdings(): ReactElement {
  const { data } = useHome();
  const show = useShownAmount();
  const shown = (amount: number | null | undefined) =>
    typeof amount === 'number' ? show(amount) : statesTexts.unknown;
  return (
    <View className="closing__holdings" id="closing-holdings">
      {privacyTexts.holdings(shown(data?.available), shown(data?.inPools))}
    </View>
  );
}

interface EffectProps {
  icon: IconName;
  text: string;
  isLoss?: boolean;
  children?: ReactElement;
}

function Effect({ icon, text, isLoss, children }: EffectProps): ReactElement {
  return (
    <View className="effect">
      <View className={`effect__icon${isLoss ? ' effect__icon--loss' : ''}`} {...silent}>
        <Icon name={icon} small />
      </View>
      <View className="effect__text">
        {text}
        {children}
      </View>
    </View>
  );
}

/** 138****0001 without what is to be typed: 138****____ says where the digits are missing. */
const hiddenEnd = (masked: string | null): string => (masked === null ? '' : `${masked.slice(0, 3)}********`);
