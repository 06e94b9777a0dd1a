import type { FilingStanding } from '../../shared/form/filingCheck.ts';

/** The words of 网上填报, beside an activity's form. */
export const filing = {
  heading: '网上填报',
  standings: { missing: '还没有填写', differs: '请核对', done: '已填写' } satisfies Record<
    FilingStanding,
    string
  >,
  hint: (sites: readonly string[]) =>
    `不印在表上。推荐的活动要先在${sites.join('或')}填报，名称与表上完全一致；填在这里可以逐字核对，也会写进名单。`,
  placeholder: '从网上复制名称，粘贴到这里',
  day: '填报日期',
  dayRemark: '可不填',
  same: '与表上的活动名称完全一致',
  differs: (difference: string) => `与表上的活动名称不一致，${difference}。`,
  online: '网上',
  onForm: '表上',
  end: '（到此结束）',
  onlyHere:
    '改表上的，这份表的“活动名称”马上改好。荐表通不联网，不会改网站上的名称：改网上的，先替您复制表上的名称，再由您到网站上改。',
  takeOnline: '把表上的改成网上的名称',
  takeForm: '把网上的改成表上的名称',
  narrativeToo: (places: number) => `简介里还有 ${places} 处写的是原来的名称。`,
  changeNarrative: '简介里的也改',
  narrativeChanged: (places: number) => `简介里的 ${places} 处也改了。`,
  takenOnline: '表上的活动名称已改成网上的名称。',
  takenForm: '已记下网上的名称改成了表上的名称（网站上的要您自己改好）。',
  undo: '撤销',
  copied: (site: string) => `已复制表上的名称。请到${site}把名称改成它，改好后点“网上已改好”。`,
  notCopied: '没有复制成功，请在“活动名称”里选中名称，按 Ctrl+C 复制。',
  changedOnline: '网上已改好',
  retry: '再保存一次',
} as const;
