import { refreshForms } from '../bridge/queries.ts';
import { call } from '../bridge/transport.ts';

/** Lets go of a form that was made for a file of which nothing was taken, as if it had never been. */
export async function letGo(id: string): Promise<void> {
  const binned = await call('forms.bin', { id });
  if (binned.ok) await call('forms.erase', { id });
  await refreshForms();
}
