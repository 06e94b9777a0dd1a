import { later } from '../ui/later.tsx';

/* Every screen beside the desk, which stands first: each is fetched when it is asked for. */

const about = later(async () => (await import('../about/AboutScreen.tsx')).AboutScreen);
const bin = later(async () => (await import('../bin/BinScreen.tsx')).BinScreen);
const exportMany = later(async () => (await import('../exportMany/ExportManyScreen.tsx')).ExportManyScreen);
const firstRun = later(async () => (await import('../firstRun/FirstRun.tsx')).FirstRun);
const form = later(async () => (await import('../form/FormScreen.tsx')).FormScreen);
const handIn = later(async () => (await import('../handIn/HandInScreen.tsx')).HandInScreen);
const notice = later(async () => (await import('../notice/NoticeScreen.tsx')).NoticeScreen);
const unit = later(async () => (await import('../unit/UnitScreen.tsx')).UnitScreen);

export const AboutScreen = about.Screen;
export const BinScreen = bin.Screen;
export const ExportManyScreen = exportMany.Screen;
export const FirstRun = firstRun.Screen;
export const FormScreen = form.Screen;
export const HandInScreen = handIn.Screen;
export const NoticeScreen = notice.Screen;
export const UnitScreen = unit.Screen;

/** Fetches the screens that people go to from the desk, the likeliest first, one after the other. */
export async function fetchScreensAhead(): Promise<void> {
  for (const { fetchAhead } of [form, handIn, unit, notice, exportMany, bin, about]) await fetchAhead();
}
