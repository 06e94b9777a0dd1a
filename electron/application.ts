import type { Progress } from '../shared/api/model.ts';
import type { TakenPackage } from '../shared/package/checked.ts';
import type { PhotoEdit } from '../shared/photo/edit.ts';
import type { Result } from '../shared/result/result.ts';

/** A picture for the window: a rendition of a photo, never its original. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/jpeg';
}

export const PICTURE_SIZES = ['thumbnail', 'screen'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** The application as every door sees it: calls by name, pictures, progress. It does not know who asks. */
export interface Application {
  /** Answers a call from outside: the name looked up, the request parsed from `unknown`, the answer in an envelope. */
  readonly call: (name: string, request: unknown) => Promise<Result<unknown>>;
  /** The picture of a photo by the SHA-256 of its original and its edit; undefined where there is none. */
  readonly picture: (sha256: string, size: PictureSize, edit?: PhotoEdit) => Promise<Picture | undefined>;
  /** Follows the progress of long work; answers how to stop following. */
  readonly onProgress: (listener: (progress: Progress) => void) => () => void;
  /**
   * Takes the forms of a package in by its path. No call: a window names no path, the command line's person does
   * (docs/decisions/taking-packages-in.md). `onForm` is told how many of all forms are through.
   */
  readonly takeIn: (
    path: string,
    onForm?: (done: number, total: number) => void,
  ) => Promise<Result<readonly TakenPackage[]>>;
  readonly dataFolder: string;
  /** Tells the log of a fault in a door: its stack, without contents. */
  readonly logFault: (cause: unknown) => void;
  /** Fulfilled when somebody asked the program to end (退出). */
  readonly quitRequested: Promise<void>;
  /** Ends work, closes the database, gives the data folder free. */
  readonly close: () => Promise<void>;
}

export type PictureUrl = (sha256: string, size: PictureSize, edit?: PhotoEdit) => string;

/** What a door must bring along. */
export interface Surroundings {
  /** The address under which this door shows a picture, its edit with it. */
  readonly pictureUrl: PictureUrl;
  /** Shows a file of ours in the system's file manager; whether that worked. */
  readonly showFile: (path: string) => Promise<boolean>;
  /** Opens a file of ours in the system's program for it, whether that worked; a door that cannot has none. */
  readonly openFile?: (path: string) => Promise<boolean>;
  /** Puts a file itself into the clipboard, to be pasted into a mail or a folder; a door that cannot has none. */
  readonly copyFile?: (path: string) => Promise<boolean>;
  /** Lets the person choose a folder, undefined where they chose none; a door without such a dialog has none. */
  readonly chooseFolder?: () => Promise<string | undefined>;
  readonly now: () => Date;
  /** Where Word files go in the place of the usual output folder: the command line names one. */
  readonly outputFolder?: string;
}
