import { fail, ok, type Result } from '../../../shared/result/result.ts';
import { clock } from '../../clock.ts';
import { adoptData } from '../../store/adoptData.ts';
import { namedFolder } from '../../store/dataFolder.ts';
import { type Location, locateData } from '../../store/locate.ts';
import { moveData } from '../../store/moveData.ts';
import { openStore } from '../../store/openStore.ts';
import { pointerFile } from '../../store/pointer.ts';
import { settleOld } from '../../store/settleOld.ts';
import { type Answer, failureAnswer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { dataAdopted, dataIn, dataMoved } from '../texts.ts';

const PLAIN = { needsOut: false, options: [] } as const;

/** Which folder the data is in. */
export const showDataFolderCommand: Command = {
  ...PLAIN,
  takesInput: false,
  run: async () => {
    const location = locateData();
    return location.ok
      ? { exit: 0, lines: [dataIn(location.value.folder)], value: { folder: location.value.folder } }
      : failureAnswer(location.error);
  },
};

/** The data moved to a new or empty folder, by a verified copy. */
export const moveDataFolderCommand: Command = {
  takesInput: true,
  needsOut: false,
  options: ['remove-old'],
  run: async (call) => answer(await move(call), dataMoved),
};

/** The data of a folder used from now on, whatever was used before. */
export const useDataFolderCommand: Command = {
  ...PLAIN,
  takesInput: true,
  run: async ({ input }) => answer(await use(input), dataAdopted),
};

function answer(done: Result<string>, sentence: (folder: string) => string): Answer {
  if (!done.ok) return failureAnswer(done.error);
  return { exit: 0, lines: [sentence(done.value)], value: { folder: done.value } };
}

async function move({ input: to, removeOld }: Call): Promise<Result<string>> {
  const location = movable(locateData());
  if (!location.ok) return location;
  const store = await openStore(location.value.folder, { at: now() });
  if (!store.ok) return store;
  try {
    // What an earlier move left over must not be forgotten by the record of this one.
    await settleOld(location.value, store.value.database.driver);
    const moved = await moveData({
      store: store.value,
      to,
      pointerFile: location.value.pointerFile,
      removeOld,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    return moved.ok ? ok(to) : moved;
  } finally {
    store.value.close();
  }
}

async function use(folder: string): Promise<Result<string>> {
  const named = namedFolder();
  if (named) return fail('dataFolderNamed', { folder: named });
  const adopted = await adoptData(folder, { pointerFile: pointerFile(), at: now() });
  return adopted.ok ? ok(folder) : adopted;
}

function movable(location: Result<Location>): Result<Location> {
  return location.ok && location.value.named
    ? fail('dataFolderNamed', { folder: location.value.folder })
    : location;
}

const now = () => clock()().toISOString();
