import { type FormDefinition, partLabel } from '../form/definition.ts';
import type { PlaceReason, Sureness, WordForm, WordPlace } from '../form/wordFinding.ts';

/** How sure a place is, in a few words. */
export const SURENESS_NAMES: Record<Sureness, string> = {
  sure: '有把握',
  likely: '应该是',
  unsure: '请核对',
};

const REASONS: Record<PlaceReason, string> = {
  exact: '栏目名一致',
  withRemark: '栏目名带有说明',
  longer: '栏目名多了几个字',
  synonym: '栏目名是另一种叫法',
  right: '在栏目名右边的格子里',
  below: '在栏目名下面的格子里',
  inside: '和栏目名在同一格里',
  line: '在表格外面的一行里',
  blanksOnly: '和栏目名之间只隔着空格',
  runsOn: '紧跟在栏目名后面',
  several: '还有别的地方也像',
};

/** Why a place was taken, in a few words. */
export const reasonsText = (reasons: readonly PlaceReason[]): string =>
  reasons.map((reason) => REASONS[reason]).join('，');

/** Where in a file something stands, as a person counts: from 1. */
export function placeName({ table, row, column }: Pick<WordPlace, 'table' | 'row' | 'column'>): string {
  if (table === null || row === null || column === null) return '表格外';
  return `第${table + 1}个表第${row + 1}行第${column + 1}列`;
}

/** The sentences on a file as a whole: which edition, tracked changes, what was not found. */
export function wordFormLines(definition: FormDefinition, form: WordForm): readonly string[] {
  const { edition, trackedChanges, missing } = form;
  const labels = missing.map((part) => `“${partLabel(definition, part)}”`).join('、');
  return [
    ...editionLines(definition, edition),
    ...(trackedChanges > 0
      ? [`文件里有 ${trackedChanges} 处修订，是按接受修订以后的内容读的；文件没有改动。`]
      : []),
    ...(missing.length > 0 ? [`没有找到：${labels}。`] : []),
  ];
}

function editionLines(definition: FormDefinition, edition: WordForm['edition']): readonly string[] {
  const { title, year, sameTitle, otherLabels } = edition;
  const others = otherLabels.map((label) => `“${label}”`).join('、');
  return [
    ...(title === '' ? [`表上没有标题，从栏目看是“${definition.shortTitle}”。`] : []),
    ...(title !== '' && !sameTitle ? [titleLine(definition, title, year)] : []),
    ...(otherLabels.length > 0 ? [`表里有这次通知的表所没有的栏目，没有读：${others}。`] : []),
  ];
}

function titleLine({ title: own, notice }: FormDefinition, title: string, year: number | null): string {
  if (year !== null && year !== notice.year) return `这是 ${year} 年的表“${title}”，不是这次通知的“${own}”。`;
  return `表的标题是“${title}”，和这次通知的“${own}”不一样。`;
}
