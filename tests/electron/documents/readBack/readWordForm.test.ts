import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../../electron/documents/formDocument.ts';
import { readWordForm } from '../../../../electron/documents/readBack/readWordForm.ts';
import { checkCodeLine } from '../../../../shared/messages/document.ts';
import { fail } from '../../../../shared/result/result.ts';
import { definitionOf } from '../../../helpers/forms.ts';
import { endlessTable, oleContainer } from '../../../helpers/hostileFiles.ts';
import { savedAgain } from '../../../helpers/office.ts';
import { inDocument, mutated } from '../proof/mutations.ts';
import { formDocumentOf, randomForm } from '../randomForms.ts';
import { docxOf, p, picture, span, tbl, tc, textBox, tr } from '../reading/wordXml.ts';
import { formOf, framedPhotos } from '../samples.ts';
import { differencesFrom } from './differences.ts';
import { activityTable, unitTable } from './handMade.ts';

const DEFINITIONS = [definitionOf('unit'), definitionOf('activity')];
const read = (bytes: Uint8Array, form?: number) =>
  readWordForm(bytes, DEFINITIONS, form === undefined ? {} : { form });

async function valuesIn(bytes: Uint8Array, form?: number) {
  const result = await read(bytes, form);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Paragraphs divided by upright strokes. */
const paragraphs = (written: string) =>
  written
    .split('|')
    .map((line) => p(line))
    .join('');

describe('an export comes back as it was entered', () => {
  test('any form drawn by lot', async () => {
    await fc.assert(
      fc.asyncProperty(randomForm, async (random) => {
        const form = await formDocumentOf(random);
        expect(differencesFrom(form, await read(await buildFormDocument(form)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('after LibreOffice saved it again', async () => {
    const forms = await Promise.all(fc.sample(randomForm, { numRuns: 6, seed: 7 }).map(formDocumentOf));
    const files = await savedAgain(await Promise.all(forms.map(buildFormDocument)));
    for (const [at, form] of forms.entries())
      expect(differencesFrom(form, await read(files[at] ?? new Uint8Array()))).toEqual([]);
  });

  test('photos alone in their rows, with captions that look like text, with and without LibreOffice', async () => {
    const captions = ['长'.repeat(60), '孩子们说：真好看。', '', '一、广场', '第5幅'];
    const photos = await framedPhotos('WWWWW');
    const entries = captions.map((caption, at) => ({ file: `${at}`, caption }));
    const form = formOf('unit', { photos: entries, photoLayout: 'single' }, { photos });
    const built = await buildFormDocument(form);
    for (const file of [built, ...(await savedAgain([built]))])
      expect(differencesFrom(form, await read(file))).toEqual([]);
  });

  test('with the code in its foot, marked and with a photo that could not be read', async () => {
    const [photo] = await framedPhotos('L');
    const form = formOf(
      'unit',
      {},
      {
        photos: [undefined, photo],
        mark: { kind: 'draft', errors: 1 },
        foot: checkCodeLine('7KQF-3MXA'),
      },
    );
    const value = await valuesIn(await buildFormDocument(form));
    expect(value.code).toBe('7KQF-3MXA');
    expect(value.narrative).toBe(form.content.narrative);
    expect(value.pictures.map(({ caption }) => caption)).toEqual(['第2幅：活动现场']);
  });

  test('what was changed in Word under tracking is read as accepted, and said', async () => {
    const built = await buildFormDocument(formOf('unit'));
    const changed = mutated(
      built,
      inDocument((xml) =>
        xml.replace(
          />科员<\/w:t><\/w:r>/u,
          '>科</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>员</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>长</w:t></w:r></w:ins>',
        ),
      ),
    );
    const { fields, trackedChanges } = await valuesIn(changed);
    expect([fields.duty, trackedChanges]).toEqual(['科长', 2]);
  });
});

describe('a hand-made form', () => {
  let photos: readonly Uint8Array[];
  beforeAll(async () => {
    photos = (await framedPhotos('LPS')).map(({ jpeg }) => jpeg);
  });

  test('gives its values, its text without the remark above it, pictures with their captions', async () => {
    const body =
      p('2021年全国科普日优秀活动推荐表') +
      p('填表单位：样例市样例区科学技术协会        填表日期：2021年9月20日') +
      activityTable({
        values: {
          活动名称: '样例科学夜',
          举办单位: '样例科技馆',
          联系人: '样例甲',
          邮政编码: '２１３０００',
        },
        narrative:
          p('（文字1000字以内，附照片）') +
          p('一、背景', '') +
          p('　　活动办了3场。') +
          picture(1) +
          p('图1　广场上') +
          p('二、成效') +
          tbl(tr(tc(picture(2)), tc(picture(3))), tr(tc('观星'), tc('实验'))) +
          p('') +
          p('群众说好。'),
        opinion: p('同意推荐。') + p('') + p('（公章）') + p('2021 年 10 月 8 日'),
      });
    const value = await valuesIn(docxOf(body, { pictures: photos }));
    expect(value).toMatchObject({
      kind: 'activity',
      reportingUnit: '样例市样例区科学技术协会',
      fields: {
        activityName: '样例科学夜',
        host: '样例科技馆',
        contact: '样例甲',
        postcode: '２１３０００',
        duty: '',
      },
      narrative: '一、背景\n活动办了3场。\n二、成效\n群众说好。',
      opinions: {
        recommendation: { text: '同意推荐。', date: '2021-10-08' },
        approval: { text: '', date: '' },
      },
      missing: [],
      code: null,
    });
    expect(value.pictures.map(({ caption }) => caption)).toEqual(['图1　广场上', '观星', '实验']);
    expect(value.pictures.map(({ bytes }) => bytes)).toEqual(photos);
  });

  test('a photo in a table of its own, as older exports have one alone in its row', async () => {
    const narrative = p('正文。') + tbl(tr(tc(picture(1) + p('孩子们说：真好看。'))));
    const body = p('2021年全国科普日优秀活动推荐表') + activityTable({ narrative, opinion: p('') });
    const value = await valuesIn(docxOf(body, { pictures: photos }));
    expect(value.pictures.map(({ caption }) => caption)).toEqual(['孩子们说：真好看。']);
    expect(value.narrative).toBe('正文。');
  });

  test('a photo and its words in one paragraph: a caption, and a sentence only where the paragraph is kept whole', async () => {
    const inOne = (number: number, words: string, properties = '') =>
      picture(number)
        .replace('<w:p>', `<w:p><w:pPr>${properties}</w:pPr>`)
        .replace('</w:p>', `<w:r><w:br/><w:t>${words}</w:t></w:r></w:p>`);
    const narrative =
      p('正文。') +
      inOne(1, '广场上') +
      inOne(2, '当天来了很多人。') +
      inOne(3, '孩子们说好。', '<w:keepLines/>');
    const body = p('2021年全国科普日优秀活动推荐表') + activityTable({ narrative, opinion: p('') });
    const value = await valuesIn(docxOf(body, { pictures: photos }));
    expect(value.pictures.map(({ caption }) => caption)).toEqual(['广场上', '', '孩子们说好。']);
    expect(value.narrative).toBe('正文。\n当天来了很多人。');
  });

  test.each([
    ['同意推荐。（盖章）  二〇二一年十月八日', { text: '同意推荐。', date: '2021-10-08' }],
    ['经研究，同意。盖章 2021年13月8日', { text: '经研究，同意。', date: '' }],
    ['同意', { text: '同意', date: '' }],
    ['盖章                 2021年9月30日', { text: '', date: '2021-09-30' }],
    [
      '（不超过200字）|同意推荐。|负责人（签字）：样例甲|（公章）|2021年10月8日',
      { text: '同意推荐。', date: '2021-10-08' },
    ],
    ['同意推荐。|负责人：样例甲      （签章）|2021年  月  日', { text: '同意推荐。', date: '' }],
    ['同意推荐，请审核人注意：名称已改。|盖章', { text: '同意推荐，请审核人注意：名称已改。', date: '' }],
  ])('has an opinion and its date: %s', async (written, opinion) => {
    const value = await valuesIn(docxOf(unitTable({ opinion: paragraphs(written) })));
    expect(value.opinions.recommendation).toEqual(opinion);
  });

  test.each([
    ['推荐意见：同意推荐。|（盖章）|2021年10月8日', 'likely', '2021-10-08'],
    ['辖市区科协（市级学会）推荐意见：|同意推荐。|盖章', 'sure', ''],
    ['辖市区科协（市级学会）推荐意见（盖章）：同意推荐。', 'sure', ''],
    ['辖市区科协（市级学会）推荐意见 同意推荐。|盖章', 'unsure', ''],
    ['推荐意见同意推荐。|盖章  2021年10月8日', 'unsure', '2021-10-08'],
  ])('has an opinion in the cell of its label: %s', async (written, sureness, date) => {
    const table = tbl(
      tr(tc('单位名称'), tc('样例馆')),
      tr(tc('联系人'), tc('样例甲')),
      tr(tc('电话'), tc('80000000')),
      tr(tc(paragraphs(written), span(2))),
    );
    const { opinions, places } = await valuesIn(docxOf(p('优秀组织单位推荐表') + table));
    expect(opinions.recommendation).toEqual({ text: '同意推荐。', date });
    expect(places.find(({ part }) => part === 'recommendation')?.sureness).toBe(sureness);
  });

  test('gives no words that are printed in the blanks', async () => {
    const values = {
      单位名称: '（填写全称，与公章一致）样例馆（单位公章）',
      联系人: '样例甲 （签名）',
      '职 务': '______',
      单位地址: '__样例路1号（样例大厦）__',
      邮政编码: '（必填）',
      联系电话: '80000000',
    };
    const unit = '填表单位：___样例市科学技术协会___（盖章）   2021年  月  日';
    const { reportingUnit, fields } = await valuesIn(
      docxOf(p('优秀组织单位推荐表') + p(unit) + unitTable({ values })),
    );
    expect([reportingUnit, fields]).toEqual([
      '样例市科学技术协会',
      {
        unitName: '样例馆',
        contact: '样例甲',
        duty: '',
        address: '样例路1号（样例大厦）',
        postcode: '',
        phone: '80000000',
        fax: '',
      },
    ]);
  });

  test('has its label and its value in one cell, a postcode by the digit, its unit in a text box', async () => {
    const digits = [...'213000'].map((digit) => tc(digit));
    const table = tbl(
      tr(tc('单位名称：样例馆', span(8))),
      tr(tc('联系人：样例乙', span(2)), tc('电话：0519-80000000', span(6))),
      tr(tc('邮编'), ...digits, tc('')),
      tr(tc(p('活动情况简介') + p('办了3场。') + p('很好。'), span(8))),
    );
    const value = await valuesIn(docxOf(p('优秀组织单位推荐表') + textBox(p('填表单位：样例局')) + table));
    expect(value).toMatchObject({
      reportingUnit: '样例局',
      fields: { unitName: '样例馆', contact: '样例乙', phone: '0519-80000000', postcode: '213000' },
      narrative: '办了3场。\n很好。',
    });
    expect(value.missing).toEqual(['duty', 'address', 'fax', 'recommendation', 'approval']);
  });
});

describe('a file is refused', () => {
  const bothWith = (values: Readonly<Record<string, string>>) =>
    p('优秀组织单位推荐表') +
    unitTable({ values: { 单位名称: '样例馆' } }) +
    p('优秀活动推荐表') +
    activityTable({ values });
  const both = bothWith({ 活动名称: '样例夜' });

  test('with two forms, unless it is said which is meant', async () => {
    const names = '（1）优秀组织单位推荐表 样例馆、（2）优秀活动推荐表 样例夜';
    expect(await read(docxOf(both))).toEqual(fail('wordFormsSeveral', { count: 2, names }));
    expect(await read(docxOf(both), 3)).toEqual(fail('wordFormsSeveral', { count: 2, names }));
    expect((await valuesIn(docxOf(both), 2)).kind).toBe('activity');
    // Of two of which one is blank, the one that is filled in.
    expect((await valuesIn(docxOf(bothWith({})))).kind).toBe('unit');
  });

  test('without a form', async () => {
    expect(await read(docxOf(p('活动总结')))).toEqual(fail('wordFormMissing'));
  });

  test.each<[string, string, () => Uint8Array]>([
    ['that is no docx', 'zip', () => strToU8('%PDF-1.7')],
    ['that is cut off', 'zip', () => docxOf(both).slice(0, -200)],
    ['that is a workbook', 'notWord', () => docxOf('', { parts: { 'word/document.xml': '<workbook/>' } })],
    ['whose XML is damaged', 'xml', () => docxOf('<w:tbl>')],
    ['locked by a password', 'encrypted', () => oleContainer(['EncryptionInfo', 'EncryptedPackage'])],
    ['with macros', 'macro', () => docxOf(both, { parts: { 'word/vbaProject.bin': 'x' } })],
    [
      'of a kind for macros',
      'macro',
      () => docxOf(both, { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
  ])('%s', async (_, reason, make) => {
    expect(await read(make())).toMatchObject({ error: { code: 'documentUnreadable', details: { reason } } });
  });

  test('with 500 MB of table, before that is unpacked, or as soon as it is more than it says', async () => {
    const size = 500 * 1024 * 1024;
    expect(await read(endlessTable(size))).toEqual(
      fail('documentUnreadable', { reason: 'tooLarge', part: 'word/document.xml' }),
    );
    expect(await read(endlessTable(size, 1024 * 1024))).toEqual(
      fail('documentUnreadable', { reason: 'zip', part: '' }),
    );
  });
});

test('a file that is made to be slow is read or refused all the same', async () => {
  const blanks = ' '.repeat(300_000);
  const body =
    p('优秀组织单位推荐表') +
    p(`填表单位：${blanks}甲：`) +
    p(`${'（'.repeat(100_000)}${blanks}`) +
    unitTable({
      values: { 单位名称: blanks, 联系人: `（${blanks}`, 联系电话: '联系人：'.repeat(50_000) },
      narrative: p(`${'（'.repeat(100_000)}字`) + p(`${blanks}一、`),
      opinion: p(`同意${blanks}（${blanks}`) + p(`${blanks}盖章${'9'.repeat(100_000)}`),
    });
  const { fields, missing } = await valuesIn(docxOf(body));
  expect([fields.unitName, missing]).toEqual(['', []]);
  const nested = Array.from({ length: 80 }).reduce<string>(
    (inner) => tbl(tr(tc(inner + p('')))),
    p('联系人'),
  );
  expect(await read(docxOf(nested))).toMatchObject({ error: { code: 'documentUnreadable' } });
  const many = tbl(...Array.from({ length: 3_000 }, () => tr(tc('联系人'), tc('单位名称'))));
  expect(await read(docxOf(many))).toEqual(fail('wordFormMissing'));
});
