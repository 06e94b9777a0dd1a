import type { CallAnswer, CallRequest } from '../../shared/api/calls.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Services } from '../services.ts';
import { documentOf } from './previewForm.ts';

/** As an export: the photos are the large ones. */
const BUILD_LIMITS = { timeoutMs: 120_000, maxMemoryBytes: 1024 * 1024 * 1024 };

/**
 * The very Word file that an export of this content would give now, laid out in pages by the LibreOffice of this machine,
 * as a PDF; nothing is stored. Failures of previewForm and of Office.toPdf.
 */
export async function formPages(
  services: Services,
  { id, content, job }: CallRequest<'forms.pages'>,
): Promise<Result<CallAnswer<'forms.pages'>>> {
  const { jobs, office, workers } = services;
  if ((await office.find()) === undefined) return fail('officeMissing');
  return jobs.run(job, async (signal) => {
    const document = await documentOf(services, { id, content }, signal);
    if (!document.ok) return document;
    const docx = await workers.run('buildForm', document.value, { ...BUILD_LIMITS, signal });
    if (!docx.ok) return docx;
    const pdf = await office.toPdf(docx.value, signal);
    return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString('base64') }) : pdf;
  });
}
