import { writePackage } from '../../../electron/packages/writePackage.ts';
import { inMemory, noise } from './orders.ts';

/* Packs, and is killed by its own hand when so much is done. Values: folder, the part of it (0 … 1). */

const [folder = '', part = ''] = process.argv.slice(2);

const files = [1, 2, 3].map((number) =>
  inMemory(`附件1-样例-照片${number}.jpg`, noise(900_000, number), 'photo'),
);

await writePackage(
  { folder, stem: '报送-样例', entries: [...files, { path: '报送-样例.zip', files }] },
  {
    signal: new AbortController().signal,
    onProgress: (done, total) => {
      if (done >= total * Number(part)) process.kill(process.pid, 'SIGKILL');
    },
  },
);
