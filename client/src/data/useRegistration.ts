import { useMutation } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { register } from '../api/account';
import { platform } from '../platform/platform';
import { registerTexts } from '../texts/register';
import { forgetInvitation, keptInvitation } from './invitation';
import { keepSession } from './session';

const GREETINGS = {
  new: registerTexts.welcomeNew,
  imported: registerTexts.welcomeImported,
  existing: registerTexts.welcomeBack,
};

/** Registers with a phone code and the kept invitation; afterwards the caller is a member everywhere, and goes home. */
export function useRegistration() {
  return useMutation({
    mutationFn: (phoneCode: string) => register(phoneCode, keptInvitation()?.code),
    onMutate: platform.caller,
    onSuccess: ({ profile, opened }, _, caller) => {
      forgetInvitation();
      keepSession({ profile }, caller);
      Taro.showToast({ title: GREETINGS[opened], icon: 'none' });
      Taro.switchTab({ url: '/pages/home/index' });
    },
  });
}
