import { describe, expect, test } from 'vitest';
import { failureSentence } from '../../../shared/messages/failures.ts';
import { FAILURE_CODES, type FailureCode } from '../../../shared/result/codes.ts';
import type { FailureDetails } from '../../../shared/result/result.ts';

/** The details that the code really gives with each failure; tests/electron produces the failures themselves. */
const DETAILS: Readonly<Record<FailureCode, FailureDetails>> = {
  usage: { problem: '没有写命令。' },
  fileMissing: { file: '表.json' },
  fileUnreadable: { file: '表.json' },
  fileTooLarge: { file: '表.json', bytes: 9_000_000, maxBytes: 8_388_608 },
  textNotUtf8: { file: '表.json' },
  folderNotWritable: { folder: '/导出' },
  diskFull: { folder: '/导出' },
  pathTooLong: { folder: '/导出' },
  fileInUse: { file: '附件1.docx' },
  outputFolderGone: { folder: '/导出' },
  formFileNotJson: { file: '表.json', line: 3, column: 9 },
  formFileNotObject: {},
  formFileUnknownKey: { key: 'fields.telephone' },
  formFileNewer: { format: 2, supported: 1 },
  formFileInvalid: { path: 'fields.phone', problem: '应为文本' },
  noticeUnknown: { id: 'changzhou-2022' },
  noticeNotJson: { file: 'notice.json', line: 3, column: 9 },
  noticeNewer: { format: 2, supported: 1 },
  noticeInvalid: { path: 'forms.unit.rows', problem: '有一栏出现了两次' },
  photoMissing: { file: '1.jpg' },
  photoEmpty: {},
  photoTooLarge: { bytes: 60_000_000, maxBytes: 52_428_800 },
  photoUnsupported: { found: 'text' },
  photoTooManyPixels: { widthPx: 50_000, heightPx: 50_000 },
  photoDamaged: {},
  photoTimeout: {},
  photoChanged: { file: '87ea27ba' },
  formHasErrors: { errors: 2 },
  proofFailed: { problem: 'field', label: '传真', text: '', more: 2 },
  documentUnreadable: { reason: 'zip', part: '' },
  wordFormMissing: {},
  wordFormBlank: {},
  wordFormOtherKind: { found: '优秀组织单位推荐表', own: '优秀活动推荐表' },
  wordFormsSeveral: { count: 2, names: '（1）优秀组织单位推荐表、（2）优秀活动推荐表' },
  wordConverterMissing: {},
  wordNotConverted: {},
  ownFormTwice: { title: '优秀活动推荐表' },
  ownFormFilled: { title: '优秀组织单位推荐表', name: '样例学校' },
  ownFormUnfit: { title: '优秀活动推荐表', problem: 'field', label: '传真', text: '', more: 2 },
  ownFormMissing: {},
  ownFormUnmarked: {},
  packageMissing: { file: '第1封' },
  packageUnreadable: {},
  packageUnsafe: { reason: 'name', file: '../a.txt' },
  packageNewer: { format: 2, supported: 1 },
  packageInvalid: { path: 'forms.0', problem: '应为文本' },
  packageChangedMeanwhile: { file: '附件1.docx' },
  packageFileGone: { file: '附件1-表.docx' },
  packageFileChanged: { file: '附件1-表.docx' },
  packageProofFailed: { file: '附件1-表.docx' },
  callUnknown: {},
  callInvalid: { path: 'narrative' },
  callTooLarge: {},
  formMissing: {},
  formChangedElsewhere: {},
  photoNotOnForm: {},
  snapshotMissing: {},
  photoAlreadyOnForm: { number: 2 },
  scanUnsupported: { found: 'office' },
  scanTooLarge: { bytes: 60_000_000, maxBytes: 52_428_800 },
  scanTooManyPixels: { widthPx: 50_000, heightPx: 50_000 },
  scanTooManyPages: { pages: 61, max: 30 },
  scanDamaged: {},
  scanEncrypted: {},
  scanAlreadyThere: { number: 2 },
  scansFull: { max: 20 },
  scanMissing: { file: '盖章页.pdf' },
  exportMissing: {},
  exportFileGone: { file: '附件1.docx' },
  folderNotOpened: { folder: '/导出' },
  fileNotOpened: { file: '附件1.docx' },
  fileNotCopied: { file: '附件1.docx' },
  submissionMissing: {},
  submissionBlocked: { count: 3, form: '科普嘉年华', reason: 'exportFileGone', file: '附件2.docx' },
  submissionNotRecorded: { folder: '/报送' },
  submissionNotWhole: {},
  submissionFileGone: { file: '照片1.jpg' },
  submissionFileChanged: { file: '照片1.jpg' },
  submissionNotedAlready: { name: '样例活动', reason: 'packed' },
  submissionFolderGone: { folder: '/报送' },
  receiptGone: { file: '回执.pdf' },
  receiptNotOpened: { file: '回执.pdf', path: '/数据/receipts/87ea27ba.pdf' },
  receiptUnfit: { file: '回执.gif' },
  dataFolderInUse: {},
  dataFolderNotWritable: { folder: '/数据' },
  dataFolderGone: { folder: '/数据' },
  dataFolderMovedAway: { folder: '/数据' },
  dataPlaceUnreadable: { file: '/数据位置.json' },
  dataPlaceUnfit: { folder: '/数据' },
  dataCopyFailed: { folder: '/数据' },
  dataFolderNamed: { folder: '/数据' },
  dataFolderMoving: {},
  dataFolderMoved: {},
  databaseNewer: { version: 3, supported: 2 },
  databaseDamaged: { file: 'jianbiao.db' },
  migrationFailed: { file: 'jianbiao.1.db' },
  workCancelled: {},
  workTimedOut: {},
  workTooLarge: {},
  workCrashed: {},
  officeMissing: {},
  officeFailed: {},
  connectionLost: {},
  internal: {},
};

describe('every failure has a Chinese sentence that names its facts', () => {
  test.each(FAILURE_CODES)('%s', (code) => {
    const details = DETAILS[code];
    const sentence = failureSentence({ code, details });
    expect(sentence).toMatch(/\p{Script=Han}{2}/u);
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object/u);
    const named = Object.entries(details).filter(
      ([key]) =>
        !/bytes|found|problem|reason/iu.test(key) ||
        (key === 'problem' && code !== 'proofFailed' && code !== 'ownFormUnfit'),
    );
    for (const [, value] of named) expect(sentence).toContain(String(value));
  });
});

test.each([
  [
    { problem: 'photo', label: '', text: '2、4', more: 0, photos: '2、4' },
    '照片2、照片4在文件里打不开，或者不是原来那张。',
  ],
  [
    { problem: 'photoOrder', label: '', text: '1、2', more: 1, photos: '1、2、5' },
    '照片1、照片2的次序不对，另有 1 处（照片5）。',
  ],
  [
    { problem: 'captions', label: '', text: '广场', more: 2, photos: '3' },
    '照片说明和填写的不一样：“广场”，另有 2 处（照片3）。',
  ],
  [{ problem: 'field', label: '传真', text: '', more: 2 }, '“传真”一栏和填写的不一样，另有 2 处。'],
])('a failed proof names every photo that is concerned: %o', (details, expected) => {
  expect(failureSentence({ code: 'proofFailed', details })).toContain(expected);
});

test('photos that cannot be read are named where they keep a form from being exported', () => {
  const sentence = failureSentence({ code: 'formHasErrors', details: { errors: 2, photos: '2、3' } });
  expect(sentence).toContain('还有 2 处错误（照片2、照片3打不开，请换一张），没有导出');
});

test('sizes are told in MB', () => {
  const tooLarge = { bytes: 60 * 1024 * 1024, maxBytes: 50 * 1024 * 1024 };
  expect(failureSentence({ code: 'photoTooLarge', details: tooLarge })).toContain('60.0 MB，超过 50.0 MB');
});

test('something wrong with the whole of a file is said of 最外层', () => {
  const details = { path: '', problem: '应为对象' };
  expect(failureSentence({ code: 'noticeInvalid', details })).toContain('最外层');
});

test.each([
  ['heif', 'HEIF'],
  ['video', '视频'],
  ['archive', '压缩包'],
  ['office', 'Word'],
  ['svg', 'SVG'],
  ['raw', 'RAW'],
  ['pointer', '占位'],
  ['pdf', 'PDF'],
  ['text', '文本文件'],
  ['unknown', '不是认得的图片'],
])('a photo that is %s is called %s', (found, name) => {
  expect(failureSentence({ code: 'photoUnsupported', details: { found } })).toContain(name);
});
