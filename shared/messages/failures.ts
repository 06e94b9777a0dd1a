import { MACHINE_FOLDER } from '../package/manifest.ts';
import type { FailureCode } from '../result/codes.ts';
import type { Failure, FailureDetails } from '../result/result.ts';
import { MOVED_MARK } from './dataFolder.ts';
import { unsafeText } from './packageCheck.ts';
import { photosText } from './photoNumbers.ts';
import { proofProblemText, unreadableText } from './proof.ts';
import { quoted } from './quoted.ts';
import { blockedSentence } from './submissionBlocks.ts';

type Sentence = (details: FailureDetails) => string;

/** What a file really is, by its content. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  heif: '少见编码的 HEIF 图片',
  bmp: '少见编码的 BMP 图片',
  raw: '相机的 RAW 原始文件',
  psd: 'Photoshop 文件',
  jxl: 'JPEG XL 图片',
  jp2: 'JPEG 2000 图片',
  icon: '图标文件',
  svg: 'SVG 矢量图',
  pdf: 'PDF 文档',
  ofd: 'OFD 版式文件',
  office: 'Word、Excel 或 PPT 文件（docx、xlsx、pptx）',
  ole: '旧版 Office 或 WPS 文件（doc、xls、wps 等）',
  archive: '压缩包',
  video: '视频',
  html: '网页',
  pointer: '占位的文字（Git LFS 指针，照片还没有下载）',
  text: '文本文件',
};

/** The same of a scan: kinds of pictures that only a photo may be. */
const SCANNED_TYPES: Readonly<Record<string, string>> = {
  ...FILE_TYPES,
  heif: 'HEIC 图片',
  bmp: 'BMP 图片',
  webp: 'WebP 图片',
  gif: 'GIF 图片',
  tiff: 'TIFF 图片',
  avif: 'AVIF 图片',
};

const megabytes = (bytes: string | number | undefined) => `${(Number(bytes) / 1024 / 1024).toFixed(1)} MB`;

/** The sentence of every failure: what happened, what is safe, what to do. A code without one does not compile. */
const SENTENCES: Record<FailureCode, Sentence> = {
  usage: ({ problem }) => `命令写得不对：${problem}`,
  fileMissing: ({ file }) => `找不到文件 ${file}，请核对路径。`,
  fileUnreadable: ({ file }) => `读不了文件 ${file}：没有权限，或它不是一个普通文件。`,
  fileTooLarge: ({ file, bytes, maxBytes }) =>
    `文件 ${file} 有 ${megabytes(bytes)}，超过 ${megabytes(maxBytes)}，没有读取。`,
  textNotUtf8: ({ file }) => `文件 ${file} 不是文本，或者文字编码认不出来；请在记事本里另存为 UTF-8 再试。`,
  folderNotWritable: ({ folder }) => `不能在文件夹 ${folder} 里写文件，请换一个文件夹；原有文件都没有改动。`,
  diskFull: ({ folder }) =>
    `文件夹 ${folder} 所在的磁盘满了，没有写进去；请清理磁盘后再试，原有内容都没有改动。`,
  pathTooLong: ({ folder }) =>
    `文件夹 ${folder} 的路径太长，Word 和 WPS 会打不开里面的文件，没有导出；请换一个文件夹。`,
  fileInUse: ({ file }) =>
    `文件 ${file} 正被别的程序占用（例如在 Word、WPS 中打开，或正在杀毒），没有写进去；请关闭后再试。原有文件都没有改动。`,
  outputFolderGone: ({ folder }) =>
    `找不到选定的文件夹 ${folder}，可能是 U 盘或移动硬盘没有接好。没有导出，填写的内容都在；请接好后再试，或换一个文件夹。`,
  formFileNotJson: ({ file, line, column }) =>
    `文件 ${file} 不是完整的 JSON，没有读取；请看第 ${line} 行第 ${column} 个字符附近。`,
  formFileNotObject: () => '文件内容不是一份推荐表：最外层应是一个 JSON 对象。',
  formFileUnknownKey: ({ key }) => `文件里有不认识的内容“${key}”，请核对拼写；文件没有改动。`,
  formFileNewer: ({ format, supported }) =>
    `文件是较新的格式（${format}），本程序只认到格式 ${supported}；请用新版荐表通打开。`,
  formFileInvalid: ({ path, problem }) =>
    `文件里“${path || '最外层'}”的内容不合规定，没有读取。（${problem}）`,
  noticeUnknown: ({ id }) => `没有编号为“${id}”的通知。`,
  noticeNotJson: ({ file, line, column }) =>
    `通知文件 ${file} 不是完整的 JSON；请看第 ${line} 行第 ${column} 个字符附近。`,
  noticeNewer: ({ format, supported }) =>
    `通知文件是较新的格式（${format}），本程序只认到格式 ${supported}。`,
  noticeInvalid: ({ path, problem }) => `通知文件里“${path || '最外层'}”不合规定。（${problem}）`,
  photoMissing: ({ file }) => `找不到照片文件 ${file}。`,
  photoEmpty: () => '文件是空的（0 字节），可能没有拷贝完。',
  photoTooLarge: ({ bytes, maxBytes }) =>
    `文件有 ${megabytes(bytes)}，超过 ${megabytes(maxBytes)}；请换一张，或先缩小。`,
  photoUnsupported: ({ found }) => {
    const name = FILE_TYPES[String(found)];
    return name
      ? `文件的内容是${/^[A-Z]/u.test(name) ? ' ' : ''}${name}，不能当照片用；请换成 JPG、PNG、HEIC 等图片。`
      : '文件的内容不是认得的图片；请换成 JPG、PNG、HEIC 等图片。';
  },
  photoTooManyPixels: ({ widthPx, heightPx }) =>
    `图片声明有 ${widthPx}×${heightPx} 像素，太大了，没有打开；请换一张，或先缩小。`,
  photoDamaged: () => '图片已损坏或没有拷贝完整，请从手机或相机重新拷贝。',
  photoTimeout: () => '图片太久没有解开，已经停下，请换一张。',
  photoChanged: ({ file }) =>
    `保存的原照片 ${file} 被改动过或已损坏，没有使用；请把这张照片拿下，再从手机或相机重新加入。`,
  formHasErrors: ({ errors, photos }) =>
    `推荐表还有 ${errors} 处错误${photos === undefined ? '' : `（${photosText(photos)}打不开，请换一张）`}，没有导出；请改正后再导出，或先导出标有“草稿”的文件（命令行加 --draft）。`,
  proofFailed: (details) =>
    `导出后核对时发现不一致：${proofProblemText(details)}。这份文件没有留下，填写的内容都在。请再导出一次；如果还是这样，请把“关于”里的诊断信息发给帮您查问题的人。`,
  documentUnreadable: ({ reason }) => `读不了这个文件：${unreadableText(reason)}。文件没有改动。`,
  wordFormMissing: () =>
    '这个 Word 文件里没有找到推荐表（要有“单位名称”或“活动名称”等几栏）。文件没有改动，荐表通里的内容也没有改动。',
  wordFormsSeveral: ({ count, names }) =>
    `这个 Word 文件里有 ${count} 份推荐表：${names}。没有读取；请指明要读第几份，或者另存成一份一个文件。`,
  wordFormBlank: () =>
    '这是一张空表，没有可采用的内容。什么都没有改动；请选填好了的文件。科协发的空表，请在“通知与设置”里放入，导出时就填进它。',
  wordIsPhoto: () =>
    '这是一张照片，不是 Word 文件，没有读取。照片在推荐表的“照片”一步里加入；要用 Word 文件，请另选。',
  wordFormOtherKind: ({ found, own }) =>
    `这个 Word 文件是“${found}”，打开的这份是“${own}”，不能用它来更新。两边都没有改动；请打开它自己的那份推荐表再用。`,
  wordConverterMissing: () =>
    '这是旧版的 Word 或 WPS 文件（doc、wps、rtf），这台电脑上没有 LibreOffice，不能代为转换。请用 Word 或 WPS 打开它，另存为 docx 再试；文件没有改动。',
  wordNotConverted: () =>
    'LibreOffice 没能转换这个旧版文件（doc、wps、rtf），它可能加了密码或已损坏。请用 Word 或 WPS 打开它，另存为 docx 再试；文件没有改动。',
  ownFormTwice: ({ title }) =>
    `这个文件里有不止一份“${title}”，不知道该填哪一份，没有放入。请在 Word 里只留一份空表，另存后再放入。`,
  ownFormFilled: ({ title, name }) =>
    `这份“${title}”已经填过（${quoted(String(name))}），放进来会把里面的旧内容一起带出去，没有放入。请放没有填过的空表，或在 Word 里清空后另存再放入。`,
  ownFormUnfit: ({ title, ...details }) =>
    `用“${title}”试填后核对没有通过：${proofProblemText(details)}${Number(details.more) > 0 ? `，另有 ${details.more} 处` : ''}。没有放入；请改用内置表格，或换一份空表再试。`,
  ownFormMissing: () =>
    '没有科协发的 Word 表，或它已不在数据文件夹里；请在“通知与设置”里重新放入，或改用内置表格。',
  ownFormUnmarked: () => '草稿和样例要在每页上标明，科协发的 Word 表里不能加字，没有导出。请改用内置表格。',
  packageMissing: ({ file }) =>
    `${file} 里没有荐表通的报送包（里面要有文件夹“${MACHINE_FOLDER}”），没有读取；文件没有改动。`,
  packageUnreadable: () => '这个压缩包打不开：它不完整、已损坏，或者不是 zip。没有读取；请向对方重新要一份。',
  packageUnsafe: ({ reason, file }) =>
    `这个压缩包或文件夹不安全，没有打开，也没有写出任何文件：${unsafeText(reason, file)}。请向对方重新要一份。`,
  packageNewer: ({ format, supported }) =>
    `报送包是较新的格式（${format}），本程序只认到格式 ${supported}；请用新版荐表通打开。文件没有改动。`,
  packageInvalid: ({ path, problem }) =>
    `报送包里的程序数据不合规定，没有读取：“${path || '最外层'}”（${problem}）。文件没有改动。`,
  packageChangedMeanwhile: ({ file }) =>
    `文件 ${file} 在处理期间变了，已经停下；请等它不再变动后再试。原有内容都没有改动。`,
  packageFileGone: ({ file }) =>
    `要放进报送包的文件 ${file} 在打包时已经找不到或读不出来，没有留下报送包；填写的内容都在。请重新导出或重新放入这份文件，再打包。`,
  packageFileChanged: ({ file }) =>
    `要放进报送包的文件 ${file} 在选定以后又有改动，没有留下报送包；改动过的文件还在原处。请核对这份文件，再重新打包。`,
  packageProofFailed: ({ file }) =>
    `报送包写好后重新读了一遍，其中的 ${file} 与原文件不一致，没有留下报送包；填写的内容都在。请检查磁盘或 U 盘，或换一个文件夹再打包。`,
  callUnknown: () => '窗口和程序的版本不一致，请关闭窗口后重新打开荐表通；已保存的内容都在。',
  callInvalid: ({ path }) => `内容不合规定（${path}），没有保存这一处改动；请改短或改正后再试。`,
  callTooLarge: () => '这次要传送的内容太大，没有处理；已保存的内容都在。',
  formMissing: () => '找不到这份推荐表，它可能已被删除。',
  formChangedElsewhere: () =>
    '这份推荐表已在另一个窗口里改过。您刚写的内容还在这里，请先复制，再重新打开这份表。',
  snapshotMissing: () =>
    '这个历史版本已经不在了：版本多了以后，较早的会自动删去一些。请选别的版本，现在的内容没有改动。',
  photoNotOnForm: () => '这张照片已经不在表上，请刷新后再试。',
  photoAlreadyOnForm: ({ number }) => `这张照片已经在表上（照片${number}），没有重复加入。`,
  scanUnsupported: ({ found }) => {
    const name = SCANNED_TYPES[String(found)];
    return `文件的内容${name ? `是${/^[A-Z]/u.test(name) ? ' ' : ''}${name}` : '认不出来'}，不能当扫描件用；请扫描或另存成 PDF、JPG 或 PNG。`;
  },
  scanTooLarge: ({ bytes, maxBytes }) =>
    `文件有 ${megabytes(bytes)}，超过 ${megabytes(maxBytes)}；请用低一些的分辨率重新扫描（300 dpi 就够）。`,
  scanTooManyPixels: ({ widthPx, heightPx }) =>
    `图片声明有 ${widthPx}×${heightPx} 像素，太大了，没有打开；请用低一些的分辨率重新扫描（300 dpi 就够）。`,
  scanTooManyPages: ({ pages, max }) =>
    `PDF 有 ${pages} 页，超过 ${max} 页；请只留下盖章的这一份推荐表，再加进来。`,
  scanDamaged: () => '文件已损坏或没有拷贝完整；请重新拷贝，或者重新扫描。',
  scanEncrypted: () => 'PDF 加了密码，收到的人也会打不开；请去掉密码，或者重新扫描。',
  scanAlreadyThere: ({ number }) => `这个文件已经在扫描件里（第 ${number} 个），没有重复加入。`,
  scansFull: ({ max }) => `扫描件已有 ${max} 个文件，没有再加；请先移除几个，或者把几页扫描成一个 PDF。`,
  scanMissing: ({ file }) =>
    `找不到扫描件${file ? ` ${file}` : ''}，或者它保存以后被改动过，没有使用；请把它移除，再重新加入。`,
  exportMissing: () => '没有这次导出的记录。',
  exportFileGone: ({ file }) => `找不到导出的文件 ${file}，它可能已被移走或改名；请重新导出。`,
  folderNotOpened: ({ folder }) => `没能自动打开文件夹，请自己打开：${folder}`,
  fileNotOpened: ({ file }) => `没能打开文件 ${file}，请用“打开所在文件夹”找到它，再用 Word 或 WPS 打开。`,
  fileNotCopied: ({ file }) => `没能复制文件 ${file}，请用“打开所在文件夹”找到它再复制。`,
  submissionMissing: () => '报送记录里没有这一次，它可能已被移出记录，请刷新后再看。',
  submissionBlocked: (details) => blockedSentence(details),
  submissionNotRecorded: ({ folder }) =>
    `文件已经备好并核对过，但没能记入报送记录，也没能收回文件夹 ${folder}。请不要报送它，自己删除后再做一次；填写的内容都在。`,
  submissionNotWhole: () =>
    '这次报送里有推荐表已被彻底删除，程序不再知道它的文件，不能代写邮件草稿。请打开文件夹，自己核对附件。',
  submissionNotedAlready: ({ name, reason }) =>
    reason === 'packed'
      ? `${quoted(String(name))}已经打包、还没有登记送出，没有另记一次；请到“报送”里登记。`
      : `${quoted(String(name))}已经登记送出，以后也没有改过，没有再记一次；送错了日期或送法，请先撤销登记。`,
  submissionFolderGone: ({ folder }) =>
    `找不到报送文件夹 ${folder}，它可能已被移走、改名，或 U 盘没有接好。报送记录和填写的内容都在；请接好后再试，或重新备一次。`,
  submissionFileGone: ({ file }) =>
    `报送文件夹里的 ${file} 不见了，这一份已不完整，请不要送。填写的内容都在；请重新打包，再从新的文件夹里送。`,
  submissionFileChanged: ({ file }) =>
    `报送文件夹里的 ${file} 打包以后改过，和核对时的不一样，请不要送。填写的内容都在；请重新打包，再从新的文件夹里送。`,
  receiptUnfit: ({ file }) =>
    `文件 ${file} 不是 PDF、JPG 或 PNG，没有作为回执保存；请截图或另存为这几种再试。`,
  receiptGone: ({ file }) =>
    `留存的凭据 ${file} 找不到了，或者保存以后被改动过，没有打开。报送记录都在；手边还有原件的话，请再放入一次。`,
  receiptNotOpened: ({ file, path }) => `没能打开凭据 ${file}。它存在这里，可以自己打开：${path}`,
  dataFolderInUse: () => '荐表通已经打开。请用已经打开的窗口；如果没有看见窗口，请稍等片刻再打开。',
  dataFolderNotWritable: ({ folder }) =>
    `数据文件夹 ${folder} 写不进去，不能保存内容。请检查磁盘和权限；原有内容都没有改动。`,
  dataFolderGone: ({ folder }) =>
    `找不到荐表通的数据：${folder}。可能是 U 盘或移动硬盘没有接好，或盘符变了。数据没有改动。请接好后重新打开荐表通；如果数据已在别的位置，请用命令 data-folder use 指明。`,
  dataFolderMovedAway: ({ folder }) =>
    `文件夹 ${folder} 里的数据已经移到别处，新位置写在其中的“${MOVED_MARK}”里。程序没有打开旧的数据，也没有改动它。请用命令 data-folder use 指明要用的文件夹。`,
  dataPlaceUnreadable: ({ file }) =>
    `记录数据位置的文件 ${file} 读不出来，程序没有打开，也没有改动数据。请用命令 data-folder use 指明数据所在的文件夹。`,
  dataPlaceUnfit: ({ folder }) =>
    `文件夹 ${folder} 不能用来放数据：里面已有别的文件，或者它和现在的数据文件夹套在一起。请换一个空的文件夹；数据仍在原处，没有改动。`,
  dataCopyFailed: ({ folder }) =>
    `数据没有复制成功，仍在原处，没有改动。请检查 ${folder} 所在的磁盘是否接好、能不能写入，或者换一个位置再试。`,
  dataFolderNamed: ({ folder }) =>
    `数据文件夹 ${folder} 是启动时指定的（--data-dir 或 JIANBIAO_DATA_DIR），不能在这里移动；数据没有改动。`,
  dataFolderMoving: () => '正在移动数据，这一步暂时没有保存；移动完或取消以后再试。',
  dataFolderMoved: () =>
    '数据位置已经换好，这里不再保存内容。窗口里如果有刚写的内容，请先复制下来，再退出并重新打开荐表通。',
  databaseNewer: ({ version, supported }) =>
    `数据是用较新版本的荐表通保存的（${version}，本程序只认到 ${supported}）。请用新版打开；数据没有改动。`,
  databaseDamaged: ({ file }) =>
    `数据文件 ${file} 已损坏，程序没有改动它。请先把数据文件夹整个复制一份，再与技术人员联系。`,
  migrationFailed: ({ file }) => `数据升级没有完成，原来的数据保持不变（备份：${file}）。请重新打开再试。`,
  workCancelled: () => '已取消，没有改动。',
  workTimedOut: () => '这件事太久没有做完，已经停下；已保存的内容都在。',
  workTooLarge: () => '处理这个文件要用太多内存，已经停下；已保存的内容都在。',
  officeMissing: () => '没有在这台电脑上找到 LibreOffice，看不了它的分页；预览照常可用。',
  officeFailed: () => 'LibreOffice 没有排出页面，可以再试一次；预览照常可用，内容没有改动。',
  workCrashed: () => '处理这个文件的程序意外退出，已经停下；已保存的内容都在，请换一个文件再试。',
  connectionLost: () =>
    '荐表通的后台程序没有回应，已保存的内容都在。这个窗口里如果有刚写的内容，请先复制下来，再重新打开荐表通。',
  internal: () => '程序出了意外的错误，没有写出文件；原有文件都没有改动。',
};

/** The Chinese sentence of a failure. */
export function failureSentence({ code, details }: Failure): string {
  return SENTENCES[code](details);
}
