import type { ExportRecord } from '../../shared/api/model.ts';

/** The last export of a form that has changed since. */
export const outdated = (record: ExportRecord | null) => record && { ...record, current: false };
