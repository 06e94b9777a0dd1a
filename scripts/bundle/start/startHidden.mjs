// Starts the program without a console and leaves it running: the one that a double click opens closes after the first
// moments. A program that fails says why in a window; one that cannot even do that ends at once, and the console stays.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const FIRST_MOMENTS_MS = 3_000;
const HOST = join(import.meta.dirname, 'dist', 'electron', 'host.js');

console.log('荐表通正在启动……');
const child = spawn(process.execPath, [HOST, ...process.argv.slice(2)], {
  detached: true,
  stdio: 'ignore',
  windowsHide: true,
});
child.once('error', failed);
child.once('exit', (code) => (code === 0 ? process.exit() : failed()));
setTimeout(() => process.exit(), FIRST_MOMENTS_MS);

function failed() {
  console.error(`荐表通没有启动。原因写在打开的窗口里；没有窗口时，请重新解压整个文件夹后再试，或在命令行窗口中运行：
"${process.execPath}" "${HOST}"`);
  process.exit(1);
}
