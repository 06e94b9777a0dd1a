import type { FormDefinition } from '../../../shared/form/definition.ts';
import type { Result } from '../../../shared/result/result.ts';
import { type FoundForm, findForms } from '../finding/findForms.ts';
import type { WordPackage } from '../reading/openPackage.ts';
import { readWordText } from '../reading/readWordText.ts';
import { openStrangersFile } from '../reading/strangersFile.ts';
import { reading } from '../reading/unreadable.ts';
import type { WordText } from '../reading/wordText.ts';

/** The forms in a Word file, each as it can be filled. `documentUnreadable`. */
export function openOwnForms(
  bytes: Uint8Array,
  definitions: readonly FormDefinition[],
): Promise<
  Result<{ readonly file: WordPackage; readonly text: WordText; readonly forms: readonly FoundForm[] }>
> {
  return reading(async () => {
    const file = await openStrangersFile(bytes);
    const text = readWordText(file);
    return { file, text, forms: findForms(text, definitions) };
  });
}
