import { fieldValue } from '../../shared/form/content.ts';
import { partLabel } from '../../shared/form/definition.ts';
import type { Finding, Severity } from '../../shared/form/finding.ts';
import { findingSentence, SEVERITY_NAMES } from '../../shared/messages/findings.ts';
import { countText, measured } from '../../shared/narrative/count.ts';
import { FORM_KINDS } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import type { CheckedForm } from '../forms/loadForm.ts';
import type { Answer } from './answer.ts';
import { limitedWordCount, nothingFound, photoCount, summary } from './texts.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** What there is to say about a checked form: its counts and all findings, errors first. */
export function formReport({ definition, content, findings }: CheckedForm): Pick<Answer, 'lines' | 'value'> {
  const { limit } = definition.narrative;
  const counts = countText(content.narrative);
  const { low, high } = measured(counts, limit.measure);
  const name = fieldValue(content, definition.nameField);
  const [errors = 0, warnings = 0, hints = 0] = SEVERITIES.map(
    (severity) => bySeverity(findings, severity).length,
  );
  const sorted = SEVERITIES.flatMap((severity) => bySeverity(findings, severity));
  const described = sorted.map((finding) => ({
    ...finding,
    label: partLabel(definition, finding.field),
    message: findingSentence(definition, finding),
  }));
  return {
    lines: [
      `${definition.shortTitle} ${name}`.trim(),
      limitedWordCount(low, high, limit.max),
      photoCount(content.photos.length),
      ...described.map(({ severity, message }) => `${SEVERITY_NAMES[severity]}：${message}`),
      findings.length === 0 ? nothingFound : summary(errors, warnings, hints),
    ],
    value: {
      kind: definition.kind,
      notice: definition.notice.id,
      name,
      narrative: { ...counts, limit },
      photos: content.photos.length,
      summary: { errors, warnings, hints },
      findings: described,
    },
  };
}

const bySeverity = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity);

/** A notice for a person to look over. */
export function noticeLines(notice: Notice): readonly string[] {
  const { dates, recipient } = notice;
  const forms = FORM_KINDS.map((kind) => notice.forms[kind]);
  return [
    notice.title,
    `${notice.number}　${notice.issuedOn}`,
    `主题：${notice.event.theme}`,
    `活动时间：${dates.activity.from} 至 ${dates.activity.to}`,
    `网上填报：${dates.onlineFiling.from} 至 ${dates.onlineFiling.to}`,
    `报送截止：${dates.formsDue.printed}，最好在 ${dates.formsDue.goal} 报出`,
    `报送邮箱：${recipient.mailbox}（${recipient.office} ${recipient.person} ${recipient.phone}）`,
    ...forms.map((form) => `${form.attachment} ${form.title}${form.rows.flatMap(limitsOf).join('')}`),
  ];
}

function limitsOf(row: Notice['forms']['unit']['rows'][number]): string[] {
  if (row.type !== 'narrative') return [];
  return [`：${row.limit.max} 字以内，照片 ${row.photos.min}–${row.photos.max} 张`];
}
