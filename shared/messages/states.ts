import type { FormState } from '../api/model.ts';

/** What the states of a form are called, in the window and on the command line. */
export const FORM_STATE_NAMES: Record<FormState, string> = {
  editing: '填写中',
  faulty: '有问题',
  ready: '可导出',
  exported: '已导出',
  sealed: '已盖章',
  handedIn: '已送出',
};

/** Stands for the name of a form that has none yet. */
export const UNNAMED = '（还没有填写名称）';
