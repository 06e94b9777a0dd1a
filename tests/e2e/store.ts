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

async function beside<Name extends CallName>(
  page: Page,
  name: Name,
  request: CallRequest<Name>,
): Promise<CallAnswer<Name>> {
  const answer: Result<CallAnswer<Name>> = await page.evaluate(`(async () => {
    const [name, request] = ${JSON.stringify([name, request])};
    if (window.jianbiaotong) return jianbiaotong.calls[name](request);
    const authorization = 'Bearer ' + sessionStorage.getItem('session');
    const headers = { 'content-type': 'application/json', authorization };
    const response = await fetch('/call/' + name, { method: 'POST', headers, body: JSON.stringify(request) });
    return response.json();
  })()`);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
