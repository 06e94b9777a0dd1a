// Times the export beside other libraries (export), the window and its store (window), exports with their proof (exporting)
// and the intake of photos (photos) against the goals set for them, and the portable folders (bundle); all unless one is named. Behind window its own parts can be named (window typing).
// Prints plain tables; ends with an error, and without a number, if a library does
// not make the same document. A goal that is missed is no error: times are for people to judge.
import { cpus } from 'node:os';
import { reportBundle } from './bundle/report.ts';
import { reportExporting } from './exporting/report.ts';
import { reportExport } from './exportReport.ts';
import { reportPhotos } from './intake/report.ts';
import { reportWindow } from './window/report.ts';

const REPORTS: Readonly<Record<string, (parts: readonly string[]) => Promise<void>>> = {
  export: reportExport,
  window: reportWindow,
  exporting: reportExporting,
  bundle: reportBundle,
  photos: reportPhotos,
};

const [name, ...parts] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(REPORTS) : [name];
if ((parts.length > 0 && name !== 'window') || !chosen.every((each) => Object.hasOwn(REPORTS, each))) {
  console.error(`usage: npm run bench -- [${Object.keys(REPORTS).join('|')} [part of the window…]]`);
  process.exitCode = 1;
} else {
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim()}`,
  );
  for (const each of chosen) await REPORTS[each]?.(parts);
}
