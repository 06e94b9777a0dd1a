import type { Page } from 'playwright-core';

/** Puts off every question of the first run; fulfilled when the desk stands. */
export async function skipFirstRun(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '你们单位属于哪一种？' }).waitFor();
  await page.getByRole('button', { name: '以后再说' }).click();
  await page.getByRole('button', { name: '以后再填' }).click();
  await page.getByRole('button', { name: '先到工作台看看' }).click();
  await page.getByRole('heading', { name: '还没有推荐表' }).waitFor();
}
