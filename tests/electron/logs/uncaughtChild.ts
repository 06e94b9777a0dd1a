import { createLog } from '../../../electron/logs/log.ts';
import { logUncaught } from '../../../electron/logs/uncaught.ts';

/* Ends by an exception that nobody catches. Values: the folder of the log, how it is thrown. */

const [folder = '', how] = process.argv.slice(2);
logUncaught(createLog({ folder, now: () => new Date() }));
const fault = () => new Error("EACCES: permission denied, open 'C:\\Users\\张三\\样例.docx'");
if (how === 'rejection') void Promise.reject(fault());
else
  setImmediate(() => {
    throw fault();
  });
