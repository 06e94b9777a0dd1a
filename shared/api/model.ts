import type { FormContent } from '../form/content.ts';
import type { FormPart } from '../form/definition.ts';
import type { FilingStanding } from '../form/filingCheck.ts';
import type { Finding } from '../form/finding.ts';
import type { Filing, Paper } from '../form/marks.ts';
import type { FillNote } from '../form/ownForm.ts';
import type { FormProof } from '../form/proof.ts';
import type { SnapshotReason } from '../narrative/history.ts';
import type { FormKind } from '../notice/formSchema.ts';
import type { Notice } from '../notice/schema.ts';
import type { PhotoEdit } from '../photo/edit.ts';
import type { PhotoFacts } from '../photo/facts.ts';
import type { TakenOff } from '../photo/takenOff.ts';
import type { ScanKind, ScanTurns } from '../scan/scan.ts';
import type { Settings } from '../settings/settings.ts';
import type { SealState } from '../submission/sealState.ts';
import type { UnitDifference } from '../unit/unit.ts';

/** A scan of the sealed page of a form: a picture or a PDF of several pages, turned by quarter turns to the right. */
export interface FormScan {
  readonly id: string;
  readonly name: string;
  readonly kind: ScanKind;
  readonly bytes: number;
  readonly pages: number;
  readonly turns: ScanTurns;
  /** The check code of the text that the scanned paper has; null where nobody knows it. */
  readonly code: string | null;
}

/**
 * Of what a check code is that somebody typed: of a form as it stands, of an earlier export of it, of nothing that is known. `code` is the
 * one found, also where a character was mistaken for one that no code has.
 */
export type FoundCode =
  | {
      readonly verdict: 'current' | 'earlier';
      readonly code: string;
      readonly form: string;
      readonly name: string;
      /** When the content was last exported; null where it never was. */
      readonly exportedAt: string | null;
    }
  | { readonly verdict: 'unknown' };

/** What the window needs to know of the running program. Times are ISO instants, days ISO days in Beijing. */
export interface AppState {
  readonly version: string;
  readonly driver: string;
  readonly dataFolder: string;
  readonly outputFolder: string;
  readonly today: string;
  /** Today cannot be: before the notice was issued, or before something that is stored. */
  readonly clockWrong: boolean;
  readonly settings: Settings;
  /** This door can put a file itself into the clipboard. */
  readonly canCopyFile: boolean;
  /** The notice that new forms are made for. */
  readonly notice: Notice;
}

/** How a form stands, from its findings, its exports and its marks; the later ones go before the earlier. */
export type FormState = 'editing' | 'faulty' | 'ready' | 'exported' | 'sealed' | 'handedIn';

/** Sections of which only the writer knows whether they are finished. */
export const DECLARED_SECTIONS = ['narrative', 'photos'] as const;
export type DeclaredSection = (typeof DECLARED_SECTIONS)[number];

/** What a person has said about a form, beside its content. Days are ISO days in Beijing. */
export interface FormMarks {
  readonly finished: readonly DeclaredSection[];
  /** Reasons for hints ticked off, by the key of the finding. */
  readonly acknowledged: Readonly<Record<string, string>>;
  readonly sealedOn: string | null;
  /** The check code of the text on the sealed paper; null for no seal, and where nobody knows it. */
  readonly sealedCode: string | null;
  readonly handedIn: { readonly on: string; readonly way: string } | null;
  readonly filing: Filing;
  readonly paper: Paper;
}

/** The running program, for a person who wants to know or is asked by one who helps. Sizes in bytes. */
export interface AboutState {
  readonly version: string;
  /** Of what the program runs on: Node, and Electron with its Chromium where it is that door. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  readonly driver: string;
  readonly sqliteVersion: string;
  readonly dataFolder: string;
  readonly dataBytes: number;
  readonly freeBytes: number;
  readonly logBytes: number;
  readonly outputFolder: string;
}

/** A folder in which the data can be kept, by an id that only this program gives; what lies there already. */
export interface DataPlace {
  readonly id: string;
  readonly folder: string;
  readonly freeBytes: number;
  readonly holds: 'nothing' | 'data' | 'oldData';
}

export interface DataPlaces {
  /** The place was named when the program was started: another one would have no effect. */
  readonly named: boolean;
  /** The door can ask for any other folder. */
  readonly canChoose: boolean;
  readonly places: readonly DataPlace[];
}

/** A form in the list. `name` is empty while nothing was entered. */
export interface FormSummary {
  readonly id: string;
  readonly notice: string;
  readonly kind: FormKind;
  readonly name: string;
  readonly reportingUnit: string;
  readonly state: FormState;
  readonly errors: number;
  /** Those of the errors that only say that something is still to come. */
  readonly missing: number;
  /** Warnings that are open: something is most likely unfinished or wrong, though it can be exported. */
  readonly warnings: number;
  /** How 网上填报 stands; null for what is not filed under a name of its own. */
  readonly filing: FilingStanding | null;
  readonly sealedOn: FormMarks['sealedOn'];
  /** Whether the seal is on a paper that says what the form says by now; null for none. */
  readonly seal: SealState | null;
  readonly handedIn: FormMarks['handedIn'];
  /** A final export was made, and the form has changed since. */
  readonly exportOutdated: boolean;
  /** Made-up data to look at: never counted, never packed. */
  readonly sample: boolean;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** A photo of a form as the window shows it: sizes in px after its edit, pictures by addresses in the door's own space. */
export interface FormPhoto {
  readonly id: string;
  /** Of its original: what the content of the form calls it by. */
  readonly sha256: string;
  readonly name: string;
  readonly caption: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly facts: PhotoFacts;
  readonly edit: PhotoEdit;
  /** By what the check code knows a picture that came in a package. */
  readonly knownAs?: string;
  /** A thumbnail, as the photo stands on the form. */
  readonly url: string;
  /** The same as large as a screen. */
  readonly screenUrl: string;
  /** As large as a screen and turned, without the crop: what a crop is chosen from. */
  readonly wholeUrl: string;
}

/** A form opened. `version` counts its changes: a save names the one it started from. */
export interface OpenForm {
  readonly id: string;
  readonly notice: string;
  readonly version: number;
  readonly changedAt: string;
  readonly content: FormContent;
  readonly photos: readonly FormPhoto[];
  /** Photos taken off since the program was started, which can be put back (photos.putBack), in their places. */
  readonly takenOff: readonly TakenOff<FormPhoto>[];
  readonly lastExport: ExportRecord | null;
  readonly sample: boolean;
  /** A much longer narrative that stood here before, kept when most of it went at once; empty for none. */
  readonly rescue: string;
  readonly marks: FormMarks;
  /** The own unit was changed since this form was filled from it: blanks where the two now differ. */
  readonly unitDifferences: readonly UnitDifference[];
}

/**
 * A form in the bin. It goes by itself after the day `until` (ISO), and not before the program was used on some days since:
 * a clock set ahead empties no bin.
 */
export interface BinnedForm {
  readonly id: string;
  readonly kind: FormKind;
  readonly name: string;
  readonly reportingUnit: string;
  readonly sample: boolean;
  readonly binnedAt: string;
  readonly until: string;
}

/** What is left of a form that was erased: the day (ISO) until which copies of the data may still hold it, null for none. */
export interface ErasedForm {
  readonly copiesUntil: string | null;
}

/** A Word file that was made of a form. `current` while the form has not changed since. */
export interface ExportRecord {
  readonly id: string;
  readonly at: string;
  readonly path: string;
  readonly fileName: string;
  readonly folder: string;
  readonly draft: boolean;
  readonly current: boolean;
  /** Of the content that was exported (shared/form/checkCode.ts); null for a file made before there were any. */
  readonly checkCode: string | null;
  /** What the file was proven to hold before it got its name; null likewise. */
  readonly proof: FormProof | null;
}

/** A text that was kept of a form's narrative, by its number; `words` is Word's 字数 (low reading). */
export interface HistoryEntry {
  readonly id: number;
  readonly at: string;
  readonly reason: SnapshotReason;
  readonly words: number;
}

/** A folder for the Word files, by an id that only this program gives. */
export interface OutputPlace {
  readonly id: string;
  readonly folder: string;
  readonly freeBytes: number;
  readonly current: boolean;
}

export interface OutputPlaces {
  /** The door can ask for any other folder. */
  readonly canChoose: boolean;
  readonly places: readonly OutputPlace[];
}

/**
 * What a Word file is to the stored forms: the very file of an export, the last one or an earlier one; the same content saved again
 * by another program; a form that is known, its content changed in these parts; nothing that is known.
 */
export type VerifiedFile =
  | {
      readonly verdict: 'latest' | 'earlier';
      /** Byte by byte; otherwise only its content. */
      readonly sameFile: boolean;
      readonly form: string;
      readonly name: string;
      readonly exportedAt: string;
      readonly draft: boolean;
      readonly checkCode: string | null;
      /** The form has not changed since. */
      readonly current: boolean;
    }
  | {
      readonly verdict: 'changed';
      readonly form: string;
      readonly name: string;
      /** The code in its foot, where there is one. */
      readonly checkCode: string | null;
      readonly parts: readonly FormPart[];
    }
  | { readonly verdict: 'unknown' };

/** A photo that was read and kept, by the SHA-256 of its original. */
export interface PreparedPhoto {
  readonly sha256: string;
}

export interface SavedForm {
  readonly version: number;
  readonly savedAt: string;
}

export interface ExportedForm {
  readonly export: ExportRecord;
  /** Its name was taken: by a file that is open in Word, WPS or the like, or by one that only stands there. */
  readonly nameTaken: 'open' | 'there' | null;
  readonly findings: readonly Finding[];
  /** What is to be known of the association's own Word file; left out where it is the built form. */
  readonly ownForm?: readonly FillNote[];
}

/** How far a long piece of work is; `total` parts, `done` of them. */
export interface Progress {
  readonly job: string;
  readonly done: number;
  readonly total: number;
}
