import type { SealState } from '../../shared/submission/sealState.ts';

/** The words for what a person ticks off when a form has left the screen: 盖章 and 送出. */
export const register = {
  seal: {
    title: '登记盖章',
    open: '登记盖章…',
    day: '盖章日期',
    done: (day: string) => `已登记：${day}盖章`,
    /** The same on every screen: whether the sealed paper says what the form says by now. */
    standings: {
      current: (day) => `${day}已盖章`,
      earlier: (day) => `${day}盖的是上一版`,
      unknown: (day) => `${day}盖的章，不知道是哪一版`,
    } satisfies Record<SealState, (day: string) => string>,
    /** The same in few words, where it is not on what the form says by now. */
    tags: { earlier: '盖的是上一版', unknown: '盖的章不知是哪一版' },
    none: '还没有登记盖章',
    again: '重新登记盖章…',
    due: '要重新盖章',
    toSeal: '去登记重新盖章',
    undo: '撤销盖章登记',
  },
  handIn: {
    title: '登记送出',
    open: '登记送出…',
    day: '送出日期',
    done: (day: string) => `已登记：${day}送出`,
    standing: (day: string, way: string) => `${day}已送出${way && `（${way}）`}`,
    none: '还没有送出',
    undo: '撤销送出登记',
    /** The same on every screen: what is not plainly sent. */
    states: {
      packed: '已打包，还没有登记送出',
      changed: '送出后又改过，要再报送',
      outdated: '送出后又改过，请先重新导出',
    },
    ways: { packed: '去“报送”里登记', changed: '去报送', outdated: '去重新导出' },
  },
  unpacked: {
    hint: '没有打包、直接送交的，也在这里登记（只在这台电脑上做记号）。',
    chooseFirst: '请先选推荐表',
    noted: '已登记。登记错了，可以在下面的报送记录里删去。',
    forms: (names: readonly string[]) =>
      names.length > 1 ? `${names.length} 份：${names.join('、')}` : names.join(''),
  },
  wrongDay: '请填写今天或今天以前的日期。',
  way: '怎样送的',
  ways: { mail: '电子邮件', person: '当面送交', chat: '微信、QQ', platform: '政务平台', other: '其他' },
  to: '送给谁',
  cancel: '取消',
  undone: '已撤销登记',
} as const;
