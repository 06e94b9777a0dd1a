import packFile from '../../resources/notices/changzhou-2021/notice.json' with { type: 'json' };
import type { FormContent } from '../../shared/form/content.ts';
import { type FormDefinition, formDefinition } from '../../shared/form/definition.ts';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { parseNotice } from '../../shared/notice/parse.ts';
import type { Notice } from '../../shared/notice/schema.ts';

/** The notice that comes with the program. */
export function builtInNotice(): Notice {
  const parsed = parseNotice(packFile);
  if (!parsed.ok) throw new Error(`built-in notice: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** The built-in form of a kind. */
export function definitionOf(kind: FormKind): FormDefinition {
  return formDefinition(builtInNotice(), kind);
}

/** Lines of a text in 小四, 四号, 三号 (pt). */
const PITCHES: Readonly<Record<number, number>> = { 12: 22, 14: 26, 16: 29 };

/** A form whose notice wants text and opinions in another size (pt). */
export function inTextSize(definition: FormDefinition, sizePt: number): FormDefinition {
  const print = structuredClone(definition.notice.print);
  for (const role of ['narrative', 'heading1', 'heading2', 'opinion'] as const)
    Object.assign(print.text[role], { sizePt, pitchPt: PITCHES[sizePt] });
  return { ...definition, notice: { ...definition.notice, print } };
}

const FIELDS = {
  contact: '样例联系人',
  duty: '科员',
  address: '样例市样例区样例路1号',
  postcode: '213000',
  phone: '0519-80000000',
  fax: '',
} as const;

const NAMES = {
  unit: { unitName: '样例市样例区科学技术协会' },
  activity: { activityName: '“百年再出发”科普进社区大型广场活动', host: '样例市样例区科学技术协会' },
} as const;

/** The content of a form about which the checks of the built-in notice have nothing to say, with changes. */
export function sampleContent(kind: FormKind, overrides: Partial<FormContent> = {}): FormContent {
  return {
    kind,
    reportingUnit: '样例市样例区科学技术协会',
    fields: { ...NAMES[kind], ...FIELDS },
    narrative: '一、活动背景\n9月11日，我单位在社区广场举办科普活动3场，参与1200人次。',
    photos: [1, 2, 3].map((number) => ({ file: `照片${number}.jpg`, caption: `第${number}张` })),
    opinions: { recommendation: { text: '', date: '' }, approval: { text: '', date: '' } },
    ...overrides,
  };
}

/** The form file (format 1) of a content, as another program would write it. */
export function formFileOf(content: FormContent): Record<string, unknown> {
  const { opinions, ...parts } = content;
  return { format: 1, notice: 'changzhou-2021', ...parts, ...opinions };
}
