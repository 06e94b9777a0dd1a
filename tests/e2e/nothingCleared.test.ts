import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { OpenForm } from '../../shared/api/model.ts';
import { Application, LAPTOP } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import { seededRandom, shuffled } from './random.ts';
import { beside, storedForm } from './store.ts';
import { formBlanks, TYPED_FORMS, type TypedForm } from './typedForms.ts';
import {
  choosePhotos,
  eventually,
  field,
  goToSection,
  hasFocus,
  narrativeOf,
  newForm,
  part,
  saved,
} from './window.ts';

const browser = browserOfFile();

/** All that a person entered, by part, as the store has it. */
const entered = ({ content: { fields, opinions, photos: _, ...content }, photos }: OpenForm) => ({
  ...fields,
  ...content,
  opinion: opinions.recommendation.text,
  opinionDate: opinions.recommendation.date,
  approval: opinions.approval,
  pictures: photos.map(({ id, name }) => ({ id, name })),
  captions: photos.map(({ caption }) => caption),
});
type Entered = Readonly<Record<string, unknown>>;

/** A form of a collator with something in every blank. */
async function filledForm(application: Application, typed: TypedForm): Promise<Page> {
  const { page } = application;
  await beside(page, 'settings.save', { role: 'collator' });
  await page.reload();
  const files = await writePhotos(application.path('照片'));
  await newForm(page, typed.kind);
  for (const [label, text] of typed.fields) await field(page, label).fill(text || '0519-80000001');
  await goToSection(page, '活动情况简介');
  await narrativeOf(page).fill(typed.narrative.join('\n'));
  await goToSection(page, '照片');
  await choosePhotos(page, files.slice(0, 3));
  for (const [at, caption] of typed.captions.slice(0, 3).entries())
    await field(page, `照片${at + 1}的说明`).fill(caption);
  await goToSection(page, '推荐意见');
  await field(page, '辖市区科协（市级学会）推荐意见').fill('同意推荐。');
  await page.getByLabel('日期', { exact: true }).fill('2021-09-28');
  await saved(page);
  return page;
}

/** A blank by its name on 检查, with what changes it and what of the store that is. */
interface Blank {
  readonly name: string;
  readonly change: (page: Page) => Promise<void>;
  readonly differs: (before: Entered, after: Entered) => void;
}

const append = async (page: Page) => {
  await page.keyboard.press('Control+End');
  await page.keyboard.type('改');
};

/** The one part that differs is what was typed behind it. */
function onlyAppended(before: Entered, after: Entered): void {
  const [changed = ''] = changedParts(before, after);
  expect(after[changed]).toBe(`${before[changed]}改`);
}

const changedParts = (before: Entered, after: Entered) =>
  Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]));

const blanksOf = (typed: TypedForm): readonly Blank[] => [
  ...[...formBlanks(typed), '辖市区科协（市级学会）推荐意见'].map(
    (name): Blank => ({
      name,
      change: async (page) => {
        await eventually(() => hasFocus(field(page, name)), name).toBe(true);
        await append(page);
      },
      differs: onlyAppended,
    }),
  ),
  {
    name: '活动情况简介',
    change: async (page) => {
      await narrativeOf(page).click();
      await append(page);
    },
    differs: onlyAppended,
  },
  {
    name: '照片',
    change: async (page) => {
      await field(page, '照片2的说明').click();
      await append(page);
    },
    differs: (before, after) => {
      const [first, second, third] = before.captions as readonly string[];
      expect(after.captions).toEqual([first, `${second}改`, third]);
    },
  },
];

describe.each(TYPED_FORMS)('back clears nothing: $kind', (typed) => {
  test('whatever blank is changed, in any order, all others stay byte for byte', {
    timeout: 180_000,
  }, async () => {
    const seed = Number(process.env.JIANBIAO_SEED ?? Date.now() % 1_000_000);
    console.log(`nothing cleared: JIANBIAO_SEED=${seed}`);
    await using application = await Application.open(browser(), LAPTOP);
    const page = await filledForm(application, typed);
    for (const { name, change, differs } of shuffled(blanksOf(typed), seededRandom(seed))) {
      const before: Entered = entered(await storedForm(page));
      await goToSection(page, '检查');
      await part(page, '检查')
        .getByRole('link', { name: `修改${name}`, exact: true })
        .click();
      await change(page);
      await eventually(async () => changedParts(before, entered(await storedForm(page))).length).not.toBe(0);
      await saved(page);
      const after: Entered = entered(await storedForm(page));
      expect(changedParts(before, after), `seed ${seed}, ${name}`).toHaveLength(1);
      differs(before, after);
      await page.getByRole('button', { name: '返回检查' }).click();
    }
  });
});
