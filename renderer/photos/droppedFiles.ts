import { type FoundFiles, MAX_DEPTH, MAX_FOUND, picturesAmong } from './foundFiles.ts';

/** Whether files are being dragged, and not a piece of text or a picture of this page. */
export const dragsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * The files that were dropped: those dropped by themselves as they are, of folders the pictures in them. What was dropped is
 * gone when the event is over: it is asked for before anything is waited for.
 */
export async function droppedFiles({ items }: DataTransfer): Promise<FoundFiles> {
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  const entries = dropped.map((item) => item.webkitGetAsEntry());
  const files = dropped.map((item) => item.getAsFile());
  const loose = files.filter((file, at) => file !== null && !entries[at]?.isDirectory) as File[];
  const inFolders: File[] = [];
  for (const entry of entries) if (isFolder(entry)) await walk(entry, MAX_DEPTH, inFolders);
  const { files: pictures, others, isCut } = picturesAmong(inFolders);
  return { files: [...loose, ...pictures], others, isCut: isCut || inFolders.length > MAX_READ };
}

/** Beside the pictures a folder may hold anything: where reading it ends. */
const MAX_READ = 4 * MAX_FOUND;

const isFolder = (entry: FileSystemEntry | null | undefined): entry is FileSystemDirectoryEntry =>
  entry?.isDirectory === true;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function walk(folder: FileSystemDirectoryEntry, depth: number, found: File[]): Promise<void> {
  const folders: FileSystemDirectoryEntry[] = [];
  const reader = folder.createReader();
  for (let entries = await read(reader); entries.length > 0; entries = await read(reader)) {
    for (const entry of entries) {
      if (found.length > MAX_READ) return;
      if (isFolder(entry)) folders.push(entry);
      else if (isFile(entry)) found.push(...(await fileOf(entry)));
    }
  }
  if (depth > 1) for (const each of folders) await walk(each, depth - 1, found);
}

/** The next entries of a folder, none at its end or where it cannot be read: it gives them by the hundred. */
const read = (reader: FileSystemDirectoryReader) =>
  new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<readonly File[]>((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
