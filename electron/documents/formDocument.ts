import { Document, Header, type ISectionOptions, Packer, type Paragraph } from 'docx';
import type { FormContent } from '../../shared/form/content.ts';
import { fieldValue } from '../../shared/form/content.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { SPACE_PT } from '../../shared/form/paperMeasures.ts';
import { paperPlan } from '../../shared/form/paperPlan.ts';
import { type DocumentMark, markSentence } from '../../shared/messages/document.ts';
import type { PrintStyle } from '../../shared/notice/printSchema.ts';
import { codeFooter } from './codeFooter.ts';
import { coreProperties } from './coreProperties.ts';
import { documentSettings } from './documentSettings.ts';
import { formTable } from './formTable.ts';
import { centred, paragraph, run, runProperties } from './text.ts';
import { mmToTwips, ptToTwips } from './units.ts';
import { withoutTimes } from './zipTimes.ts';

/** A photo as it is printed: upright, without metadata. */
export interface PrintedPhoto {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** All that a Word form is made of. `photos` runs beside content.photos; undefined is one that could not be read. */
export interface FormDocument {
  readonly definition: FormDefinition;
  readonly content: FormContent;
  readonly photos: readonly (PrintedPhoto | undefined)[];
  readonly mark?: DocumentMark;
  /** A line for the foot of every page. */
  readonly foot?: string;
}

/** The bytes of the Word file (docx) of a form. The same values give the same bytes. */
export async function buildFormDocument(form: FormDocument): Promise<Uint8Array> {
  const { definition } = form;
  const { print } = definition.notice;
  const document = new Document({
    title: definition.title,
    styles: {
      default: {
        document: {
          run: { ...runProperties(print.text.narrative), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [section(form)],
  });
  const buffer = await Packer.toBuffer(document, undefined, [coreProperties(definition), documentSettings()]);
  return withoutTimes(new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength));
}

function section(form: FormDocument): ISectionOptions {
  const { print } = form.definition.notice;
  return {
    properties: { page: pageProperties(print) },
    ...(form.mark && { headers: { default: markHeader(form.mark, print) } }),
    ...(form.foot && { footers: { default: codeFooter(form.foot, print) } }),
    children: [
      ...head(form),
      formTable(form, paperPlan(form.definition, form.content, form.photos)),
      ...notes(form.definition),
    ],
  };
}

function pageProperties({ page: { widthMm, heightMm, marginsMm } }: PrintStyle) {
  const { top, right, bottom, left } = marginsMm;
  return {
    size: { width: mmToTwips(widthMm), height: mmToTwips(heightMm) },
    margin: {
      top: mmToTwips(top),
      right: mmToTwips(right),
      bottom: mmToTwips(bottom),
      left: mmToTwips(left),
      header: mmToTwips(15),
      footer: mmToTwips(15),
    },
  };
}

function head({ definition, content }: FormDocument): Paragraph[] {
  const { text } = definition.notice.print;
  const { label, field } = definition.reportingUnit;
  return [
    paragraph([run(definition.attachment, text.attachment)], text.attachment, { keepNext: true }),
    centred(definition.title, text.title, {
      keepNext: true,
      spacing: { before: ptToTwips(SPACE_PT.beforeTitle), after: ptToTwips(SPACE_PT.afterTitle) },
    }),
    paragraph(
      [run(label, text.label), run(fieldValue(content, field), text.reportingUnit)],
      text.reportingUnit,
      { keepNext: true, spacing: { after: ptToTwips(SPACE_PT.afterReportingUnit) } },
    ),
  ];
}

function notes({ notes, notice }: FormDefinition): Paragraph[] {
  const style = notice.print.text.note;
  return notes.map((note, at) =>
    paragraph([run(note, style)], style, {
      keepNext: at < notes.length - 1,
      spacing: { before: at === 0 ? ptToTwips(SPACE_PT.beforeNotes) : 0 },
    }),
  );
}

function markHeader(mark: DocumentMark, { text }: PrintStyle): Header {
  return new Header({ children: [centred(markSentence(mark), text.mark)] });
}
