import { expect, test } from 'vitest';
import { findForms } from '../../../renderer/desk/findForms.ts';
import { builtInNotice } from '../../helpers/forms.ts';
import { summaryOf } from './desk.ts';

const notice = builtInNotice();
const square = summaryOf({ name: '广场科学夜 Open Day', reportingUnit: '样例镇科协' });
const school = summaryOf({ name: '机器人进校园', state: 'faulty' });
const unit = summaryOf({ name: '样例市第一样例学会', kind: 'unit', state: 'handedIn' });
const unnamed = summaryOf({ name: '' });
const unsure = summaryOf({ name: '水的净化', state: 'ready', warnings: 2 });
const forms = [square, school, unit, unnamed, unsure];

test.each([
  ['', forms],
  ['  ', forms],
  ['科学夜', [square]],
  ['ｏｐｅｎ', [square]],
  ['样例镇', [square]],
  ['有问题', [school]],
  ['请先看看', [unsure]],
  ['可导出', []],
  ['优秀组织单位', [unit]],
  ['样例 已送出', [unit]],
  ['没有填写名称', [unnamed]],
  ['没有这样的', []],
])('%j finds', (looked, found) => {
  expect(findForms(forms, looked, notice)).toEqual(found);
});
