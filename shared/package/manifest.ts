import { z } from 'zod';
import { filingSchema } from '../form/marks.ts';
import { FORM_KINDS } from '../notice/formSchema.ts';

/** The version of a package's own data that this program reads and writes. docs/package.md describes it. */
export const PACKAGE_FORMAT = 1;

/** The folder of a package that is for programs, and the file in it. */
export const MACHINE_FOLDER = '_程序数据';
export const MANIFEST_PATH = `${MACHINE_FOLDER}/manifest.json`;

/** What a file in a package is. */
export const FILE_PURPOSES = ['form', 'scan', 'photo', 'roster', 'checklist', 'manifest'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/* Bounds against files that are no package, far above what a district collects. */
const MAX_FILES = 20_000;
const MAX_FORMS = 2_000;
const MAX_PER_FORM = 100;

const path = z.string().min(1).max(1_024);
const line = z.string().max(1_024);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const code = z.string().max(20);

const fileSchema = z.strictObject({
  path,
  purpose: z.enum(FILE_PURPOSES).exclude(['manifest']),
  bytes: z.int().min(0),
  sha256,
});

const manifestFormSchema = z.strictObject({
  /** Its id in the program that made the package. */
  id: z.uuid(),
  kind: z.enum(FORM_KINDS),
  name: line,
  checkCode: code,
  /** Word's 字数 of the narrative. */
  words: z.int().min(0),
  filing: filingSchema,
  /** The form as a form file (docs/form-file.md); each photo's `file` is its path in the package, empty where it does not go along. */
  content: z.unknown(),
  /** By what the check code knows each photo (shared/photo/edit.ts pictureName), in their order. */
  pictures: z.array(z.string().max(200)).max(MAX_PER_FORM),
  document: path,
  scans: z.array(path).max(MAX_PER_FORM),
  /** Those of `scans` that are of a paper with an earlier text; left out where there are none. */
  earlierScans: z.array(path).max(MAX_PER_FORM).optional(),
  /** The code under which it was handed in before; null for the first time. */
  replaces: code.nullable(),
});

/** What a package holds, for another copy of the program. The same content gives the same bytes: no times, no names of persons. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  program: z.literal('jianbiaotong'),
  notice: z.string().max(64),
  noticeRevision: z.int().positive(),
  /** Of the whole hand-in: all its mails have it. */
  code,
  sender: line,
  /** 第几次报送, and the code of the hand-in that it takes the place of. */
  round: z.int().positive(),
  replaces: code.nullable(),
  part: z.strictObject({ number: z.int().positive(), of: z.int().positive() }),
  forms: z.array(manifestFormSchema).max(MAX_FORMS),
  /** The forms that go with the other mails. */
  elsewhere: z
    .array(
      z.strictObject({ part: z.int().positive(), kind: z.enum(FORM_KINDS), name: line, checkCode: code }),
    )
    .max(MAX_FORMS),
  files: z.array(fileSchema).max(MAX_FILES),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ManifestForm = Manifest['forms'][number];
export type ManifestFile = Manifest['files'][number];
