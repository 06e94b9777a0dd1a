import type { DeclaredSection } from '../../shared/api/model.ts';
import type { FieldDefinition } from '../../shared/form/definition.ts';
import type { Role } from '../../shared/settings/settings.ts';
import type { Section } from '../app/route.ts';
import { bin } from './bin.ts';
import { desk } from './desk.ts';
import { exporting, exportMany } from './exporting.ts';
import { filing } from './filing.ts';
import { firstRun } from './firstRun.ts';
import { handIn } from './handIn.ts';
import { history } from './history.ts';
import { nextStep } from './nextStep.ts';
import { notice } from './notice.ts';
import { ownForm } from './ownForm.ts';
import { paper } from './paper.ts';
import { photoPrivacy } from './photoPrivacy.ts';
import { photos } from './photos.ts';
import { preview } from './preview.ts';
import { register } from './register.ts';
import { doubtsText, remainingText } from './remaining.ts';
import { roles } from './roles.ts';
import { seal } from './seal.ts';
import { unit } from './unit.ts';
import { webmail } from './webmail.ts';
import { wordUpdate } from './wordUpdate.ts';

const sections: Record<Section, string> = {
  basic: '基本信息',
  narrative: '活动情况简介',
  photos: '照片',
  opinion: '推荐意见',
  check: '检查',
  export: '导出与盖章',
};

const placeholders: Partial<Record<FieldDefinition['accepts'], string>> = {
  organisation: '单位全称',
  activity: '具体名称，与网上填报的一致',
};

/** Every word of the window, by screen; what the forms themselves say comes from the notice. A missing one does not compile. */
export const words = {
  photoPrivacy,
  undoBar: { close: '关闭这条提示' },
  app: {
    name: '荐表通',
    navigation: '主菜单',
    desk: '工作台',
    handIn: '报送',
    unit: '本单位',
    notice: '通知与设置',
    about: '关于',
    quit: '退出',
    unsaved: {
      title: '还有内容没有保存成功',
      text: '最后写的内容还没有存进去，已保存的都在。请先去看看，按提示保存或复制；仍然退出，没有保存的内容会丢失。',
      show: '去看看',
      quit: '仍然退出',
    },
    ended: '荐表通已退出，内容都已保存。可以关闭这个窗口了。',
    endedUnsaved: '荐表通已退出，没有保存的内容没有留下，已保存的都在。可以关闭这个窗口了。',
    waiting: '正在打开…',
    notFetched: '这一页没有打开',
    retry: '再试一次',
    unexpected: '出了意外的错误',
    broken: '这一页出了意外的错误。',
    brokenSaving: '正在保存刚写的内容…',
    brokenSaved: (saved: boolean) =>
      saved
        ? '刚写的内容已经保存，可以重新打开这一页。'
        : '刚写的内容还没有保存成功，会继续尝试；请不要关闭这个窗口。',
    reopen: '重新打开这一页',
  },
  bin,
  desk,
  exporting,
  exportMany,
  filing,
  firstRun,
  handIn,
  history,
  nextStep,
  notice,
  ownForm,
  preview,
  paper,
  register,
  remaining: remainingText,
  doubts: doubtsText,
  photos,
  roles,
  seal,
  unit,
  webmail,
  wordUpdate,
  form: {
    heading: '推荐表',
    back: '返回工作台',
    sections,
    sectionsLabel: '填写步骤',
    statuses: { editing: '填写中', done: '已完成' },
    done: '已完成',
    checked: '没有要改的',
    notStarted: '未开始',
    look: (count: number) => `有 ${count} 处请核对`,
    hints: (count: number) => `${count} 处提示`,
    onlyHints: (count: number) => `只有 ${count} 处提示`,
    fewer: (count: number) => `还差 ${count} 张`,
    written: (count: number) => `${count} 字`,
    chosen: (count: number) => `${count} 张`,
    exportAgain: '要重新导出',
    isOut: (day: string) => `这份表${day}已送出。只看没有关系；改了内容，就要重新导出、再报送一次。`,
    declare: { narrative: '简介写好了', photos: '照片选好了' } satisfies Record<DeclaredSection, string>,
    exportWord: '导出 Word',
    goToCheck: '去检查',
    backToCheck: '返回检查',
    next: '下一步',
    previous: '上一步',
    required: '必填',
    optional: '可不填',
    placeholders,
    expected: '建议填写',
  },
  save: {
    saved: (time: string) => `已保存 ${time}`,
    unsaved: '正在保存…',
    failed: '没有保存成功',
    retry: '再保存一次',
    copy: '复制全部内容',
    copied: '已复制，可以粘贴到 Word 或记事本里',
    reload: '打开最新内容',
    asText: '存为文本文件',
    always: (time: string) => `内容随时自动保存，已保存 ${time}`,
    elsewhere: '这份推荐表正在另一个窗口中填写，这里只能看。',
    takeOver: '在这里继续填写',
  },
  keys: {
    title: '快捷键',
    section: '打开左边的第几步（按数字键）',
    nextSection: '到下一步',
    nextFinding: '到下一处没填或有问题的地方',
    previousFinding: '到上一处没填或有问题的地方',
    save: '马上保存（平时也会自动保存）',
    help: '显示快捷键',
  },
  narrative: {
    hint: '每段另起一行，导出时首行缩进两字；可从 Word 粘贴。右边小数字是每段字数。',
    count: (count: number, max: number) => `${count} / ${max} 字`,
    left: (count: number) => `还可写 ${count} 字`,
    over: (count: number) => `多 ${count} 字，请删减（多出的文字不会丢）`,
    characters: (count: number) => `字符数 ${count}（英文、数字逐个字符算，Word 的“字数”按词算）`,
    rescue: (count: number) => `原来的 ${count} 字还在，可以拿回来。`,
    bringBack: '恢复',
  },
  opinion: {
    hint: '由推荐单位填写，打印后在这一栏盖章。可以先空着，以后再补。',
    date: '日期',
    dateHint: '可不填；空着时表上留出年月日，盖章时手写',
  },
  unitQuestion: {
    title: '“本单位”的信息改过了，这份表上要不要跟着改？',
    inUnit: (value: string) => `改成：${value || '（空）'}`,
    onForm: (value: string) => `不改：${value || '（空）'}`,
    isOut: '这份表已经送出：跟着改以后，要重新导出、重新报送。',
    confirm: '确定',
    allUnit: '全部跟着改',
    allForm: '全部不改',
  },
  about: {
    heading: '关于荐表通',
    plain:
      '荐表通不联网，也不会自己把任何东西发出去：填写的内容、照片和下面的信息都只在这台电脑上。请勿录入涉密内容。',
    version: '版本',
    program: '荐表通',
    browser: '窗口的浏览器',
    database: '数据库',
    databaseOf: (driver: string, version: string) => `SQLite ${version}（${driver}）`,
    data: '数据',
    dataFolder: '数据文件夹',
    dataSize: '数据大小',
    dataSizeOf: (size: string, free: string) => `${size}（所在磁盘还剩 ${free}）`,
    outputFolder: 'Word 文件夹',
    log: '运行日志',
    logOf: (size: string) => `${size}（只记时间和错误代码，不记填写的内容）`,
    openFolder: '打开数据文件夹',
    move: '移到别处…',
    diagnostics: '诊断信息',
    diagnosticsHint:
      '请别人帮忙查问题时用。里面没有填写的内容、姓名、电话、文件名；先看一遍，再决定要不要复制给对方。',
    showDiagnostics: '查看诊断信息',
    refreshDiagnostics: '重新生成',
    copy: '复制诊断信息',
    copied: '已复制，可以粘贴给帮您查问题的人',
    notCopied: '没有复制成功，请在框里选中文字，按 Ctrl+C 复制',
    licences: '许可证',
    licencesHint: '荐表通用到的开源软件和它们的许可证。',
    showLicences: '查看许可证',
    contentOf: (name: string) => `${name}的内容`,
  },
  move: {
    title: '移动数据',
    hint: '数据（推荐表、照片、备份）先完整复制到新位置并逐个核对，全部相同才换过去；没有换成以前，原来的数据不动。移动时不能保存推荐表。',
    named: '数据文件夹是启动荐表通时指定的，不能在这里移动。',
    none: '没有找到别的磁盘或文件夹。可以接上 U 盘或移动硬盘后再试。',
    places: '移到哪里',
    free: (size: string) => `还剩 ${size}`,
    holdsData: '这里已有荐表通的数据：可以改用它，不会和现在的数据合并，现在的数据留在原处。',
    holdsOldData: '这里有移走以前的旧数据，不能选。确认不需要后把这个文件夹删除，就能选了。',
    choose: '选择其他文件夹…',
    removeOld: '移好并重新打开以后，删除原来位置的数据',
    start: '开始移动',
    adopt: '改用这里的数据',
    cancel: '取消',
    stop: '停止移动',
    unsaved: '还有内容没有保存成功，没有移动。请先按提示保存或复制。',
    moving: '正在复制和核对数据，请不要拔下磁盘。',
    progress: '移动数据的进度',
    done: '数据位置已经换好',
    doneText: (folder: string) => `以后的数据在：${folder}。请退出荐表通，再重新打开。`,
    quit: '退出荐表通',
  },
  check: {
    nothing: '没有发现问题，可以导出。',
    nothingWrong: '没有必须改的地方，可以导出。',
    lookFirst: (count: number) =>
      `没有必须改的地方，但有 ${count} 处很可能没写完或写错了，请先看看下面带黄色三角（提醒）的。`,
    /** What deserves a look, what only can be looked at, and what of it was ticked off. */
    remarks: ({ warnings, hints, tickedOff }: Readonly<Record<'warnings' | 'hints' | 'tickedOff', number>>) =>
      [
        warnings > 0 && `${warnings} 处请核对`,
        hints > 0 && `${hints} 处提示（不影响导出）`,
        tickedOff > 0 && `已核对 ${tickedOff} 处`,
      ]
        .filter(Boolean)
        .join('，'),
    doubtsFirst: (doubts: string) => `${doubts}，看过再导出。`,
    tickOff: '已核对',
    tickOffSure: '确定',
    tickOffOne: '只核对了这一处',
    tickOffAlike: (count: number) => `同类的 ${count} 处都核对了`,
    tickedOff: '已核对',
    reason: '核对的结果（可不填）',
    because: (reason: string) => `核对结果：${reason}`,
    restore: '重新提醒',
    sheet: '表上的内容',
    change: '修改',
    changePart: (label: string) => `修改${label}`,
    notFilled: '没有填写',
    leftEmpty: '（空着）',
    byOthers: '空着，由盖章单位填写',
    seeFindings: '看看哪里要改',
    seeMissing: '看看还差什么',
    exported: '已导出',
    exportedDraft: '已导出草稿',
    at: (time: string) => `导出时间 ${time}`,
    stale: '这份文件已经过时：导出以后内容又有改动，请重新导出',
    draftBefore: '上次导出的是草稿，现在可以导出正式稿',
    numbered: '文件夹里已有同名的文件，没有覆盖；请用这一份。',
    showFolder: '打开所在文件夹',
    copyPath: '复制文件位置',
    pathCopied: '已复制，可以粘贴到文件管理器的地址栏里',
    draft: '导出草稿',
    draftHint: '还有必须改正的地方，只能导出每页标有“草稿”的文件，供内部传阅。',
    unfinishedHint: '还没有填完，现在导出的文件每页标有“草稿”，供内部传阅。',
    exporting: '正在导出…',
    pages: (count: number) => `打印出来约 ${count} 页。`,
    exportHint: '导出后请用 Word 或 WPS 打开看一遍，再打印送审盖章。',
    nextSteps: '接下来',
    steps: {
      subordinate: [
        '用 Word 或 WPS 打开看一遍，打印。',
        '送交所属的辖市区科协（市级学会），由他们填写推荐意见、盖章并上报。',
      ],
      direct: ['用 Word 或 WPS 打开看一遍，打印。'],
      collator: ['用 Word 或 WPS 打开看一遍，打印。'],
    } satisfies Record<Role, readonly string[]>,
    sealStep: {
      subordinate: '他们盖好以后，可以在这里登记，也可以不登记。',
      direct: '“推荐意见”一栏由辖市区科协（市级学会）填写盖章；盖好以后可以在这里登记，也可以不登记。',
      collator: '在“推荐意见”一栏盖章，盖好在这里登记；“审定意见”由市科协填写，空着。',
    } satisfies Record<Role, string>,
    together: '和其他推荐表、名额、名单一起上报，',
    due: (printed: string) => `${printed}报送。`,
    sendTo: (name: string, mailbox: string) =>
      mailbox === '' ? `送给${name}。` : `电子版送给${name}（邮箱 ${mailbox}）。`,
    toHandIn: '去报送（备齐文件、核对、登记）',
    sameName: '活动要在全国科普日网站或科普中国客户端填报过，名称与表上的完全一致。',
  },
} as const;
