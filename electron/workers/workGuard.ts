import { writeSync } from 'node:fs';
import { REPORT_FD } from './pipes.ts';

/** Short beside the time in which a decoder fills the memory of an office PC (ms). */
const REPORT_EVERY_MS = 200;

// A thread of the child, so that it runs while the child's own thread is caught in a loop or in a decoder. It tells the
// parent how much memory the process holds; a parent that cannot be told any more is dead, and nobody else would end
// the loop.
setInterval(() => {
  try {
    writeSync(REPORT_FD, `${process.memoryUsage.rss()}\n`);
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, REPORT_EVERY_MS);
