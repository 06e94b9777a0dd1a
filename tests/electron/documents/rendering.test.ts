import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFormDocument, type FormDocument } from '../../../electron/documents/formDocument.ts';
import { fieldValue } from '../../../shared/form/content.ts';
import { expectedPages } from '../../../shared/form/paperPlan.ts';
import type { FormKind } from '../../../shared/notice/formSchema.ts';
import opinionOfPages from '../../fixtures/printed/opinion-of-more-than-a-page.json' with { type: 'json' };
import pushedRow from '../../fixtures/printed/pushed-row-lost-photos.json' with { type: 'json' };
import pushedRowLongText from '../../fixtures/printed/pushed-row-lost-text.json' with { type: 'json' };
import spaceAtTheEnd from '../../fixtures/printed/space-dropped-at-the-end.json' with { type: 'json' };
import { inTextSize } from '../../helpers/forms.ts';
import { type Page, pagesOf, wordToPdf } from '../../helpers/office.ts';
import { blankless, emptyFeet, isAlone, pageFaults, tableRules } from './pageFaults.ts';
import { bandOf } from './pageFindings.ts';
import { formDocumentOf, type RandomForm, randomForm } from './randomForms.ts';
import { formOf, framedPhotos, NO_OPINION } from './samples.ts';

/** Forms drawn by lot, beside those with a name; scripts/manyForms.ts looks at as many as there is time for. */
const RANDOM_FORMS = 8;
const SEED = 20210911;

const inHan = (number: number) =>
  [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');

/** A text of so many 字 with headings of both levels, no two sentences alike. */
function narrativeOf(words: number): string {
  const paragraphs: string[] = [];
  let left = words;
  for (let number = 1; left > 0; number += 1) {
    const heading = number % 3 === 1 ? `一、第${inHan(number)}部分` : `（二）第${inHan(number)}小节。`;
    const sentences = Array.from(
      { length: 7 },
      (_, at) => `第${inHan(number)}段第${inHan(at + 1)}句，记录活动的时间、地点、人数和做法。`,
    );
    const paragraph = number % 3 === 1 ? [heading, sentences.join('')] : [heading + sentences.join('')];
    for (const text of paragraph) {
      if (left > 0) paragraphs.push(text.slice(0, left));
      left -= text.length;
    }
  }
  return paragraphs.join('\n');
}

const opinions = (text: string, date: string) => ({ recommendation: { text, date }, approval: NO_OPINION });

type FormWith = (photos: FormDocument['photos']) => FormDocument;

const plainForm =
  (kind: FormKind, words: number): FormWith =>
  (photos) =>
    formOf(kind, { narrative: narrativeOf(words) }, { photos });

/** Contents that once took a page more, or left more than half of one empty, where rows of photos missed their page. */
const WELL_FILLED = [
  { name: 'page saved by a row LLL', kind: 'activity', words: 250, pages: 2 },
  { name: 'page saved by a smaller row LPL', kind: 'unit', words: 1050, pages: 3 },
  { name: 'page filled by single photos LLL', kind: 'unit', words: 1400, pages: 4 },
] as const;

/** What a notice gets that wants its text in 四号 or 三号. */
function inLargerText(): Readonly<Record<string, FormWith>> {
  const sizes = [
    ['四号', 14],
    ['三号', 16],
  ] as const;
  const forms = sizes.flatMap(([name, sizePt]) => {
    const inSize =
      (form: FormWith): FormWith =>
      (photos) => {
        const small = form(photos);
        return { ...small, definition: inTextSize(small.definition, sizePt) };
      };
    const opinion = opinions('经研究，同意推荐为优秀组织单位。'.repeat(3), '2021-10-08');
    return [
      [`${name} 200 字 PLL`, inSize(plainForm('activity', 200))],
      [`${name} 3000 字 LLPPL`, inSize(plainForm('unit', 3000))],
      [
        `${name} 1500 字 with an opinion LLLL`,
        inSize((photos) => formOf('unit', { narrative: narrativeOf(1500), opinions: opinion }, { photos })),
      ],
    ] as const;
  });
  return Object.fromEntries(forms);
}

/** The contents that are looked at; photos as letters, see samples.ts. */
const CONTENTS: Readonly<Record<string, FormWith>> = {
  'shortest LLL': (photos) =>
    formOf(
      'unit',
      { narrative: '办了一场。', fields: { unitName: '某馆', contact: '样例联系人', phone: '1' } },
      { photos },
    ),
  '1000 字 LPL': (photos) => formOf('activity', { narrative: narrativeOf(1000) }, { photos }),
  '3000 字 LLPPL': (photos) => formOf('unit', { narrative: narrativeOf(3000) }, { photos }),
  'three photos PLL': (photos) => formOf('activity', { narrative: narrativeOf(500) }, { photos }),
  'four photos LPPL': (photos) => formOf('activity', { narrative: narrativeOf(700) }, { photos }),
  'five photos LLPLL': (photos) => formOf('activity', { narrative: narrativeOf(900) }, { photos }),
  'all portrait PPPPP': (photos) => formOf('unit', { narrative: narrativeOf(300) }, { photos }),
  'all landscape LLLLL': (photos) => formOf('unit', { narrative: narrativeOf(1500) }, { photos }),
  'mixed, one very wide LWPSL': (photos) => formOf('unit', { narrative: narrativeOf(800) }, { photos }),
  'unit name of 60 字 LLL': (photos) => {
    const name = `常州市天宁区${'某某街道社区联合'.repeat(6)}科普协会`.padEnd(60, '会');
    return formOf(
      'activity',
      {
        reportingUnit: name,
        fields: {
          activityName: name,
          host: name,
          address: name,
          contact: '欧阳某某',
          duty: name.slice(0, 20),
          phone: '0519-86619120、13800000000',
          postcode: '213003',
          fax: '',
        },
      },
      { photos },
    );
  },
  'opinion of 300 字 LLL': (photos) =>
    formOf(
      'unit',
      {
        narrative: narrativeOf(600),
        opinions: opinions(narrativeOf(300).replaceAll('\n', ''), '2021-10-08'),
      },
      { photos },
    ),
  // A caption's least width once took the landscape photo beside it over the edge of the cell.
  'narrow beside landscape NLL': (photos) => formOf('unit', { narrative: narrativeOf(100) }, { photos }),
  // Text and photos once ended where only the stamped rows went to the next page.
  'stamped rows left over LLLLL': (photos) => formOf('unit', { narrative: narrativeOf(1440) }, { photos }),
  'stamped rows left over again LPL': (photos) => formOf('unit', { narrative: narrativeOf(480) }, { photos }),
  // Foreseen with widow control, which LibreOffice has not in cells: the last photos were one page up, the rest alone.
  'stamped rows left over by the ends of pages LLLLL': (photos) =>
    formOf('unit', { narrative: narrativeOf(2700) }, { photos }),
  // The stamped rows still had room, the notes behind them not; or the first stamped row alone had.
  'draft with the notes left over ': (photos) => formOf('unit', { narrative: narrativeOf(900) }, { photos }),
  'draft with a stamped row left over ': (photos) =>
    formOf('unit', { narrative: narrativeOf(1050) }, { photos }),
  // Nothing was kept with the next once Word and LibreOffice saw that all of it does not fit on a page.
  'blank form ': (photos) => formOf('activity', { reportingUnit: '', fields: {}, narrative: '' }, { photos }),
  'opinion of one line LLL': (photos) =>
    formOf(
      'unit',
      { narrative: narrativeOf(900), opinions: opinions('同意推荐。', '2021-10-08') },
      { photos },
    ),
  'opinion of three lines LLL': (photos) =>
    formOf(
      'unit',
      { narrative: narrativeOf(900), opinions: opinions('经研究，'.repeat(20), '') },
      { photos },
    ),
  'empty draft ': (photos) =>
    formOf('unit', { narrative: '' }, { photos, mark: { kind: 'draft', errors: 2 } }),
  'marked sample LPL': (photos) =>
    formOf('activity', { narrative: narrativeOf(1000) }, { photos, mark: { kind: 'sample' } }),
  ...inLargerText(),
  ...Object.fromEntries(WELL_FILLED.map(({ name, kind, words }) => [name, plainForm(kind, words)])),
};
/** Forms drawn by lot that once lost photos or lines where a page turned. */
const KEPT: Readonly<Record<string, RandomForm>> = {
  'a row of photos pushed to the next page': kept(pushedRow),
  'a row pushed behind a long text': kept(pushedRowLongText),
  'space at the end of the cell': kept(spaceAtTheEnd),
  'an opinion of more than a page': kept(opinionOfPages),
};
/** JSON knows no kinds. */
function kept({ kind, ...form }: Omit<RandomForm, 'kind'> & { readonly kind: string }): RandomForm {
  return { ...form, kind: kind === 'unit' ? 'unit' : 'activity' };
}

/** Both stamped rows cannot stand on one page there. */
const OVER_PAGES: ReadonlySet<string> = new Set(['an opinion of more than a page']);

const NAMES = [
  ...Object.keys(CONTENTS),
  ...Object.keys(KEPT),
  ...Array.from({ length: RANDOM_FORMS }, (_, at) => `lot ${at}`),
];

interface Rendered {
  readonly form: FormDocument;
  readonly pages: readonly Page[];
}
const rendered = new Map<string, Rendered>();

async function allForms(): Promise<readonly FormDocument[]> {
  const named = Object.entries(CONTENTS).map(async ([name, formWith]) =>
    formWith(await framedPhotos(name.slice(name.lastIndexOf(' ') + 1))),
  );
  const drawn = fc.sample(randomForm, { numRuns: RANDOM_FORMS, seed: SEED }).map(formDocumentOf);
  return Promise.all([...named, ...Object.values(KEPT).map(formDocumentOf), ...drawn]);
}

beforeAll(async () => {
  const forms = await allForms();
  const pdfs = await wordToPdf(await Promise.all(forms.map(buildFormDocument)));
  for (const [at, name] of NAMES.entries()) {
    const [form, pdf] = [forms[at], pdfs[at]];
    if (form && pdf) rendered.set(name, { form, pages: await pagesOf(pdf) });
  }
}, 300_000);

function renderedOf(name: string): Rendered {
  const found = rendered.get(name);
  if (found === undefined) throw new Error(`not rendered: ${name}`);
  return found;
}

test('the made-up texts have the length they say', () => {
  expect([300, 1000, 3000].map((words) => narrativeOf(words).replaceAll('\n', '').length)).toEqual([
    300, 1000, 3000,
  ]);
  expect(fieldValue(renderedOf('unit name of 60 字 LLL').form.content, 'host')).toHaveLength(60);
});

describe.each(NAMES)('%s', (name) => {
  test('prints as an office wants it', () => {
    const { form, pages } = renderedOf(name);
    expect(pageFaults(form, pages)).toEqual([]);
  });

  test('ends with the notes, on the page of the stamped rows', () => {
    const { form, pages } = renderedOf(name);
    const [last, before] = form.definition.notes.map(blankless).toReversed();
    const text = blankless(pages.at(-1)?.text ?? '');
    expect(text.endsWith(`${before}${last}`)).toBe(true);
    expect(text).toContain('盖章');
  });

  if (!OVER_PAGES.has(name))
    test('has 盖章 and the date at the right of the foot of both stamped cells', () => {
      const { form, pages } = renderedOf(name);
      const { page: paper } = form.definition.notice.print;
      const right = paper.widthMm - paper.marginsMm.right;
      const page = pages.at(-1) as Page;
      for (const { label } of form.definition.seals) {
        const word = page.words.find(({ text }) => text === label[0]);
        if (word === undefined) throw new Error(`no ${label[0]} on the last page`);
        const band = bandOf(word, tableRules(form, page));
        const inFoot = page.words.filter(({ top, bottom }) => top > band.bottom - 15 && bottom < band.bottom);
        const foot = inFoot.filter(({ text }) => text === '盖章');
        expect(foot).toHaveLength(1);
        expect(foot[0]?.left).toBeGreaterThan(paper.widthMm / 2);
        expect(Math.max(...inFoot.map((each) => each.right))).toBeGreaterThan(right - 15);
      }
    });
});

test('the pages come near the expected ones', () => {
  const errors = [...rendered.values()].map(
    ({ form, pages }) => expectedPages(form.definition, form.content, form.photos) - pages.length,
  );
  expect(errors).toHaveLength(NAMES.length);
  expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(1);
  expect(errors.filter((error) => error === 0).length).toBeGreaterThanOrEqual(NAMES.length - 2);
});

test.each(WELL_FILLED)('$name: no page is empty by a third', ({ name, pages: most }) => {
  const { form, pages } = renderedOf(name);
  expect(pages).toHaveLength(most);
  expect(Math.max(...emptyFeet(form, pages))).toBeLessThan(1 / 3);
});

test('a form without photos may end with its stamped rows alone, one with photos does not', () => {
  const { form, pages } = renderedOf('stamped rows left over LLLLL');
  expect(isAlone(form, pages.at(-1) as Page)).toBe(false);
});

describe('what is wrong with pages is seen', () => {
  const faultsOf = (name: string, changes: Partial<FormDocument['content']>, pagesOfOther = name) => {
    const { form } = renderedOf(name);
    return pageFaults({ ...form, content: { ...form.content, ...changes } }, renderedOf(pagesOfOther).pages);
  };
  const name = '1000 字 LPL';

  test.each([
    ['a text that is not there', { narrative: '别的文字' }, 'text differs'],
    ['an opinion longer than its row', { opinions: opinions('同'.repeat(200), '') }, 'mm high, computed'],
    [
      'a caption that is not below its photo',
      { photos: [1, 2, 3].map((at) => ({ file: '', caption: `其他说明${at}` })) },
      'without its caption',
    ],
  ] as const)('%s', (_, changes, fault) => {
    expect(faultsOf(name, changes).join('\n')).toContain(fault);
  });

  test('photos in another order and of other proportions', () => {
    const faults = faultsOf('four photos LPPL', {}, 'five photos LLPLL').join('\n');
    expect(faults).toContain('photo 2 is out of proportion');
  });

  test('pages that lack their last', () => {
    const { form, pages } = renderedOf(name);
    expect(pageFaults(form, pages.slice(0, -1)).join('\n')).toContain('a stamped row without its label');
  });
});
