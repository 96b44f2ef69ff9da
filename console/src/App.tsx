import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactElement, useMemo } from 'react';
import { RouterProvider } from 'react-router-dom';
import { queryClient } from './api/queryClient';
import { antdTheme } from './look/antdTheme';
import { useIsDark } from './look/look';
import { router } from './routes';

export function App(): ReactElement {
  const isDark = useIsDark();
  const theme = useMemo(() => antdTheme(isDark), [isDark]);
  return (
    <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
      <AntdApp>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
