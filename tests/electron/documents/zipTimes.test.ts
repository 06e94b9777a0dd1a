import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { buildFormDocument } from '../../../electron/documents/formDocument.ts';
import { definitionOf, sampleContent } from '../../helpers/forms.ts';

afterEach(() => void vi.useRealTimers());

/** The Word file of the sample form as a machine whose clock stands at a time makes it. */
async function builtAt(time: string): Promise<Uint8Array> {
  vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
  const content = sampleContent('unit', { photos: [] });
  return buildFormDocument({ definition: definitionOf('unit'), content, photos: [] });
}

test('the same form gives the same bytes on another day, and they are still a whole zip', async () => {
  const first = await builtAt('2021-09-20T02:00:00Z');
  const second = await builtAt('2022-03-05T17:31:40Z');
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  expect(Object.keys(unzipSync(second))).toContain('word/document.xml');
});
