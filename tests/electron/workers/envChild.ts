import { serve } from '../../../electron/workers/serve.ts';
import { ok } from '../../../shared/result/result.ts';

serve<{ env: { input: null; output: unknown } }>({ env: async () => ok(Object.keys(process.env)) });
