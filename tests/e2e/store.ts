import type { Page } from 'playwright-core';
import type { OpenForm } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';

/** The open form as it is stored at this moment: a second look beside the window, with the window's own token. */
export async function storedForm(page: Page): Promise<OpenForm> {
  const url = new URL(page.url());
  const id = url.hash.split('/')[2];
  const token = await page.evaluate("sessionStorage.getItem('session')");
  const response = await fetch(`${url.origin}/call/forms.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id }),
  });
  const answer = (await response.json()) as Result<OpenForm>;
  if (!answer.ok) throw new Error(`forms.open: ${answer.error.code}`);
  return answer.value;
}
