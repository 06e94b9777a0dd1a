import type { TakenForm, TakenPackage } from '../../../shared/package/checked.ts';
import { ok, type Result } from '../../../shared/result/result.ts';
import type { Services } from '../../services.ts';
import { checkPackage } from './checkPackage.ts';
import { openPackages } from './openPackages.ts';
import { takeInForm } from './takeInForm.ts';

/**
 * Takes the forms of a package from another copy of the program in, those that are what the package says; what is stored already is
 * never changed. Failures of openPackages: then nothing was taken in; what became of each form is answered otherwise.
 * `onForm` is told how many of all forms are through.
 */
export async function takeInPackages(
  services: Services,
  path: string,
  onForm: (done: number, total: number) => void = () => {},
): Promise<Result<readonly TakenPackage[]>> {
  const opened = await openPackages(services, path);
  if (!opened.ok) return opened;
  const total = opened.value.packages.reduce((sum, { manifest }) => sum + manifest.forms.length, 0);
  let done = 0;
  const taken: TakenPackage[] = [];
  for (const each of opened.value.packages) {
    const { checked, sound } = await checkPackage(services, each);
    const forms: TakenForm[] = [];
    for (const { id, kind, name, checkCode, troubles } of checked.forms) {
      const form = sound.get(id);
      const known = { kind, name, checkCode };
      forms.push({
        ...known,
        ...(form ? await takeInForm(services, each, form) : { outcome: 'refused' as const, troubles }),
      });
      done += 1;
      onForm(done, total);
    }
    taken.push({ checked, forms });
  }
  return ok(taken);
}
