import { ok } from '../../shared/result/result.ts';
import { buildFormDocument } from '../documents/formDocument.ts';
import { readPhoto } from '../photos/readPhoto.ts';
import { serve } from './serve.ts';
import type { ProductTasks } from './tasks.ts';

// The whole of a child process. It is built beside the doors (vite.config.ts).
serve<ProductTasks>({
  readPhoto: ({ bytes, limits, edit }) => readPhoto(bytes, limits, edit),
  buildForm: async (form) => ok(await buildFormDocument(form)),
});
