import type { Page } from 'playwright-core';
import type { CallAnswer, CallName, CallRequest } from '../../shared/api/calls.ts';
import type { OpenForm } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';

/** The open form as it is stored at this moment: a second look beside the window, by the window's own door. */
export const storedForm = (page: Page): Promise<OpenForm> =>
  beside(page, 'forms.open', { id: openFormOf(page) });

/** Saves a narrative of the open form from somewhere else, without the window knowing. */
export async function writeElsewhere(page: Page, narrative: string): Promise<void> {
  const { id, version } = await storedForm(page);
  await beside(page, 'forms.save', { id, version, changes: { narrative } });
}

const openFormOf = (page: Page): string => new URL(page.url()).hash.split('/')[2] ?? '';

/** The value of a call made beside the window, with the window's own token. */
export async function beside<Name extends CallName>(
  page: Page,
  name: Name,
  request: CallRequest<Name>,
): Promise<CallAnswer<Name>> {
  const isElectron = await page.evaluate('window.jianbiaotong !== undefined');
  const answer = (await (isElectron ? byBridge : byRequest)(page, name, request)) as Result<CallAnswer<Name>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

const byBridge = (page: Page, name: CallName, request: unknown): Promise<unknown> =>
  page.evaluate(`jianbiaotong.calls['${name}'](${JSON.stringify(request)})`);

/** Not from the page: there a test may hold back what the window sends. */
async function byRequest(page: Page, name: CallName, request: unknown): Promise<unknown> {
  const token = await page.evaluate("sessionStorage.getItem('session')");
  const response = await fetch(`${new URL(page.url()).origin}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(request),
  });
  return response.json();
}
