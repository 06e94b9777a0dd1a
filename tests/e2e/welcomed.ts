import { saveSettings } from '../../electron/settings/settings.ts';
import { openStore } from '../../electron/store/openStore.ts';

/** Makes a data folder in which every question of the first run was put off, as its buttons do it. */
export async function makeWelcomed(folder: string, at = new Date().toISOString()): Promise<void> {
  const store = await openStore(folder, { at });
  if (!store.ok) throw new Error(store.error.code);
  const saved = saveSettings(store.value.database, { welcomed: true });
  store.value.close();
  if (!saved.ok) throw new Error(saved.error.code);
}
