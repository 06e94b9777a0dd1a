/** The words of 本单位. */
export const unit = {
  heading: '本单位',
  hint: '填一次，新建的推荐表自动带上。以后改了，已有的推荐表会问要不要跟着改。',
  saved: '已保存',
  saving: '正在保存…',
  retry: '再保存一次',
  fullName: '填写全称，与公章一致',
} as const;
