import type { FormState } from '../../shared/api/model.ts';
import type { FieldDefinition } from '../../shared/form/definition.ts';
import { FORM_STATE_NAMES, UNNAMED } from '../../shared/messages/states.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import type { Section } from '../app/route.ts';

const sections: Record<Section, string> = {
  basic: '基本信息',
  narrative: '活动情况简介',
  photos: '照片',
  check: '检查与导出',
};

const newForm: Record<FormKind, string> = { unit: '推荐一个单位', activity: '推荐一项活动' };

const placeholders: Partial<Record<FieldDefinition['accepts'], string>> = {
  organisation: '单位全称',
  activity: '具体名称，与网上填报的一致',
};

/** Every word of the window; what the forms themselves say comes from the notice. A missing one does not compile. */
export const words = {
  app: {
    name: '荐表通',
    navigation: '主菜单',
    forms: '推荐表',
    quit: '退出',
    quitUnsaved: '还有内容没有保存成功，没有退出。请先按提示保存或复制。',
    ended: '荐表通已退出，内容都已保存。可以关闭这个窗口了。',
    waiting: '正在打开…',
    retry: '再试一次',
    unexpected: '出了意外的错误',
  },
  forms: {
    heading: '推荐表',
    create: '新建推荐表',
    columns: { form: '推荐表', state: '状态', changed: '最后修改', next: '下一步' },
    unnamed: UNNAMED,
    empty: '还没有推荐表',
    emptyHint: '每个要推荐的单位或活动填一份。填写时随时自动保存，可以分几次填完。',
    due: '报送时间：',
    exportOutdated: '导出后又有改动',
    next: {
      editing: '继续填写',
      faulty: '继续填写',
      ready: '去导出',
      exported: '查看',
      sealed: '查看',
      handedIn: '查看',
    } satisfies Record<FormState, string>,
    newForm,
    states: FORM_STATE_NAMES,
    faults: (count: number) => `还有 ${count} 处要改`,
  },
  form: {
    back: '返回推荐表列表',
    sections,
    sectionsLabel: '填写步骤',
    done: '已完成',
    open: (count: number) => `还有 ${count} 处要改`,
    total: (count: number) => `共 ${count} 处要改`,
    look: (count: number) => `有 ${count} 处请核对`,
    written: (count: number) => `已写 ${count} 字`,
    chosen: (count: number) => `已选 ${count} 张`,
    notStarted: '未开始',
    exportWord: '导出 Word',
    checkAndExport: '检查并导出 Word',
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
  },
  narrative: {
    hint: '每段另起一行，导出时首行自动缩进两字。可以从 Word 里粘贴。',
    count: (count: number, max: number) => `${count} / ${max} 字`,
    left: (count: number) => `还可写 ${count} 字`,
    over: (count: number) => `多 ${count} 字，请删减（多出的文字不会丢）`,
    characters: (count: number) => `字符数（不计空格）${count}`,
  },
  photos: {
    hint: (min: number, max: number) =>
      `请选 ${min}–${max} 张活动照片（JPEG、PNG）。照片自动摆正、缩小，不带拍摄地点等信息；原文件不会改动。`,
    choose: '选择照片',
    adding: (done: number, total: number) => `正在处理第 ${done} 张，共 ${total} 张…`,
    cancel: '取消',
    caption: (number: number) => `照片${number}的说明`,
    captionHint: '时间、地点、内容',
    earlier: (number: number) => `照片${number}前移`,
    later: (number: number) => `照片${number}后移`,
    remove: (number: number) => `移除照片${number}`,
    removeQuestion: '从这份推荐表移除这张照片？',
    removeYes: '移除',
    removeNo: '不移除',
    refused: (name: string, sentence: string) => `“${name}”没有加入：${sentence}`,
    none: '还没有照片',
    size: (widthPx: number, heightPx: number) => `${widthPx}×${heightPx} 像素`,
  },
  check: {
    nothing: '没有发现问题，可以导出。',
    errors: (count: number) => `${count} 处必须改正`,
    others: (count: number) => `${count} 处请核对`,
    goTo: '去修改',
    exported: '已导出',
    exportedDraft: '已导出草稿',
    at: (time: string) => `导出时间 ${time}`,
    stale: '导出以后内容又有改动，需要重新导出。',
    draftBefore: '上次导出的是草稿，现在可以导出正式稿。',
    numbered: '文件夹里已有同名的文件，没有覆盖；请用这一份。',
    showFolder: '打开所在文件夹',
    draft: '导出草稿',
    draftHint: '还有必须改正的地方，只能导出每页标有“草稿”的文件，供内部传阅。',
    exporting: '正在导出…',
    exportHint: '导出后请用 Word 或 WPS 打开看一遍，再打印送审盖章。',
  },
} as const;
