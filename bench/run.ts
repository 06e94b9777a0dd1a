// Times the export beside other libraries (export), the window and its store (window), exports with their proof (exporting)
// the intake of photos (photos) and the packing of a hand-in (packing) against the goals set for them, and the portable
// folders (bundle); all unless one is named.
// Prints plain tables; ends with an error, and without a number, if a library does
// not make the same document. A goal that is missed is no error: times are for people to judge.
import { cpus } from 'node:os';
import { reportBundle } from './bundle/report.ts';
import { reportExporting } from './exporting/report.ts';
import { reportExport } from './exportReport.ts';
import { reportPhotos } from './intake/report.ts';
import { reportPacking } from './packing/report.ts';
import { reportWindow } from './window/report.ts';

const REPORTS: Readonly<Record<string, () => Promise<void>>> = {
  export: reportExport,
  window: reportWindow,
  exporting: reportExporting,
  bundle: reportBundle,
  photos: reportPhotos,
  packing: reportPacking,
};

const [name, ...others] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(REPORTS) : [name];
if (others.length > 0 || !chosen.every((each) => Object.hasOwn(REPORTS, each))) {
  console.error(`usage: npm run bench -- [${Object.keys(REPORTS).join('|')}]`);
  process.exitCode = 1;
} else {
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim()}`,
  );
  for (const each of chosen) await REPORTS[each]?.();
}
