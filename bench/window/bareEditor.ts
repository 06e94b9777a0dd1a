import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { build } from 'vite';

/** The script of CodeMirror alone, built as the window is. */
export async function bareEditorScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome110',
      rolldownOptions: { input: join(import.meta.dirname, 'bareEditorPage.mjs') },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the bare editor was not built');
  return chunk.code;
}

/** Nothing but the text in CodeMirror, of the size and type of ours so that its lines break alike. */
export async function bareEditor(page: Page, script: string, style: string, text: string): Promise<Locator> {
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
  await page.addScriptTag({ content: script, type: 'module' });
  await page.evaluate(`bareEditor(${JSON.stringify(text)}, ${JSON.stringify(style)})`);
  return page.getByRole('textbox');
}
