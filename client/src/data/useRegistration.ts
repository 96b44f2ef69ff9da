import { useMutation } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { register } from '../api/account';
import { platform } from '../platform/platform';
import { texts } from '../texts/texts';
import { forgetInvitation, keptInvitation } from './invitation';
import { keepSession } from './session';

const GREETINGS = {
  new: texts.register.welcomeNew,
  imported: texts.register.welcomeImported,
  existing: texts.register.welcomeBack,
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
