import { sizeText } from './size.ts';

/** What the diagnostics are made of: versions, numbers, and lines of the log, which hold nothing personal either. */
export interface Diagnosed {
  readonly at: string;
  readonly version: string;
  readonly system: string;
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  readonly driver: string;
  readonly sqliteVersion: string;
  readonly counts: {
    readonly forms: number;
    readonly photos: number;
    readonly exports: number;
    readonly scans: number;
  };
  /** What SQLite's quick_check says. */
  readonly check: string;
  readonly dataBytes: number;
  readonly freeBytes: number;
  readonly logLines: readonly string[];
}

/** The text that a person copies for whoever helps. */
export function diagnosticsText(found: Diagnosed): string {
  const { counts } = found;
  return [
    `荐表通 ${found.version}`,
    `时间：${found.at}`,
    `系统：${found.system}`,
    ...found.runtime.map(({ name, version }) => `${name}：${version}`),
    `数据库：${found.driver}，SQLite ${found.sqliteVersion}`,
    `数据库检查：${found.check === 'ok' ? '正常' : found.check}`,
    `推荐表 ${counts.forms} 份，照片 ${counts.photos} 张，导出 ${counts.exports} 次，扫描件 ${counts.scans} 个`,
    `数据 ${sizeText(found.dataBytes)}，磁盘剩余 ${sizeText(found.freeBytes)}`,
    '',
    '最近的日志：',
    ...(found.logLines.length > 0 ? found.logLines : ['（没有）']),
  ].join('\n');
}
