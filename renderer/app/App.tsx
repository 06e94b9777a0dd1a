import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { queryClient } from '../bridge/queries.ts';
import { Frame } from './Frame.tsx';
import { useTheme } from './useTheme.ts';

/** antd's own are read out by their English names; what they say stands in the words beside them. */
const ALERT_ICONS = {
  successIcon: <CheckCircleFilled aria-hidden />,
  infoIcon: <InfoCircleFilled aria-hidden />,
  warningIcon: <ExclamationCircleFilled aria-hidden />,
  errorIcon: <CloseCircleFilled aria-hidden />,
};

/** The whole window. */
export function App() {
  return (
    <ConfigProvider theme={useTheme()} locale={zhCN} button={{ autoInsertSpace: false }} alert={ALERT_ICONS}>
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <Frame />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
