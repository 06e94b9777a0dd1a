// Runs before every script of package.json, so it is plain JavaScript for the Node a machine happens to have (20 or
// later). It installs what package-lock.json names when something of it is missing; otherwise it says nothing.
// Standard output belongs to the script that follows (the command line prints one JSON object there), so every word
// of this one, and of npm, goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const WAIT_STEP_MS = 200;
/** Longer than any install: a mark as old as this was left by a process that died. */
const INSTALL_LIMIT_MS = 15 * 60_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
/** Says that an install is running, and which process runs it. Not in node_modules, which npm empties. */
const mark = join(root, 'installing.tmp');
const windows = process.platform === 'win32';

/** What is wrong with node_modules, in a few words for the reader; undefined when nothing is. */
function reasonToInstall() {
  return reasonInPackages() ?? reasonInNode();
}

/** npm writes its own list of what it installed last, so the list is also the sign that it came to an end. */
function reasonInPackages() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  if (installed === undefined) return 'nothing is installed yet';
  const locked = packagesOf(join(root, 'package-lock.json'));
  if (locked === undefined) return 'package-lock.json cannot be read';
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const there = installed[path];
    // An optional package for another system is in the lock only.
    if (there === undefined && entry.optional === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (there?.version !== entry.version || there.integrity !== entry.integrity) {
      return `${name} is not the one of package-lock.json`;
    }
    if (!existsSync(join(root, path, 'package.json'))) return `${name} is missing`;
  }
  return undefined;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function reasonInNode() {
  const version = nodeVersionOfProject();
  if (version === undefined) return `Node ${NODE_MAJOR} in node_modules does not start`;
  if (Number.parseInt(version, 10) !== NODE_MAJOR) return `node_modules has Node ${version}`;
  return undefined;
}

function nodeVersionOfProject() {
  const shim = join(modules, '.bin', windows ? 'node.cmd' : 'node');
  if (!existsSync(shim)) return undefined;
  // npm found this very Node there, so it runs: no need to start it again.
  if (process.execPath.startsWith(modules + sep)) return process.versions.node;
  const answer = windows
    ? spawnSync(`"${shim}" --version`, { shell: true, encoding: 'utf8' })
    : spawnSync(shim, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim().replace(/^v/, '') : undefined;
}

/** Gives npm's exit code. */
function install() {
  freeRunningNode();
  const npm = process.env.npm_execpath;
  const stdio = ['ignore', process.stderr.fd, process.stderr.fd];
  if (npm !== undefined && basename(npm) === 'npm-cli.js' && existsSync(npm)) {
    return spawnSync(nodeOfNpm(), [npm, 'ci'], { cwd: root, stdio }).status;
  }
  return spawnSync('npm', ['ci'], { cwd: root, stdio, shell: windows }).status;
}

/** The Node that npm itself runs on: this one may lie in the node_modules that npm is about to empty. */
function nodeOfNpm() {
  const node = process.env.npm_node_execpath;
  return node !== undefined && existsSync(node) ? node : process.execPath;
}

/** Windows does not delete a program that runs, but it lets it be moved: out of npm's way, into an ignored folder. */
function freeRunningNode() {
  if (!windows || !process.execPath.startsWith(modules + sep)) return;
  try {
    mkdirSync(join(root, 'out'), { recursive: true });
    renameSync(process.execPath, join(root, 'out', `replaced-node-${process.pid}.exe`));
  } catch {
    // npm will say what it could not delete.
  }
}

/** False when another process holds the mark. */
function takeMark() {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function markIsStale() {
  try {
    const age = Date.now() - statSync(mark).mtimeMs;
    const pid = Number(readFileSync(mark, 'utf8'));
    // Between its creation and its first byte the mark is empty: that is no sign of a dead process.
    return age > INSTALL_LIMIT_MS || (pid > 0 && !isAlive(pid));
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function waitForMark() {
  if (takeMark()) return;
  console.error('Another install of the same folder is running; waiting for it.');
  while (!takeMark()) {
    if (markIsStale()) rmSync(mark, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_STEP_MS);
  }
}

function installOnce() {
  waitForMark();
  try {
    const reason = reasonToInstall();
    if (reason === undefined) return undefined;
    console.error(`Installing the packages of package-lock.json (${reason}).`);
    const status = install();
    if (status !== 0) return `npm ci ended with exit code ${status ?? 'none'}; its message stands above.`;
    return reasonToInstall();
  } finally {
    rmSync(mark, { force: true });
  }
}

const problem = reasonToInstall() === undefined ? undefined : installOnce();
if (problem !== undefined) {
  console.error(
    `The packages of this project could not be installed: ${problem}\n` +
      'Check that the npm registry can be reached, delete the folder node_modules and run "npm ci".',
  );
  process.exitCode = 1;
}
