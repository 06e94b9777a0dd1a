import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { FormScan } from '../../shared/api/model.ts';
import type { Result } from '../../shared/result/result.ts';
import type { TestApplication } from './application.ts';

/** What a made-up PDF is to be. */
interface PdfOptions {
  readonly pages: number;
  /** What its tree of pages claims, where that is something else. */
  readonly count?: number;
  /** More in its catalog and its trailer. */
  readonly catalog?: string;
  readonly trailer?: string;
}

/** A PDF of empty A4 pages, each with its number's square in the corner, written by hand. */
export function pdfOf({ pages, count = pages, catalog = '', trailer = '' }: PdfOptions): Uint8Array {
  const kids = Array.from({ length: pages }, (_, at) => `${3 + 2 * at} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: pages }, (_, at) => pageOf(at)).flat(),
  ];
  const starts: number[] = [];
  let text = '%PDF-1.4\n';
  for (const [at, object] of objects.entries()) {
    starts.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + table + end);
}

function pageOf(at: number): readonly string[] {
  const drawing = `0.8 0.1 0.1 rg 60 ${700 - 20 * at} ${80 * (at + 1)} 80 re f`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * at} 0 R >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ];
}

/** A picture of a page, wider than high, in a colour of its own. */
export const pagePicture = (background: string) =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } });

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Adds a file to the scans of a form, as the window does. */
export const addScan = (
  { call }: TestApplication,
  form: string,
  bytes: Uint8Array,
  name = '盖章页.pdf',
): Promise<Result<readonly FormScan[]>> =>
  call('scans.add', { form, data: base64(bytes), name, job: randomUUID() });
