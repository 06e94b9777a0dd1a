import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { queryClient } from '../bridge/queries.ts';
import { Frame } from './Frame.tsx';
import { theme } from './theme.ts';

/** The whole window. */
export function App() {
  return (
    <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <Frame />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
