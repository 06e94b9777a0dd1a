import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import { storedForm } from './store.ts';
import {
  captionsOf,
  choosePhotos,
  eventually,
  goToSection,
  moveLater,
  narrativeOf,
  narrativeText,
  newForm,
  saved,
  startChoosing,
  typeCaptions,
} from './window.ts';

const browser = browserOfFile();

// Only here can a test stand between window and program.
describe('in the browser door, typing while a photo is on its way', () => {
  /** Holds back what the program answers to a photo until it is let go. */
  async function holdPhotos(page: Page): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route('**/call/photos.prepare', async (route) => {
      const response = await route.fetch();
      await promise;
      await route.fulfill({ response });
    });
    return resolve;
  }

  test('loses nothing of the narrative', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    const files = await writePhotos(application.path('照片'));
    await newForm(page, 'unit');
    await goToSection(page, '照片');
    const letGo = await holdPhotos(page);
    await startChoosing(page, files.slice(0, 2));
    await goToSection(page, '活动情况简介');
    await narrativeOf(page).click();
    await page.keyboard.type('上传时写的一段');
    letGo();
    await page.keyboard.type('，传完接着写。');
    await saved(page);
    await eventually(async () => (await storedForm(page)).photos.length).toBe(2);
    await saved(page);
    await page.reload();
    await eventually(() => narrativeText(page)).toBe('上传时写的一段，传完接着写。');
    await goToSection(page, '照片');
    expect(await captionsOf(page)).toHaveLength(2);
  });

  test('loses neither captions nor their order', async () => {
    await using application = await Application.open(browser());
    const { page } = application;
    const [first = '', second = '', third = ''] = await writePhotos(application.path('照片'));
    await newForm(page, 'unit');
    await goToSection(page, '照片');
    await choosePhotos(page, [first, second]);
    const letGo = await holdPhotos(page);
    await startChoosing(page, [third]);
    await typeCaptions(page, ['广场', '星空']);
    await moveLater(page, 1);
    letGo();
    await page.getByText(/^正在处理第/u).waitFor({ state: 'detached' });
    await saved(page);
    expect(await captionsOf(page)).toEqual(['星空', '广场', '']);
    await page.reload();
    await eventually(() => captionsOf(page)).toEqual(['星空', '广场', '']);
  });
});
