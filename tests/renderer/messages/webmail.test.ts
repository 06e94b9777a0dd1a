import { expect, test } from 'vitest';
import { webmail } from '../../../renderer/messages/webmail.ts';

const attach = (...mails: Parameters<typeof webmail.steps>[1]) => webmail.steps('netease', mails)[2];

test('what is attached is counted, by mail where there are several; of a zip it is named', () => {
  expect(attach({ name: '', files: 14, zip: null })).toMatch(
    /选中里面的 14 个文件，点“打开”。.*“_程序数据”文件夹不用选/u,
  );
  expect(attach({ name: '', files: 14, zip: '报送.zip' })).toMatch(/选中“报送\.zip”，点“打开”。$/u);
  expect(attach({ name: '第1封', files: 6, zip: null }, { name: '第2封', files: 4, zip: null })).toMatch(
    /选中里面的文件：第1封 6 个，第2封 4 个，点“打开”。/u,
  );
  expect(
    attach({ name: '第1封', files: 6, zip: 'a.zip' }, { name: '第2封', files: 4, zip: 'b.zip' }),
  ).toMatch(/选中里面的压缩包，点“打开”。$/u);
});

test('each mailbox has its own address and its own word for what goes by a link', () => {
  expect(webmail.steps('netease', []).join('')).toMatch(/mail\.163\.com.*云附件/u);
  expect(webmail.steps('qq', []).join('')).toMatch(/mail\.qq\.com.*超大附件/u);
});
