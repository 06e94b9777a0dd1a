/** The words of the first run. */
export const firstRun = {
  step: (number: number, total: number) => `第 ${number} 步，共 ${total} 步`,
  privacy: '请勿录入涉密内容。',
  offline: '内容只存在这台电脑上，不会自动发送。',
  next: '下一步',
  previous: '上一步',
  role: {
    heading: '你们单位属于哪一种？',
    hint: '这决定推荐表送给谁、还要交什么。以后可以在“通知与设置”里改。',
    later: '以后再说',
    choose: '请选一种；拿不准就点“以后再说”。',
  },
  unit: {
    heading: '单位信息',
    hint: '填一次，以后每份推荐表自动带上。可以只填一部分。',
    save: '保存，下一步',
    later: '以后再填',
  },
  start: {
    heading: '可以开始了',
    hint: '每个要推荐的单位或活动填一份。填写时随时自动保存，可以分几次填完。',
    fromWord: '已经有填好的 Word 表（手工做的、往年的都行）：先到工作台，点“从 Word 文件新建”。',
    desk: '先到工作台看看',
  },
} as const;
