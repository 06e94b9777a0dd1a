import { expect, test } from 'vitest';
import { handInRow, type RowFacts } from '../../../renderer/handIn/rows.ts';
import type { SubmissionBlock } from '../../../shared/submission/model.ts';
import { summaryOf } from '../desk/desk.ts';

const FACTS: RowFacts = { standing: undefined, block: undefined, role: 'direct', year: 2021 };
const ready = summaryOf({ state: 'exported', errors: 0, missing: 0 });
const blockOf = (code: SubmissionBlock['code']): SubmissionBlock => ({
  form: ready.id,
  name: ready.name,
  code,
  details: {},
});

test('an exported form is ready and proposed; for a collator only once it is sealed', () => {
  expect(handInRow(ready, FACTS)).toMatchObject({
    tone: 'ready',
    remark: '可以报送',
    proposed: true,
    mend: null,
  });
  const collator = { ...FACTS, role: 'collator' } as const;
  expect(handInRow(ready, collator)).toMatchObject({ remark: '可以报送（还没有登记盖章）', proposed: false });
  const sealed = { ...ready, state: 'sealed', sealedOn: '2021-09-18' } as const;
  expect(handInRow(sealed, collator)).toMatchObject({ remark: '9月18日盖章，可以报送', proposed: true });
});

test('sealed in an earlier text it can go, and is not proposed', () => {
  const earlier = { ...ready, seal: 'earlier', sealedOn: '2021-09-18' } as const;
  expect(handInRow(earlier, FACTS)).toMatchObject({
    tone: 'unsure',
    remark: '9月18日盖的是上一版，要重新盖章',
    proposed: false,
  });
});

test('what is most likely unfinished can go, and is said with the way to it', () => {
  const unsure = { ...ready, warnings: 2 } as const;
  expect(handInRow(unsure, FACTS)).toMatchObject({
    tone: 'unsure',
    remark: '还有 2 处可能没写完或写错',
    proposed: true,
    mend: { label: '去看看', section: 'check' },
  });
  const sent = { ...unsure, state: 'handedIn', handedIn: { on: '2021-09-19', way: '' } } as const;
  expect(handInRow(sent, { ...FACTS, standing: 'sent' })).toMatchObject({ tone: 'sent', mend: null });
});

test.each([
  [{ state: 'editing', errors: 3, missing: 3 }, '还有 3 项必填', '继续填写', 'check'],
  [{ state: 'faulty', errors: 1, missing: 0 }, '还有 1 处要改', '去修改', 'check'],
  [{ state: 'ready' }, '还没有导出', '去导出', 'export'],
  [{ state: 'ready', exportOutdated: true }, '导出后又有改动', '重新导出', 'export'],
] as const)('what keeps a form back, and what mends it: %o', (changes, remark, label, section) => {
  expect(handInRow({ ...ready, ...changes }, FACTS)).toMatchObject({
    tone: 'blocked',
    proposed: false,
    remark,
    mend: { label, section },
  });
});

test('a scan of an earlier text waits for an answer; anything else that its files lack has to be mended', () => {
  const asked = handInRow(ready, { ...FACTS, block: blockOf('scanEarlier') });
  expect(asked).toMatchObject({ tone: 'blocked', isAsked: true, mend: { label: '重新盖章扫描' } });
  const missing = handInRow(ready, { ...FACTS, block: blockOf('photoMissing') });
  expect(missing).toMatchObject({ tone: 'blocked', isAsked: false });
});

test('sent before, packed anew: it waits in the package, and goes with it', () => {
  const again = { ...ready, state: 'handedIn', handedIn: { on: '2021-09-19', way: '' } } as const;
  expect(handInRow(again, { ...FACTS, standing: 'packed' })).toMatchObject({
    tone: 'ready',
    remark: '已打包，还没有登记送出',
    proposed: true,
  });
});

test.each([
  ['exportFileGone', '导出的 Word 文件不在原处了，请重新导出', '重新导出', 'export'],
  ['exportFileChanged', '导出的 Word 文件后来在别处改过，请用它更新，或者重新导出', '去看看', 'export'],
  ['photoMissing', '有照片的原文件找不到了，请把它拿下再加一次', '打开照片', 'photos'],
] as const)('what is found in its files: %s', (code, remark, label, section) => {
  expect(handInRow(ready, { ...FACTS, block: blockOf(code) })).toMatchObject({
    tone: 'blocked',
    remark,
    mend: { label, section },
  });
});

test('what is out is not proposed, unless it was changed and exported again since', () => {
  const sent = { ...ready, state: 'handedIn', handedIn: { on: '2021-09-19', way: '政务平台' } } as const;
  expect(handInRow(sent, { ...FACTS, standing: 'sent' })).toMatchObject({
    tone: 'sent',
    remark: '9月19日已送出，政务平台',
    proposed: false,
    mend: null,
  });
  expect(handInRow(sent, { ...FACTS, standing: 'changedSinceSent' })).toMatchObject({
    tone: 'ready',
    remark: '送出后又改过，要再报送',
    proposed: true,
  });
  expect(
    handInRow({ ...sent, exportOutdated: true }, { ...FACTS, standing: 'changedSinceSent' }),
  ).toMatchObject({ tone: 'blocked', remark: '送出后又改过，请先重新导出' });
});
