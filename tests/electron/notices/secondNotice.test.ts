import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { readNotice } from '../../../electron/notices/notices.ts';
import { checkForm } from '../../../shared/form/check.ts';
import type { FormContent } from '../../../shared/form/content.ts';
import { type FormDefinition, formDefinition } from '../../../shared/form/definition.ts';
import { FORM_KINDS, type FormKind } from '../../../shared/notice/formSchema.ts';
import { builtInNotice, sampleContent } from '../../helpers/forms.ts';
import { wordText } from '../../helpers/word.ts';

// The notice of another year is a change of data, not of code: this one is made up from end to end.
const PACK = join(import.meta.dirname, '../../fixtures/notices/kepuyue-2027.json');

async function definitionOf(kind: FormKind): Promise<FormDefinition> {
  const notice = await readNotice(PACK);
  if (!notice.ok) throw new Error(JSON.stringify(notice.error));
  return formDefinition(notice.value, kind);
}

/** A form of 2027 about which there is nothing to say. */
function content(kind: FormKind, overrides: Partial<FormContent> = {}): FormContent {
  const name = kind === 'unit' ? { unitName: '示例市示例学校' } : { activityName: '示例湖畔观鸟项目' };
  return sampleContent(kind, {
    fields: { ...name, contact: '示例人', phone: '13800000000', address: '示例路7号', postcode: '321001' },
    narrative: '示例正文，2027年。',
    photos: [1, 2].map((number) => ({ file: `${number}.jpg`, caption: '' })),
    ...(kind === 'activity' && {
      fields: {
        ...name,
        host: '示例市示例学校',
        contact: '示例人',
        phone: '13800000000',
        postcode: '321001',
      },
    }),
    ...overrides,
  });
}

const codes = async (kind: FormKind, overrides: Partial<FormContent>) =>
  checkForm(await definitionOf(kind), content(kind, overrides)).map(({ code, field }) => `${code} ${field}`);

describe('its checks', () => {
  test.each(FORM_KINDS)('a form %s within its limits has no findings', async (kind) => {
    expect(await codes(kind, {})).toEqual([]);
  });

  test('800 words for an activity, not 1000', async () => {
    expect(await codes('activity', { narrative: '字'.repeat(800) })).toEqual([]);
    const [finding] = checkForm(
      await definitionOf('activity'),
      content('activity', { narrative: '字'.repeat(803) }),
    );
    expect(finding).toMatchObject({
      code: 'narrativeTooLong',
      severity: 'error',
      details: { count: 803, max: 800, over: 3, at: 800 },
    });
  });

  test('2500 characters for a unit: letters count one by one, blanks not', async () => {
    const letters = 'ab cd '.repeat(625);
    expect(await codes('unit', { narrative: letters })).toEqual([]);
    expect(await codes('unit', { narrative: `${letters}e` })).toEqual(['narrativeTooLong narrative']);
  });

  test('2 to 4 photos', async () => {
    const photos = Array.from({ length: 5 }, () => ({ file: 'a.jpg', caption: '' }));
    expect(await codes('unit', { photos: photos.slice(0, 1) })).toEqual(['tooFewPhotos photos']);
    expect(await codes('unit', { photos: photos.slice(0, 4) })).toEqual([]);
    expect(await codes('unit', { photos })).toEqual(['tooManyPhotos photos']);
  });

  test('its own year, its own general words, its own font', async () => {
    expect(await codes('unit', { narrative: '2021年的喆堃' })).toEqual(['otherYear narrative']);
    const named = (activityName: string) => ({ fields: { ...content('activity').fields, activityName } });
    expect(await codes('activity', named('全国科普月项目'))).toEqual(['notSpecific activityName']);
  });

  test('a missing address is remarked only where the notice expects it', async () => {
    const { address: _, ...fields } = content('unit').fields;
    expect(await codes('unit', { fields })).toEqual([]);
    expect(await codes('unit', { fields: { ...fields, postcode: '' } })).toEqual(['missing postcode']);
  });
});

describe('its Word forms', () => {
  test.each(FORM_KINDS)('%s: its labels, and no wording of 2021', async (kind) => {
    const definition = await definitionOf(kind);
    const docx = await buildFormDocument({ definition, content: content(kind), photos: [] });
    const { paragraphs } = wordText(docx);
    const labels = {
      unit: ['附表一', '2027年全国科普月先进集体申报表', '集体名称', '（2500字以内，附照片2至4张）'],
      activity: ['附表二', '2027年全国科普月精品项目申报表', '项目名称', '承办单位'],
    };
    const common = [
      '联络员',
      '手机',
      '办公地址',
      '邮政编码',
      '事 迹 简 介',
      '县区科协',
      '初审意见',
      '终审意见',
    ];
    expect(paragraphs).toEqual(expect.arrayContaining([...labels[kind], ...common]));
    expect(paragraphs.filter((text) => text === '（公章）      年   月   日')).toHaveLength(2);
    expect(paragraphs.some((text) => text.startsWith('申报单位（盖章）：'))).toBe(true);
    const wordsOf2021 = wording(formDefinition(builtInNotice(), kind));
    expect(wordsOf2021.length).toBeGreaterThan(12);
    expect(paragraphs.filter((text) => wordsOf2021.includes(text))).toEqual([]);
    expect(paragraphs.join('\n')).not.toMatch(/科普日|附件|推荐表|3000|1000/u);
  });
});

/** Every fixed word of a form. */
function wording({ attachment, title, reportingUnit, rows, notes }: FormDefinition): readonly string[] {
  const inRows = rows.flatMap((row) => {
    if (row.type === 'fields') return row.cells.map((cell) => cell.label);
    return row.type === 'narrative' ? [row.heading, row.prompt] : [...row.label, row.foot];
  });
  return [attachment, title, reportingUnit.label, ...inRows, ...notes];
}
