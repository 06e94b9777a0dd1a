import { spawnSync } from 'node:child_process';

/**
 * Installs what the package-lock.json of a folder names, each package proven by its hash there, without running anything
 * of it. By the npm that started this run, where one did; its words go to standard error. Throws if it fails.
 */
export function npmCi(folder: string, options: readonly string[] = []): void {
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error', ...options];
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const settings = {
    cwd: folder,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd] as ['ignore', number, number],
  };
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(node, [npm, ...args], settings)
    : spawnSync('npm', args, { ...settings, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci in ${folder} ended with exit code ${status ?? 'none'}`);
}
