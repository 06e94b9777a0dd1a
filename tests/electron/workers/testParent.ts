// A program with one child that waits for work and one that is caught in a loop; it prints their process ids.
import { createWorkersFor } from '../../../electron/workers/workers.ts';
import { TEST_ENTRY, TEST_OUTPUTS, type TestTasks } from './testTasks.ts';

const workers = createWorkersFor<TestTasks>({ outputs: TEST_OUTPUTS, entry: TEST_ENTRY });
const limits = { timeoutMs: 600_000, maxMemoryBytes: 1024 ** 3 };
workers.run('loop', null, {
  ...limits,
  onProgress: async (looping) => {
    const resting = await workers.run('pid', null, limits);
    console.log(JSON.stringify([looping, resting.ok && resting.value]));
  },
});
