import type { FormKind } from '../notice/formSchema.ts';
import type { Notice } from '../notice/schema.ts';
import { type FilePurpose, MACHINE_FOLDER } from '../package/manifest.ts';
import type { Recipient } from '../submission/recipient.ts';
import { mailedFilesText } from './mailedFiles.ts';
import { quoted } from './quoted.ts';
import { countsText, kindName } from './roster.ts';
import { sizeText } from './size.ts';
import { UNNAMED } from './states.ts';

/** A file of the mail that the checklist is in; `path` as it lies in the folder. */
export interface ListedFile {
  readonly path: string;
  readonly purpose: FilePurpose;
  /** Null for the checklist itself. */
  readonly bytes: number | null;
  /** A scan of a paper that said something else. */
  readonly isEarlier?: boolean;
}

export interface ListedForm {
  readonly kind: FormKind;
  readonly name: string;
  readonly checkCode: string;
  /** Its Word file, then its scans and photos. */
  readonly files: readonly ListedFile[];
}

/** What the 报送清单 of one mail tells. */
export interface Checklist {
  readonly notice: Notice;
  readonly recipient: Recipient;
  /** Who hands in; empty where it is not known. */
  readonly sender: string;
  readonly round: number;
  /** The code of the whole hand-in, and of the one before that it takes the place of. */
  readonly code: string;
  readonly replaces: string | null;
  readonly part: { readonly number: number; readonly of: number };
  readonly forms: readonly ListedForm[];
  /** 名单 and whatever else belongs to no single form. */
  readonly shared: readonly ListedFile[];
  /** The forms that the other mails hold. */
  readonly elsewhere: readonly {
    readonly part: number;
    readonly kind: FormKind;
    readonly name: string;
    readonly checkCode: string;
    readonly files: readonly FilePurpose[];
  }[];
}

/** The name of the checklist in a hand-in. */
export const CHECKLIST_FILE = '报送清单.txt';

const PURPOSES: Record<FilePurpose, string> = {
  form: '推荐表，Word 文件，完整，可直接审阅、打印',
  scan: '盖章页扫描件',
  photo: '照片，表中照片的单独文件',
  roster: '名单，Excel 文件，一份推荐表一行，可打印',
  checklist: '本清单',
  manifest: '程序数据',
};

/**
 * 报送清单.txt: what one mail of a hand-in holds, for whoever receives it without the program. With a byte order mark and CRLF, so
 * that every Notepad of Windows shows it right.
 */
export function checklistText(list: Checklist): string {
  const lines = [
    `报送清单${partText(list)}`,
    '',
    ...headLines(list),
    '',
    ...list.forms.flatMap((form, at) => [...formLines(list.notice, form, at + 1), '']),
    ...sharedLines(list),
    '',
    ...elsewhereLines(list),
    '说明',
    ...notes(list),
  ];
  return `\uFEFF${lines.map(oneLine).join('\r\n')}\r\n`;
}

const partText = ({ part }: Checklist) => (part.of > 1 ? `（第${part.number}封，共${part.of}封）` : '');

function headLines({ notice, recipient, sender, round, code, replaces, forms }: Checklist): string[] {
  return [
    `事　　由：${notice.event.fullName}推荐表（${notice.number}）`,
    ...(recipient.name === ''
      ? []
      : [`收　　件：${recipient.name}${recipient.mailbox && `（${recipient.mailbox}）`}`]),
    ...(sender === '' ? [] : [`报送单位：${sender}`]),
    `报送次数：第${round}次报送${replaces === null ? '' : `，代替上一次报送（报送码 ${replaces}），请以这一次为准`}`,
    `报 送 码：${code}`,
    `推 荐 表：${countsText(notice, forms)}`,
  ];
}

function formLines(notice: Notice, { kind, name, checkCode, files }: ListedForm, number: number): string[] {
  return [
    `${number}．${kindName(notice, kind)}：${name || UNNAMED}　校验码 ${checkCode}`,
    ...files.map(fileLine),
  ];
}

const EARLIER = '是之前那一版的，盖章以后表上的内容又改过';

function fileLine({ path, purpose, bytes, isEarlier }: ListedFile): string {
  return `　　${path}（${[PURPOSES[purpose], ...(isEarlier ? [EARLIER] : []), ...(bytes === null ? [] : [sizeText(bytes)])].join('，')}）`;
}

function sharedLines({ shared }: Checklist): string[] {
  return shared.length > 0 ? ['其他文件', ...shared.map(fileLine)] : [];
}

function elsewhereLines({ notice, part, elsewhere }: Checklist): string[] {
  if (part.of === 1) return [];
  const others = Array.from({ length: part.of }, (_, at) => at + 1).filter((each) => each !== part.number);
  return [
    `另外 ${others.length} 封邮件里的推荐表`,
    ...others.flatMap((number) => [
      `　　第${number}封：`,
      ...elsewhere
        .filter((form) => form.part === number)
        .map(
          ({ kind, name, checkCode, files }) =>
            `　　　　${kindName(notice, kind)}${quoted(name || UNNAMED)}　校验码 ${checkCode}　${mailedFilesText(files)}`,
        ),
    ]),
    '',
  ];
}

function notes({ part, replaces }: Checklist): string[] {
  const sentences = [
    'Word 文件是完整的，用 Word 或 WPS 打开、打印即可，不用安装别的程序。',
    '校验码由推荐表的内容算出，用来核对纸面、Word 文件和名单是不是同一份内容；不核对也不影响使用。',
    `如有“${MACHINE_FOLDER}”文件夹，只供“荐表通”程序读取，可以不看；删去不影响其他文件。`,
    ...(part.of > 1
      ? [`文件分 ${part.of} 封邮件发送，每一封都可以单独使用；收到的少于 ${part.of} 封时，请告诉报送单位。`]
      : []),
    ...(replaces === null ? [] : ['上一次报送的文件不再使用，请用这一次的代替。']),
  ];
  return sentences.map((sentence, at) => `　　${at + 1}．${sentence}`);
}

/** A name cannot break out of its line, nor can it change how the line is read. */
const oneLine = (line: string) =>
  line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ').trimEnd();
