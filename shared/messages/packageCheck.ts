import { type FormDefinition, partLabel } from '../form/definition.ts';
import type { CheckedFile, CheckedPackage, FormTrouble, TakenForm } from '../package/checked.ts';
import { UNSAFE_REASONS, type UnsafeReason } from '../package/reading.ts';
import type { Failure } from '../result/result.ts';

const UNSAFE: Record<UnsafeReason, string> = {
  name: '里面有不该有的文件名',
  twice: '里面有两个文件同名',
  link: '里面有指向别处的链接',
  overlap: '里面的文件互相重叠，是有意做坏的压缩包',
  headers: '里面对同一个文件有两种说法',
  bomb: '里面的文件解开后会大得不合理',
  tooLarge: '里面的文件太大',
  tooMany: '里面的文件太多，或者文件夹套得太深',
  encrypted: '压缩包加了密码',
};

/** Why a zip or a folder is not opened, in a few words. */
export function unsafeText(reason: unknown, file: unknown): string {
  const known = UNSAFE_REASONS.find((each) => each === reason) ?? 'headers';
  const name = String(file ?? '');
  return name === '' ? UNSAFE[known] : `${UNSAFE[known]}（${name}）`;
}

const FILE_STATES: Record<CheckedFile['state'], string> = {
  right: '',
  missing: '缺少',
  changed: '和打包时不一样，被改动过',
  damaged: '已损坏，读不出来',
  encrypted: '加了密码，读不出来',
  tooLarge: '太大，没有读取',
};

const RIGHT = '✓';
const WRONG = '✗';
const NOTE = '·';

/** A file of a package in one line. */
export const checkedFileLine = ({ path, state }: CheckedFile): string =>
  state === 'right' ? `${RIGHT} ${path}` : `${WRONG} ${path}：${FILE_STATES[state]}`;

/** What is wrong with a form of a package. */
export function troubleText(
  trouble: FormTrouble,
  definition: FormDefinition | undefined,
  failureText: (failure: Failure) => string,
): string {
  switch (trouble.code) {
    case 'files':
      return `它的文件不对：${trouble.files.join('、')}`;
    case 'content':
      return `程序数据里的内容用不了。${failureText(trouble.failure)}`;
    case 'document':
      return `Word 文件读不出来。${failureText(trouble.failure)}`;
    case 'checkCode':
      return `按内容算出的校验码是 ${trouble.computed}，和登记的不一样`;
    case 'text': {
      const parts = trouble.parts.map((part) => (definition ? `“${partLabel(definition, part)}”` : part));
      return `Word 文件和程序数据不一样的有：${parts.join('、')}`;
    }
  }
}

/** The head of a package: which mail it is, from whom, how many forms. */
export function packageHead({ place, sender, round, part, forms, code }: CheckedPackage): string {
  const which = part.of > 1 ? `（第 ${part.number} 封，共 ${part.of} 封）` : '';
  const again = round > 1 ? `，第 ${round} 次报送` : '';
  return `${place}${which}：${sender}${again}，${forms.length} 份推荐表，整包编号 ${code}`;
}

/** A form of a package that is right, or what is wrong with it. */
export const checkedFormLine = (
  title: string,
  name: string,
  code: string,
  troubles: readonly string[],
): string =>
  troubles.length === 0
    ? `${RIGHT} ${title} ${name}　校验码 ${code}`
    : `${WRONG} ${title} ${name}　校验码 ${code}：${troubles.join('；')}`;

export const additionalLine = (path: string): string => `${NOTE} ${path}：打包时没有这个文件，没有核对`;
export const missingPartLine = (number: number): string => `${NOTE} 没有看到第 ${number} 封，请另行核对`;
export const wholeLine = '每个文件都和打包时一样，推荐表的校验码都对得上。';
export const notWholeLine = '有的内容和打包时不一样，见上面标 ✗ 的各行。';

/** What became of a form that was to be taken in. */
export function takenLine(
  title: string,
  form: TakenForm,
  troubles: readonly string[],
  failure: string,
): string {
  const which = `${title} ${form.name}　校验码 ${form.checkCode}`;
  switch (form.outcome) {
    case 'taken':
      return `${RIGHT} ${which}：已收进，编号 ${form.id}`;
    case 'other':
      return `${RIGHT} ${which}：程序里已有同一份表，内容不同；没有覆盖，另存为一份，编号 ${form.id}`;
    case 'same':
      return `${NOTE} ${which}：程序里已经有了，没有重复收进，编号 ${form.id}${form.differs ? '；推荐意见或网上填报名称不同，没有改动' : ''}`;
    case 'refused':
      return `${WRONG} ${which}：没有收进。${troubles.join('；')}`;
    case 'failed':
      return `${WRONG} ${which}：没有收进。${failure}`;
  }
}
