import { useMutation } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { closeAccount } from '../api/account';
import { privacyTexts } from '../texts/privacy';
import { becomeNobody } from './session';

/** Closes the account; afterwards the phone knows nothing of it, and shows the app as to a visitor. */
export function useClosing() {
  // One key for all attempts: when the answer was lost, the next attempt is told that it is done.
  const [request] = useState(() => `close-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`);
  return useMutation({
    mutationFn: (phoneEnd: string) => closeAccount(request, phoneEnd),
    onSuccess: () => {
      becomeNobody();
      // Said on the page that one comes to: leaving the other takes its words away.
      Taro.switchTab({ url: '/pages/home/index' })
        .then(() => Taro.showToast({ title: privacyTexts.closed, icon: 'none' }))
        .catch(() => undefined);
    },
  });
}
