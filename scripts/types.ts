// Checks the types of each folder under its own tsconfig.json: what a folder may use (DOM, Node, neither) differs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { captureNode, commandOf, ROOT } from './runNode.ts';

const FOLDERS = [
  '.',
  'shared',
  'electron',
  'renderer',
  'tests',
  'tests/renderer',
  'scripts',
  'bench',
] as const;

/** The root's tsconfig.json names its one file, so only the folders can be without any. */
function hasSources(folder: string): boolean {
  if (folder === '.') return true;
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).some((file) =>
    /\.tsx?$/.test(file),
  );
}

function checkFolder(folder: string): boolean {
  if (!hasSources(folder)) {
    console.log(`${folder}: no TypeScript file yet, nothing to check`);
    return true;
  }
  const { status, output } = captureNode(commandOf('typescript', 'tsc'), ['--noEmit', '-p', folder]);
  console.log(`${folder}: ${status === 0 ? 'right' : 'wrong'}`);
  if (output !== '') console.log(output.trimEnd());
  return status === 0;
}

// Every folder is checked, so that one run shows all there is to mend.
const wrong = FOLDERS.filter((folder) => !checkFolder(folder));
if (wrong.length > 0) {
  console.log(`Types are wrong in: ${wrong.join(', ')}`);
  process.exitCode = 1;
}
