import { p, span, tbl, tc, tr } from '../reading/wordXml.ts';

/** What a hand-made form has in it; left out it is empty. */
export interface HandMade {
  readonly values?: Readonly<Record<string, string>>;
  /** XML in the cell of the long text. */
  readonly narrative?: string;
  /** XML in the cell of the first seal. */
  readonly opinion?: string;
  /** XML of more rows above the long text. */
  readonly extra?: string;
  readonly withoutFax?: boolean;
}

const pair = (label: string, { values = {} }: HandMade) => [tc(label), tc(values[label] ?? '')].join('');

/** The rows that both forms share, as a person types them: labels of their own, heading and text in one row. */
function sharedRows(form: HandMade): readonly string[] {
  const { extra = '', narrative = '', opinion = '', withoutFax = false } = form;
  return [
    tr(pair('联系人', form), pair('职 务', form)),
    tr(pair('单位地址', form), pair('邮政编码', form)),
    withoutFax
      ? tr(tc('联系电话'), tc(form.values?.联系电话 ?? '', span(3)))
      : tr(pair('联系电话', form), pair('传 真', form)),
    extra,
    tr(tc('活动情况简介（限3千字）', span(4))),
    tr(tc(narrative || p(''), span(4))),
    tr(tc(p('辖市区科协（市级学会）') + p('推荐意见')), tc(opinion || p('盖章    年  月  日'), span(3))),
    tr(tc('市科协审定意见'), tc(p('（盖章）') + p('年  月  日'), span(3))),
  ];
}

export const unitRows = (form: HandMade): readonly string[] => [
  tr(tc('单位名称'), tc(form.values?.单位名称 ?? '', span(3))),
  ...sharedRows(form),
];

export const unitTable = (form: HandMade): string => tbl(...unitRows(form));

export const activityTable = (form: HandMade): string =>
  tbl(
    tr(tc('活动名称'), tc(form.values?.活动名称 ?? '', span(3))),
    tr(tc('举办单位'), tc(form.values?.举办单位 ?? '', span(3))),
    ...sharedRows(form),
  );
