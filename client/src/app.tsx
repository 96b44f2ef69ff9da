import { QueryClientProvider } from '@tanstack/react-query';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { noteInvitation } from './data/invitation';
import { queryClient } from './data/queryClient';
import { beginSession } from './data/useSession';
import { platform } from './platform/platform';

platform.start(noteInvitation);
beginSession();

export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => noteInvitation(options));
  // A share opened while the app is in the background arrives here, without a launch.
  useDidShow((options) => noteInvitation(options ?? {}));
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
