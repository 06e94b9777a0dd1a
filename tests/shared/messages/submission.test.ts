import { expect, test } from 'vitest';
import { type Checklist, checklistText } from '../../../shared/messages/submission.ts';
import { builtInNotice } from '../../helpers/forms.ts';

const LIST: Checklist = {
  notice: builtInNotice(),
  recipient: { name: '样例区科协', mailbox: 'office@sample.example', person: '', phone: '' },
  sender: '样例市样例区第一实验小学',
  round: 1,
  code: '7KQF-3MXA',
  replaces: null,
  part: { number: 1, of: 1 },
  forms: [
    {
      kind: 'unit',
      name: '样例市样例区第一实验小学',
      checkCode: '4444-AAAA',
      files: [
        { path: '附件1-样例小学.docx', purpose: 'form', bytes: 1_258_291 },
        { path: '附件1-样例小学-盖章扫描件.pdf', purpose: 'scan', bytes: 345_678 },
        { path: '附件1-样例小学-照片1.jpg', purpose: 'photo', bytes: 2_048 },
      ],
    },
  ],
  shared: [
    { path: '名单.xlsx', purpose: 'roster', bytes: 8_000 },
    { path: '报送清单.txt', purpose: 'checklist', bytes: null },
  ],
  elsewhere: [],
};

const linesOf = (list: Partial<Checklist> = {}) => checklistText({ ...LIST, ...list }).split('\r\n');

test('a checklist begins with a byte order mark and ends every line as Notepad knows it', () => {
  const text = checklistText(LIST);
  expect(text.startsWith('\uFEFF报送清单\r\n')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

test('it says to whom, from whom, and what each file is', () => {
  expect(linesOf()).toEqual(
    expect.arrayContaining([
      '收　　件：样例区科协（office@sample.example）',
      '报送单位：样例市样例区第一实验小学',
      '报送次数：第1次报送',
      '推 荐 表：共 1 份（优秀组织单位 1 份）',
      '1．优秀组织单位：样例市样例区第一实验小学　校验码 4444-AAAA',
      '　　附件1-样例小学.docx（推荐表，Word 文件，完整，可直接审阅、打印，1.2 MB）',
      '　　附件1-样例小学-盖章扫描件.pdf（盖章页扫描件，338 KB）',
      '　　附件1-样例小学-照片1.jpg（照片，表中照片的单独文件，2 KB）',
      '　　报送清单.txt（本清单）',
    ]),
  );
  expect(linesOf().join('')).not.toMatch(/代替|封/u);
});

test('one of several mails names itself and what the others hold', () => {
  const lines = linesOf({
    part: { number: 2, of: 3 },
    elsewhere: [
      { part: 3, kind: 'activity', name: '“科学夜”', checkCode: '6666-CCCC', files: ['form'] },
      { part: 1, kind: 'activity', name: '', checkCode: '5555-CCCC', files: ['form', 'scan', 'scan'] },
    ],
  });
  expect(lines[0]).toBe('\uFEFF报送清单（第2封，共3封）');
  const at = lines.indexOf('另外 2 封邮件里的推荐表');
  expect(lines.slice(at + 1, at + 5)).toEqual([
    '　　第1封：',
    '　　　　优秀活动“（还没有填写名称）”　校验码 5555-CCCC　Word 文件、盖章页扫描件 2 个',
    '　　第3封：',
    '　　　　优秀活动“‘科学夜’”　校验码 6666-CCCC　Word 文件',
  ]);
  expect(lines).toContain(
    '　　4．文件分 3 封邮件发送，每一封都可以单独使用；收到的少于 3 封时，请告诉报送单位。',
  );
});

test('a later hand-in says what it takes the place of', () => {
  const lines = linesOf({ round: 2, replaces: '3MXA-7KQF' });
  expect(lines).toContain('报送次数：第2次报送，代替上一次报送（报送码 3MXA-7KQF），请以这一次为准');
  expect(lines).toContain('　　4．上一次报送的文件不再使用，请用这一次的代替。');
});

test('a name keeps to its line and to its direction', () => {
  const [form] = LIST.forms;
  const lines = linesOf({ forms: [{ ...form, name: '一\r\n二\u202e三' } as Checklist['forms'][number]] });
  expect(lines).toContain('1．优秀组织单位：一  二 三　校验码 4444-AAAA');
});

test('who is not known is not named', () => {
  const nobody = { name: '', mailbox: '', person: '', phone: '' };
  expect(linesOf({ recipient: nobody, sender: '' }).join('')).not.toMatch(/收　　件|报送单位：/u);
});
