import type { ThemeConfig } from 'antd';

/*
 * antd's own colours fail WCAG 2.2 AA on white (primary 4.1:1, error 3.3:1, placeholder 1.8:1); these pass:
 * primary 6.7:1, error 6.5:1, warning text 5.0:1, success 5.0:1, secondary text 7.6:1, placeholder 4.8:1.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4ed8',
    colorPrimaryHover: '#1e40af',
    colorPrimaryActive: '#1e3a8a',
    colorInfo: '#1d4ed8',
    colorLink: '#1d4ed8',
    colorLinkHover: '#1e40af',
    colorLinkActive: '#1e3a8a',
    colorError: '#b91c1c',
    colorWarning: '#b45309',
    colorSuccess: '#15803d',
    // Derived from colours this dark, the grounds of messages would be muddy.
    colorSuccessBg: '#f0fdf4',
    colorSuccessBorder: '#86efac',
    colorErrorBg: '#fef2f2',
    colorErrorBorder: '#fca5a5',
    colorWarningBg: '#fffbeb',
    colorWarningBorder: '#fcd34d',
    colorInfoBg: '#eff6ff',
    colorInfoBorder: '#93c5fd',
    colorPrimaryBg: '#eff6ff',
    colorText: '#1f2937',
    colorTextSecondary: '#4b5563',
    colorTextTertiary: '#6b7280',
    colorTextDescription: '#4b5563',
    colorTextPlaceholder: '#6b7280',
    colorTextDisabled: '#6b7280',
    colorBorder: '#9ca3af',
    colorBorderSecondary: '#e5e7eb',
    borderRadius: 8,
    fontSize: 15,
    controlHeight: 38,
    fontFamily:
      "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: { Table: { cellPaddingBlock: 11 } },
};
