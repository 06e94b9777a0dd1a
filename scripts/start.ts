// Until the window exists, the program that can be shown is the command line: build it and let it write its example.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, ROOT, runNode } from './runNode.ts';

const FOLDER = join('out', 'demo');

function start(): number {
  const built = runNode(commandOf('vite', 'vite'), ['build', '--app']);
  if (built !== 0) return built;
  // Files of an earlier run would look as if they had been written now.
  rmSync(join(ROOT, FOLDER), { recursive: true, force: true });
  const shown = runNode(join('dist', 'electron', 'cli.js'), ['demo', '--out', FOLDER]);
  if (shown !== 0) return shown;
  sayWhere(join(ROOT, FOLDER));
  return 0;
}

function sayWhere(folder: string): void {
  console.log(`\n示例表格已生成，请用 Word 或 WPS 打开，文件在：${folder}`);
  console.log(`The example forms are written; open them with Word or WPS. They are in: ${folder}`);
}

process.exitCode = start();
