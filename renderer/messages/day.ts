/** The words of a day that is typed or chosen. */
export const day = {
  example: (year: number) => `${year}年9月20日`,
  hint: (year: number) => `例如：${year}年9月20日`,
  choose: '从日历里选',
  unread: (example: string) => `没认出，请写成${example}`,
} as const;
