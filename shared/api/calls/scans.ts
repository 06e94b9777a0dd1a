import { z } from 'zod';
import { SCAN_TURNS } from '../../scan/scan.ts';
import type { FormScan, FoundCode } from '../model.ts';
import { base64, call, id, line } from './parts.ts';

/** The scans of sealed pages, and the codes on paper. */
export const SCAN_CALLS = {
  /** The scans of the sealed page of a form, in their order. */
  'scans.list': call<readonly FormScan[]>()(z.strictObject({ form: id })),
  'scans.add': call<readonly FormScan[]>()(z.strictObject({ form: id, data: base64, name: line, job: id })),
  'scans.remove': call<readonly FormScan[]>()(z.strictObject({ form: id, scan: id })),
  /** Puts a scan back that was taken off since the program was started. */
  'scans.putBack': call<readonly FormScan[]>()(z.strictObject({ form: id, scan: id })),
  'scans.turn': call<readonly FormScan[]>()(
    z.strictObject({
      form: id,
      scan: id,
      turns: z.literal(SCAN_TURNS),
    }),
  ),
  /** Of which text a scan is, by a check code of its form. */
  'scans.setCode': call<readonly FormScan[]>()(
    z.strictObject({ form: id, scan: id, code: z.string().max(20) }),
  ),
  /** What a scan looks like before it is turned (base64): a picture as it would leave the machine, a PDF as it came. */
  'scans.read': call<{ readonly data: string }>()(z.strictObject({ form: id, scan: id })),
  /** Of which form a check code is that somebody typed off a paper, this form first. */
  'codes.find': call<FoundCode>()(z.strictObject({ form: id, code: z.string().max(100) })),
} as const;
