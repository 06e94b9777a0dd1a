import { expect, test } from 'vitest';
import { Application } from './application.ts';
import { browserOfFile } from './browserOfFile.ts';
import { writePhotos } from './photoFiles.ts';
import { storedForm } from './store.ts';
import {
  captionsOf,
  choosePhotos,
  eventually,
  goToSection,
  hasFocus,
  newForm,
  part,
  saved,
  typeCaptions,
} from './window.ts';

const browser = browserOfFile();

test('a photo taken off by mistake comes back to its place with its caption, also after the window was loaded anew', async () => {
  await using application = await Application.open(browser());
  const { page } = application;
  await newForm(page, 'activity');
  await goToSection(page, '照片');
  await choosePhotos(page, (await writePhotos(application.path('照片'))).slice(0, 3));
  await typeCaptions(page, ['一', '二', '三']);
  await saved(page);
  await page.getByRole('button', { name: '移除照片2', exact: true }).click();
  const back = part(page, '照片').getByRole('button', { name: '放回', exact: true });
  await eventually(() => hasFocus(back)).toBe(true);
  await page.reload();
  await back.waitFor();
  expect(await captionsOf(page)).toEqual(['一', '三']);
  // It is offered, not forced on whoever opens the form again.
  expect(await hasFocus(back)).toBe(false);
  await back.click();
  await eventually(() => captionsOf(page)).toEqual(['一', '二', '三']);
  await back.waitFor({ state: 'detached' });
  await saved(page);
  expect((await storedForm(page)).photos.map(({ caption }) => caption)).toEqual(['一', '二', '三']);
  await page.reload();
  await part(page, '照片').waitFor();
  expect(await back.count()).toBe(0);
});
