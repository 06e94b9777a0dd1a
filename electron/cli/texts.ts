/** What `help` says. */
export const HELP = `用法：npm run --silent cli -- 命令 [选项]

  demo --out 文件夹               用自带的样例数据导出两种推荐表
  schema                          推荐表数据文件的 JSON Schema
  notice [--file 通知文件]        查看自带的通知，或检查另一份通知
  count 文本文件                  按 Word 的“字数”统计
  check 数据文件或编号            检查一份推荐表
  export 数据文件或编号 --out 文件夹 [--draft] [--own-docx]
                                  导出 Word；有错误时只能加 --draft 导出草稿；
                                  加 --own-docx 填进科协发的 Word 表
  new 数据文件                    把一份推荐表存入程序，之后可在窗口里打开
  pack 数据文件或编号… --out 文件夹 [--zip] [--split 字节数] [--eml]
       [--earlier-scans send或leave]
                                  备好报送文件夹：Word、照片、扫描件、名单、报送清单，逐个核对；
                                  --zip 每封邮件一个压缩包，--split 一封邮件最大多少字节，
                                  --eml 另写邮件草稿；
                                  盖章以后内容改过的，--earlier-scans send 扫描件仍然一起送，leave 不送
  verify Word文件                 看一份 Word 文件是不是程序里某份推荐表导出的、是哪一次的
  verify 报送包                   逐个核对报送包（文件夹或 zip）里的文件和推荐表，和打包时是否一样
  unpack 报送包                   把报送包里的推荐表收进程序；已有的不覆盖
  read Word文件 [--form 第几份]   把一份 Word 推荐表里的内容读出来：手工填的、改过的、旧版的都可以
  own-docx put Word文件 [--notice 通知编号]
                                  放入科协发的 Word 表，说出认出了哪些栏
  own-docx show [--notice 通知编号]
                                  已放入的科协发的 Word 表
  list                            列出程序里的推荐表
  photos inspect 照片文件…        每张照片能不能用、实际格式、大小、拍摄时间和提示
  data-folder show                数据在哪个文件夹
  data-folder move 文件夹 [--remove-old]
                                  把数据移到一个空文件夹；旧数据留着，或在下次启动后删除
  data-folder use 文件夹          改用这个文件夹里已有的数据

  --data-dir 文件夹               程序数据所在的文件夹（new、list、verify、unpack、own-docx，以及用编号时）
  --json                          只输出一个 JSON 对象
退出码：0 完成；1 被拒绝或有错误；2 用法不对或文件读不了`;

/** What was wrong with a call. */
export const USAGE_PROBLEMS = {
  unknownCommand: (name: string) => (name === '' ? '没有写命令。' : `没有“${name}”这个命令。`),
  files: (takes: boolean | 'several') => {
    if (takes === 'several') return '要写至少一个文件。';
    return takes ? '要写一个文件，而且只能写一个。' : '这个命令后面不写文件。';
  },
  foreignOption: (name: string) => `这个命令没有 --${name} 选项。`,
  badOption: '选项写错了，或少了它的内容。',
  splitBytes: '--split 后面要写一封邮件最大多少字节，例如 --split 20000000。',
  earlierScans: '--earlier-scans 后面要写 send（仍然一起送）或 leave（不送）。',
  packMixed: 'pack 后面要么全是数据文件，要么全是编号，不能混在一起。',
  formNumber: '--form 后面要写第几份，例如 --form 2。',
  outMissing: '要用 --out 写明导出到哪个文件夹。',
};

export const written = (path: string): string => `已导出：${path}`;
export const codeOf = (code: string): string => `校验码：${code}`;
export const handInCodeOf = (code: string): string => `报送码：${code}`;
export const draftWritten = (path: string): string => `已导出草稿：${path}`;
export const samplesMade = '两种推荐表的样例已导出（内容均为虚构）：';
export const nothingFound = '没有发现问题，可以导出。';
export const summary = (errors: number, warnings: number, hints: number): string =>
  `错误 ${errors} 处，提醒 ${warnings} 处，提示 ${hints} 处。`;
export const tickedOff = (count: number): string => `另有 ${count} 处提示已在窗口里核对过，没有列出。`;
export const photoCount = (count: number): string => `照片：${count} 张`;
export const wordCount = (low: number, high: number): string =>
  low === high ? `字数：${low}` : `字数：${low}（另一种算法 ${high}，请以 Word 或 WPS 显示为准）`;
export const limitedWordCount = (low: number, high: number, max: number): string =>
  `${wordCount(low, high)} / ${max}`;
export const characterCounts = (without: number, withBlanks: number): readonly string[] => [
  `字符数（不计空格）：${without}`,
  `字符数（计空格）：${withBlanks}`,
];
export const paragraphCount = (count: number): string => `段落：${count}`;
export const stored = (id: string): string => `已存入，编号：${id}`;
export const listed = (id: string, name: string, state: string): string => `${id}　${state}　${name}`;
export const outdatedState = (state: string): string => `${state}（导出后又有改动）`;
export const outdatedExport = '上次导出的 Word 文件已经过时：导出以后内容又有改动，请重新导出。';
export const sampleName = (name: string): string => `【样例】${name}`;
export const photoRefused = (file: string, message: string): string => `${file}：用不了。${message}`;
export const photoAccepted = (file: string, facts: readonly string[]): string =>
  `${file}：可以用。${facts.join('，')}`;
export const pixelSize = (widthPx: number, heightPx: number): string => `${widthPx}×${heightPx} 像素`;
export const turned = (orientation: number): string => `已按方向 ${orientation} 转正`;
export const takenOn = (time: string): string => `拍摄于 ${time.replace('T', ' ')}`;
export const hintLine = (message: string): string => `  提示：${message}`;
export const packed = (folder: string): string => `已备好并核对：${folder}`;
export const packedMail = (name: string, files: number, size: string): string =>
  `${name === '' ? '' : `${name}：`}${files} 个文件，作为邮件约 ${size}`;
export const draftIn = (path: string): string => `邮件草稿：${path}`;
export const roundOfPacked = (round: number, replaces: string | null): string =>
  `第 ${round} 次报送${replaces === null ? '' : `，取代报送码 ${replaces} 的那一次`}`;
export const fileOfFailure = (file: string): string => `数据文件：${file}`;
export const dataIn = (folder: string): string => `数据文件夹：${folder}`;
export const dataMoved = (folder: string): string => `数据已移到：${folder}，以后都用这里的数据。`;
export const dataAdopted = (folder: string): string => `以后使用这里的数据：${folder}`;
export const noneStored = '程序里还没有推荐表。';
export const convertedFirst = '旧版文件已由 LibreOffice 转换后读取，原文件没有改动。';
export const noPlace = '（空）';
export const foundPart = (label: string, value: string, where: string): readonly string[] =>
  value.includes('\n')
    ? [`${label}（${where}）`, ...value.split('\n').map((line) => `  ${line}`)]
    : [`${label}：${value}（${where}）`];
export const photoInFile = (number: number, caption: string, problem: string | undefined): string =>
  `  照片${number}：${[caption || '没有说明', ...(problem === undefined ? [] : [`用不了。${problem}`])].join('；')}`;
export const exportedSoFar = (done: number, total: number): string => `已导出 ${done} / ${total} 份`;
export const packedSoFar = (done: number, total: number): string =>
  `正在打包和核对：已完成 ${Math.floor((100 * done) / total)}%`;
export const takenSoFar = (done: number, total: number): string => `已处理 ${done} / ${total} 份`;
export const noOwnForms = '还没有放入科协发的 Word 表；导出用的是内置表格。';
